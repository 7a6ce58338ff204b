import type { SessionSnapshot } from './token/sessionSnapshot.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** The session, once it is known whether there is one. */
export function settled(auth: WazoAuth): Promise<SessionSnapshot> {
  return new Promise((resolve) => {
    // A kept session is looked for only when somebody needs it: now.
    const stop = auth.start()
    const look = () => {
      const snapshot = auth.session.getSnapshot()
      const { status } = snapshot
      if (status === 'restoring' || status === 'signingIn') return
      unsubscribe()
      stop()
      resolve(snapshot)
    }
    const unsubscribe = auth.session.subscribe(look)
    look()
  })
}
