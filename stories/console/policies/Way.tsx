import { Anchor, Text } from '@mantine/core'
import { groupName } from '../groups/group.ts'
import { PageLink } from '../parts/PageLink.tsx'
import type { Holding } from './grants.ts'

export interface WayProps {
  holding: Holding
  /** The entry that decides. */
  entry?: string
  /** On a ground that has a colour: links are told by a line. */
  isTinted?: boolean
}

/** By which entry of which policy, and through which group. */
export function Way({
  holding: { policy, group },
  entry,
  isTinted = false,
}: WayProps) {
  const link = isTinted && ({ c: 'inherit', underline: 'always' } as const)
  return (
    <Text size="sm" component="span">
      {entry !== undefined && (
        <>
          <span className="console-mono">{entry}</span> of{' '}
        </>
      )}
      <Anchor
        component={PageLink}
        to={`/policies/${policy.uuid}`}
        size="sm"
        {...link}
      >
        {policy.name}
      </Anchor>
      {group && (
        <>
          {' '}
          through{' '}
          <Anchor
            component={PageLink}
            to={`/groups/${group.uuid}`}
            size="sm"
            {...link}
          >
            {groupName(group)}
          </Anchor>
        </>
      )}
    </Text>
  )
}
