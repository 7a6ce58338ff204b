import { useQueryClient } from '@tanstack/react-query'
import { userQuery, type Uuid } from 'wazo-auth-query'
import { useWazoAuth } from 'wazo-auth-query/react'
import { MAILED, nameOf } from './person.ts'

/** Names that rows have asked for already: no request. */
export function useKnownName(): (user: Uuid | null) => string {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  return (uuid) => {
    if (uuid === null) return MAILED
    const { queryKey } = userQuery(auth, uuid)
    const user = queryClient.getQueryData(queryKey)
    return user ? nameOf(user) : uuid
  }
}
