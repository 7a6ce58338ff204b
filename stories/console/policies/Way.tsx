import { Anchor, Text } from '@mantine/core'
import { groupName } from '../groups/group.ts'
import { PageLink } from '../parts/PageLink.tsx'
import type { Holding } from './grants.ts'

export interface WayProps {
  holding: Holding
  /** The entry that decides. */
  entry?: string
}

/** By which entry of which policy, and through which group. */
export function Way({ holding: { policy, group }, entry }: WayProps) {
  return (
    <Text size="sm" component="span">
      {entry !== undefined && (
        <>
          <span className="console-mono">{entry}</span> of{' '}
        </>
      )}
      <Anchor component={PageLink} to={`/policies/${policy.uuid}`} size="sm">
        {policy.name}
      </Anchor>
      {group && (
        <>
          {' '}
          through{' '}
          <Anchor component={PageLink} to={`/groups/${group.uuid}`} size="sm">
            {groupName(group)}
          </Anchor>
        </>
      )}
    </Text>
  )
}
