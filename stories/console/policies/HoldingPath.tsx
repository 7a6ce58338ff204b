import { Text } from '@mantine/core'
import { groupName } from '../groups/group.ts'
import type { Holding } from './grants.ts'
import { TextLink } from '../parts/TextLink.tsx'

export interface HoldingPathProps {
  holding: Holding
  /** The entry that decides. */
  entry?: string
  /** On a ground that has a colour: links are told by a line. */
  isTinted?: boolean
}

/** By which entry of which policy, and through which group. */
export function HoldingPath({
  holding: { policy, group },
  entry,
  isTinted = false,
}: HoldingPathProps) {
  const link = isTinted && ({ c: 'inherit', underline: 'always' } as const)
  return (
    <Text size="sm" component="span">
      {entry !== undefined && (
        <>
          <span className="console-mono">{entry}</span> of{' '}
        </>
      )}
      <TextLink to={`/policies/${policy.uuid}`} {...link}>
        {policy.name}
      </TextLink>
      {group && (
        <>
          {' '}
          through{' '}
          <TextLink to={`/groups/${group.uuid}`} {...link}>
            {groupName(group)}
          </TextLink>
        </>
      )}
    </Text>
  )
}
