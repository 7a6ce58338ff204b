import { Group, Text, TextInput, type TextInputProps } from '@mantine/core'
import { CopyButton } from './CopyButton.tsx'

/** As the server takes one of a group or a policy. */
export const checkSlug = (value: string): string | null =>
  /^[\w-]{0,80}$/.test(value)
    ? null
    : 'At most 80 letters, digits, dashes and underscores'

/** Where one is given to what is not there yet. */
export function SlugField(props: TextInputProps) {
  return (
    <TextInput
      label="Slug"
      description="A second, stable name for programs. Made from the name if left empty."
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  )
}

/** What it is for good; older servers know none. */
export function ShownSlug({ slug }: { slug: string }) {
  if (!slug) return null
  return (
    <div>
      <Text size="sm" fw={500}>
        Slug
      </Text>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text className="console-mono">{slug}</Text>
        <CopyButton value={slug} label="Copy the slug" />
      </Group>
    </div>
  )
}
