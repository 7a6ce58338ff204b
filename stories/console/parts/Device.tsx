import { Group, Text } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from './icons.ts'

/** All that the server knows of what somebody has signed in with. */
export function Device({ mobile }: { mobile: boolean }) {
  const IconOf = mobile ? IconDeviceMobile : IconDeviceDesktop
  return (
    <Group gap={8} wrap="nowrap">
      <IconOf size={18} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {mobile ? 'Phone' : 'Browser or service'}
      </Text>
    </Group>
  )
}
