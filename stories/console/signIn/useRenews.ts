import type { WazoAuth } from 'wazo-auth-query'
import { useCallback, useEffect, useState } from 'react'
import type { TabKeeping } from './keptInTab.ts'

/** Whether the session stays: asked for at a sign-in, and for that one only. */
export function useRenews(auth: WazoAuth, keeping: TabKeeping | undefined) {
  // What a reload has found was asked for.
  const [renews, setState] = useState(() => keeping?.isWanted() ?? false)
  const setRenews = useCallback(
    (next: boolean) => {
      keeping?.want(next)
      setState(next)
    },
    [keeping],
  )
  useEffect(
    () =>
      auth.session.subscribe(() => {
        const { status } = auth.session.getSnapshot()
        if (status === 'signedOut') setRenews(false)
      }),
    [auth, setRenews],
  )
  return { renews, setRenews }
}
