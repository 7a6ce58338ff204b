import { createListeners, createStore } from '../store.ts'
import type { Grant, SessionUser, TokenDetails } from './grant.ts'
import type { SessionSnapshot } from './sessionSnapshot.ts'

export type Status = SessionSnapshot['status']

/** Holds who is signed in with which grant, and tells of changes in order. */
export type SessionState = ReturnType<typeof createSessionState>

const isEqual = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other)

export function createSessionState(
  initial: SessionSnapshot,
  known: TokenDetails | null,
  onChange: (grant: Grant | null, user: SessionUser | null) => void,
) {
  const session = createStore(initial)
  const details = createStore(known)
  const identity = createListeners()
  const whose = () => session.getSnapshot().user
  let grant: Grant | null = null

  /** Mostly, a renewal changes neither: then nobody hears of it. */
  function announce(status: Status, user: SessionUser | null): void {
    if (session.getSnapshot().status !== status || whose() !== user)
      session.set({ status, user })
  }

  return {
    session,
    details,
    identity,
    announce,
    get grant() {
      return grant
    },
    get status() {
      return session.getSnapshot().status
    },
    get user() {
      return whose()
    },
    /** Tells of the identity first, then of the token, then of the session. */
    publish(status: Status, next: Grant | null, user: SessionUser | null) {
      const previous = whose()
      const isSame = previous?.uuid === user?.uuid
      grant = next
      if (!isSame) identity.notify()
      // A listener may have changed the session again: then this one is history.
      // While a user is expected back, what the last token allowed stays known.
      if (grant === next && (next || !user)) details.set(next && next.details)
      if (grant === next)
        announce(status, isSame && isEqual(previous, user) ? previous : user)
      onChange(grant, whose())
    },
  }
}
