import { Skeleton } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { useUser } from 'wazo-auth-query/react'
import { MAILED, nameOf, strangerOf, userStays } from './person.ts'

/** Whose something is, in a line of text; it may only come while it is read. */
export function NameInText({ uuid }: { uuid: Uuid | null }) {
  return uuid === null ? MAILED : <Name uuid={uuid} />
}

function Name({ uuid }: { uuid: Uuid }) {
  const user = useUser(uuid, userStays)
  if (user.data) return nameOf(user.data)
  if (user.error) return strangerOf(user.error)
  return (
    <Skeleton
      component="span"
      display="inline-block"
      h={12}
      w={120}
      aria-busy
    />
  )
}
