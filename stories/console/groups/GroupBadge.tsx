import { Badge, Tooltip } from '@mantine/core'
import type { Group } from 'wazo-auth-query'

/** What the server lets be done with it. */
export function GroupBadge({ group: { read_only } }: { group: Group }) {
  return read_only ? (
    <Tooltip label="The server manages its name and members">
      <Badge color="gray">Read-only</Badge>
    </Tooltip>
  ) : (
    <Badge color="gray">Custom</Badge>
  )
}
