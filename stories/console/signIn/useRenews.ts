import { useLocalStorage } from '@mantine/hooks'
import type { WazoAuth } from 'wazo-auth-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { TabKeeping } from './keptInTab.ts'

/** Whether the session stays: asked for at a sign-in, and for that one only. */
export function useRenews(auth: WazoAuth, keeping: TabKeeping | undefined) {
  // What a reload has found was asked for.
  const [isAsked, setAsked] = useState(() => keeping?.isWanted() ?? false)
  const origin = useSyncExternalStore(
    auth.token.subscribe,
    () => auth.token.getSnapshot()?.origin_uuid,
  )
  // The other tabs share the session, and were not asked: this is its name.
  const [told, tell, untell] = useLocalStorage<string>({
    key: 'wazo-access-console renews',
    getInitialValueInEffect: false,
  })
  useEffect(() => {
    if (keeping && isAsked && origin) tell(origin)
  }, [keeping, isAsked, origin, tell])
  const setRenews = useCallback(
    (next: boolean) => {
      keeping?.want(next)
      setAsked(next)
    },
    [keeping],
  )
  useEffect(
    () =>
      auth.session.subscribe(() => {
        if (auth.session.getSnapshot().status !== 'signedOut') return
        setRenews(false)
        if (keeping) untell()
      }),
    [auth, keeping, setRenews, untell],
  )
  return {
    renews: isAsked || (origin !== undefined && origin === told),
    setRenews,
  }
}
