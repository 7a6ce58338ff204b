import { useCallback } from 'react'
import type { Uuid, WazoAuthError } from 'wazo-auth-query'
import {
  useAddPolicyAccess,
  useRemovePolicyAccess,
} from 'wazo-auth-query/react'
import { notifyFailed } from '../parts/notify.ts'
import { notifyUndoable } from '../parts/UndoToast.tsx'
import { lineOf } from './accessText.ts'
import { grantRefused } from './policyErrors.ts'

/** Takes an access out of a policy, and offers to put it back. */
export function useRemoveAccess(policy_uuid: Uuid): (access: string) => void {
  const { mutateAsync: add } = useAddPolicyAccess()
  const { mutateAsync: remove } = useRemovePolicyAccess()
  return useCallback(
    (access) => {
      const values = { policy_uuid, access }
      const line = lineOf(access)
      const putBack = () =>
        void add(values).catch(failed(`Could not restore ${line}`))
      // Said even after the row is gone that was clicked.
      remove(values).then(
        () => notifyUndoable(`${line} removed`, putBack),
        failed(`Could not remove ${line}`),
      )
    },
    [policy_uuid, add, remove],
  )
}

const failed = (title: string) => (error: WazoAuthError) =>
  notifyFailed(title, grantRefused(error)?.text ?? error)
