import { Group, Text } from '@mantine/core'
import { CopyButton, type CopyButtonProps } from './CopyButton.tsx'

/** What programs read, and the way to the clipboard. */
export function CopyText({ value, label }: CopyButtonProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Text className="console-mono" style={{ flex: 1 }}>
        {value}
      </Text>
      <CopyButton value={value} label={label} />
    </Group>
  )
}
