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
        <Tooltip label="Of a tenant above, or kept by the server">
          <Badge color="gray">Read-only</Badge>
        </Tooltip>
      )}
      {shared && (
        <Tooltip label="Also usable in the tenants below">
          <Badge color="fjord">Shared</Badge>
        </Tooltip>
      )}
      {!read_only && !shared && <Badge color="gray">Own</Badge>}
    </Group>
  )
}
