import { Badge, Group, Tooltip } from '@mantine/core'
import type { Policy } from 'wazo-auth-query'

/** What the server lets be done with it. */
export function PolicyBadges({
  policy: { read_only, shared },
}: {
  policy: Policy
}) {
  return (
    <Group gap={6}>
      {read_only && (
        <Tooltip label="From a parent tenant, or managed by the server">
          <Badge color="gray">Read-only</Badge>
        </Tooltip>
      )}
      {shared && (
        <Tooltip label="Also usable in subtenants">
          <Badge color="fjord">Shared</Badge>
        </Tooltip>
      )}
      {!read_only && !shared && <Badge color="gray">Custom</Badge>}
    </Group>
  )
}
