import { Badge } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { EntryLink } from '../parts/EntryLink.tsx'
import { initialsOf, nameOf } from '../parts/person.ts'

export interface UserLinkProps {
  user: User
  isMe: boolean
}

/** The way to somebody's page. */
export function UserLink({ user, isMe }: UserLinkProps) {
  const name = nameOf(user)
  return (
    <EntryLink
      to={`/users/${user.uuid}`}
      name={name}
      mark={initialsOf(name)}
      isRound
      isQuiet={!user.enabled}
      badge={isMe && <Badge color="fjord">You</Badge>}
    />
  )
}
