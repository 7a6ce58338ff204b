import { Badge } from '@mantine/core'
import { getUser, type User } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
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
      mayOpen={useCan(getUser, user.uuid).status !== 'denied'}
      name={name}
      mark={initialsOf(name)}
      isRound
      isQuiet={!user.enabled}
      badge={isMe && <Badge color="fjord">You</Badge>}
    />
  )
}
