import { skipToken } from '@tanstack/react-query'
import { useSession, useUser } from 'wazo-auth-query/react'
import { nameOf } from '../parts/person.ts'

/** Who is signed in, as far as one may know oneself. */
export function useMe() {
  const { user } = useSession()
  const { data } = useUser(user?.uuid ?? skipToken, { retry: false })
  return {
    uuid: user?.uuid,
    name: data ? nameOf(data) : 'Signed in',
    username: data?.username ?? data?.emails[0]?.address,
  }
}
