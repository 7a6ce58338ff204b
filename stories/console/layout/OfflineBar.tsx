import { Group, Text } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconWifiOff } from '../parts/icons.ts'

/** Says that what is on screen cannot be new. */
export function OfflineBar() {
  const { online } = useNetwork()
  return (
    <div role="status">
      {!online && (
        <Group
          gap="xs"
          wrap="nowrap"
          px="md"
          py={8}
          justify="center"
          bg="var(--mantine-color-amber-light)"
          c="var(--mantine-color-amber-light-color)"
        >
          <IconWifiOff size={16} aria-hidden style={{ flex: 'none' }} />
          <Text size="sm">
            You are offline. This page may be out of date, and changes wait
            until you are back online.
          </Text>
        </Group>
      )}
    </div>
  )
}
