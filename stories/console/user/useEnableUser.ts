import type { User } from 'wazo-auth-query'
import { useUpdateUser } from 'wazo-auth-query/react'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'

/** Enables at once, shown before the server has said so. */
export function useEnableUser(): (user: User) => void {
  const update = useUpdateUser()
  return (user) => {
    update.mutate(
      { user_uuid: user.uuid, body: { enabled: true } },
      {
        onSuccess: () => notifyDone(`${nameOf(user)} can sign in again.`),
        onError: (error) =>
          notifyFailed(`${nameOf(user)} stays disabled`, error),
      },
    )
  }
}
