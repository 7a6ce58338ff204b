import { TextInput, type TextInputProps } from '@mantine/core'
import { CopyText } from './CopyText.tsx'
import { Fact } from './Fact.tsx'

/** As the server takes one of a group or a policy. */
export const checkSlug = (value: string): string | null =>
  /^[\w-]{0,80}$/.test(value)
    ? null
    : 'Up to 80 letters, digits, dashes and underscores'

/** Where one is given to what is not there yet. */
export function SlugField(props: TextInputProps) {
  return (
    <TextInput
      label="Slug"
      description="A stable name for API clients. Generated from the name if left empty."
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
    <Fact label="Slug">
      <CopyText value={slug} label="Copy slug" />
    </Fact>
  )
}
