import {
  deleteUserMutation,
  updateUserMutation,
  type BulkOptions,
  type User,
  type Uuid,
  type WazoAuthError,
} from 'wazo-auth-query'
import { useBulk } from 'wazo-auth-query/react'
import { useCallback, useEffect, useState } from 'react'
import type { BulkAction } from './bulkJob.ts'

/** `null` is success; who is missing is still waiting. */
export type Outcomes = ReadonlyMap<Uuid, WazoAuthError | null>

/** One action on many users: what became of each, as it becomes known. */
export function useBulkUsers(action: BulkAction) {
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())
  const [controller] = useState(() => new AbortController())
  const note = (uuid: Uuid, error: WazoAuthError | null) =>
    setOutcomes((old) => new Map(old).set(uuid, error))
  const { signal } = controller
  const updating = useBulk(updateUserMutation, {
    signal,
    onResult: (result) =>
      note(
        result.input.user_uuid,
        result.status === 'error' ? result.error : null,
      ),
  } satisfies BulkOptions<{ user_uuid: Uuid; body: object }, User>)
  const deleting = useBulk(deleteUserMutation, {
    signal,
    onResult: (result) =>
      note(result.input, result.status === 'error' ? result.error : null),
  })
  const { status } = action === 'delete' ? deleting : updating

  function run(users: readonly User[]): void {
    const uuids = users.map(({ uuid }) => uuid)
    if (action === 'delete') return deleting.mutate(uuids)
    const body = { enabled: action === 'enable' }
    updating.mutate(uuids.map((user_uuid) => ({ user_uuid, body })))
  }

  const stop = useCallback(() => controller.abort(), [controller])
  useWarningBeforeLeaving(status === 'pending')
  return { status, outcomes, run, stop }
}

/** A closed tab would stop half-way. */
function useWarningBeforeLeaving(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isRunning])
}
