import { createStore } from '../../src/store.ts'
import type { Subscribable } from '../../src/types.ts'
import type { WazoAuth } from '../../src/wazoAuth.ts'

/** Something that happened to the session. */
export interface HistoryEntry {
  id: number
  /** By the wall clock, in milliseconds. */
  at: number
  what: string
}

/** As many as a developer reads. */
const most = 20

/** What a history is made of. */
type Watched = Pick<
  WazoAuth,
  'clock' | 'session' | 'token' | 'renewal' | 'timeLeft'
>

/** Why a renewal starts, as far as the time left tells. */
function reasonOf({ timeLeft, token }: Watched): string {
  const left = timeLeft() ?? 0
  const { lifetime = 0 } = token.getSnapshot() ?? {}
  if (left === -Infinity) return 'refused by the server'
  if (left <= 0) return 'expired'
  return left <= Math.min(60_000, lifetime * 200) ? 'due' : 'asked for'
}

/** What happens to the session while it is followed, the latest first. */
export interface History extends Subscribable<readonly HistoryEntry[]> {
  /** Returns the undo. */
  follow(): () => void
}

export function createHistory(watched: Watched): History {
  const { clock, session, token, renewal } = watched
  const store = createStore<readonly HistoryEntry[]>([])
  let ids = 0

  const note = (what: string) => {
    const entry = { id: ++ids, at: clock.now(), what }
    store.set([entry, ...store.getSnapshot()].slice(0, most))
  }

  function follow(): () => void {
    let reason: string | undefined
    let details = token.getSnapshot()
    let { status } = session.getSnapshot()
    let lastFailure = renewal.getSnapshot().failure
    const stops = [
      renewal.subscribe(() => {
        const { state, failure } = renewal.getSnapshot()
        if (state === 'running') reason = reasonOf(watched)
        if (failure && failure !== lastFailure)
          note(`renewal failed: ${failure.reason}`)
        lastFailure = failure
      }),
      token.subscribe(() => {
        const former = details
        details = token.getSnapshot()
        if (former && details) {
          note(reason ? `renewed: ${reason}` : 'taken over from another tab')
        }
        reason = undefined
      }),
      session.subscribe(() => {
        const now = session.getSnapshot().status
        if (now !== status) note(now)
        if (now !== 'signedIn') details = null
        status = now
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  return { ...store, follow }
}
