import { Group, Text } from '@mantine/core'
import { agentName } from './agentName.ts'
import { IconDeviceDesktop, IconDeviceMobile } from './icons.ts'

export interface DeviceProps {
  mobile: boolean
  /** What the client calls itself, where the server tells. */
  user_agent?: string | undefined
}

/** All that the server knows of what somebody has signed in with. */
export function Device({ mobile, user_agent = '' }: DeviceProps) {
  const IconOf = mobile ? IconDeviceMobile : IconDeviceDesktop
  const kind = mobile ? 'Phone' : 'Browser or service'
  return (
    <Group gap={8} wrap="nowrap" miw={0}>
      <IconOf
        size={18}
        stroke={1.6}
        aria-label={user_agent ? kind : undefined}
        aria-hidden={!user_agent}
        style={{ flex: 'none' }}
      />
      <Text size="sm" title={user_agent || undefined} truncate>
        {agentName(user_agent) || kind}
      </Text>
    </Group>
  )
}
