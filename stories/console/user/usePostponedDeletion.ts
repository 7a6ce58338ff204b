import { deleteUserMutation, type User } from 'wazo-auth-query'
import { usePostpone } from 'wazo-auth-query/react'
import { describe } from '../parts/describe.ts'
import { notifyFailed } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { notifyUndo } from '../parts/UndoToast.tsx'

/** Hides a user at once, and deletes them when nobody has undone it. */
export function usePostponedDeletion(): (user: User) => void {
  const postpone = usePostpone(deleteUserMutation)
  return (user) => {
    const deletion = postpone(user.uuid)
    const hide = notifyUndo(`${nameOf(user)} is being deleted.`, deletion.undo)
    void deletion.done.then((outcome) => {
      hide()
      if (outcome.status === 'error')
        notifyFailed(
          `${nameOf(user)} is still there`,
          describe(outcome.error).text,
        )
    })
  }
}
