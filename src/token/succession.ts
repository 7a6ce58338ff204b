import { abortedError } from '../error.ts'
import { isLater, type Grant, type SessionUser } from './grant.ts'
import type { OpenKeeper } from './keeper.ts'
import type { Revoker } from './revocation.ts'
import type { SessionState, Status } from './state.ts'
import type { Strategy } from './strategy.ts'

export interface SuccessionContext {
  state: SessionState
  strategy: Strategy
  revoker: Revoker
  /** Whether the session lives anywhere else. */
  isKept: boolean
  open: () => Required<OpenKeeper>
  /** The same, once it has been opened and not disposed of. */
  kept: () => Required<OpenKeeper> | undefined
}

/** Which grant follows which, and what becomes of the one before. */
export function createSuccession({
  state,
  strategy,
  revoker,
  isKept,
  open,
  kept,
}: SuccessionContext) {
  let attempts = 0
  /** Origins of sessions signed out of: no tab may bring them back. */
  const ended = new Set<string | undefined>()
  /** The last grant in use, also after its end: nobody goes back behind it. */
  let latest: Grant | undefined
  let committed: unknown

  /** A grant that came too late; one made elsewhere stays theirs. */
  function discard({ handedIn, token }: Grant): void {
    if (!handedIn) revoker.discard(token)
  }

  /** What another tab has renewed meanwhile is as good as an own renewal. */
  async function replace(base: Grant): Promise<Grant> {
    if (isKept) {
      const theirs = await open().restore()
      if (theirs) take(theirs)
    }
    if (state.grant === base) {
      const next = await strategy.renew(base)
      next.origin = base.origin
      next.replaces = base.details.session_uuid
      // Dropped if anything else has happened meanwhile.
      if (state.grant === base) use(next)
      else discard(next)
    }
    if (state.grant) return state.grant
    throw abortedError('a sign-out')
  }

  /** Who signs in anew does not come back to the session before. */
  function conclude(previous: Grant | null, next?: Grant): void {
    if (!previous || previous.origin === next?.origin) return
    ended.add(previous.origin)
    if (next) next.instead ??= previous.origin
  }

  function use(next: Grant): void {
    const previous = state.grant
    conclude(previous, next)
    // Kept first: a listener may sign out again.
    committed = kept()?.commit(next)
    latest = next
    state.publish('signedIn', next, next.user)
    if (previous && previous.token !== next.token)
      revoker.supersede(previous, !!kept()?.isShared)
    revoker.retry()
  }

  /** Another tab's session: all of them keep the later one. */
  function take(theirs: Grant): void {
    const mine = state.grant
    if (
      ended.has(theirs.origin) ||
      (latest && theirs.instead !== latest.origin && !isLater(theirs, latest))
    )
      return
    latest = theirs
    ended.add(theirs.instead)
    conclude(mine, theirs)
    state.publish('signedIn', theirs, theirs.user)
    // What theirs has replaced, they revoke.
    if (mine && theirs.replaces !== mine.details.session_uuid)
      revoker.supersede(mine, true)
  }

  function forget(status: Status): Grant | null {
    const { grant } = state
    attempts++
    conclude(grant)
    state.publish(status, null, null)
    return grant
  }

  /** The later of two sign-ins or sign-outs wins, whoever answers first. */
  async function enter(obtain: () => Promise<Grant>): Promise<SessionUser> {
    open()
    const attempt = ++attempts
    // Who is in stays in until somebody else is.
    if (!state.grant) state.announce('signingIn', state.user)
    try {
      const next = await obtain()
      if (attempt !== attempts) {
        discard(next)
        throw abortedError('a later sign-in or sign-out')
      }
      use(next)
      return next.user
    } catch (error) {
      if (attempt === attempts && !state.grant) {
        const { user } = state
        state.publish(user ? 'reauthRequired' : 'signedOut', null, user)
      }
      throw error
    }
  }

  return {
    ended,
    enter,
    get attempts() {
      return attempts
    },
    discard,
    use,
    take,
    forget,
    /** Alone among the tabs, where there are any. */
    renew: (base: Grant): Promise<Grant> =>
      new Promise((resolve, reject) => {
        const run = async () => {
          resolve(await replace(base))
          // Nobody waits for a slow storage, but the next one who renews.
          await committed
        }
        open().exclusive(run).catch(reject)
      }),
  }
}
