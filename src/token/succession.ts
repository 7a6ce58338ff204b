import { abortedError } from '../error.ts'
import type { TokenExchange } from './exchange.ts'
import type { Grant, SessionUser } from './grant.ts'
import { inMemory, type Kept } from './keeper.ts'
import type { Revoker } from './revocation.ts'
import type { SessionState, Status } from './state.ts'

export type Succession = ReturnType<typeof createSuccession>

export interface SuccessionContext {
  state: SessionState
  exchange: TokenExchange
  revoker: Revoker
  /** Opens whatever keeps the session beside this page's memory. */
  keep: () => Kept
}

/** Puts one grant after another to use, and sees to the one before. */
export function createSuccession({
  state,
  exchange,
  revoker,
  keep,
}: SuccessionContext) {
  let attempts = 0
  let kept: Kept | undefined

  /** Restores what is kept, once, when somebody first needs it. */
  function open(): Kept {
    if (kept) return kept
    kept = keep()
    const isWanted = guard()
    if (state.status === 'restoring') {
      void kept.restore(isWanted)?.then(() => {
        if (isWanted() && !state.grant) forget('signedOut')
      })
    }
    return kept
  }

  /** Whether nobody has signed in or out since. */
  function guard(): () => boolean {
    const attempt = attempts
    return () => attempt === attempts
  }

  /** Revokes a grant that came too late, unless it was made elsewhere. */
  function discard({ handedIn, token }: Grant): void {
    if (!handedIn) revoker.discard(token)
  }

  /** Renews, or takes what another tab has renewed meanwhile. */
  async function replace(base: Grant): Promise<Grant> {
    const isCurrent = () => state.grant === base
    await open().restore(isCurrent)
    if (isCurrent()) {
      const next = await exchange.renew(base)
      // Dropped if anything else has happened meanwhile.
      if (isCurrent()) use(next, base)
      else discard(next)
    }
    if (state.grant) return state.grant
    throw abortedError('a sign-out')
  }

  function use(next: Grant, base?: Grant): void {
    const previous = state.grant
    if (base) next.details.origin_uuid = base.details.origin_uuid
    // Kept first, for a listener may sign out again; nowhere after dispose().
    const { commit, isShared } = kept ?? inMemory
    commit(next, previous, base)
    state.publish('signedIn', next, next.user)
    if (previous && previous.token !== next.token)
      revoker.supersede(previous, isShared)
    revoker.retry()
  }

  function forget(status: Status): Grant | null {
    const { grant } = state
    attempts++
    state.publish(status, null, null)
    return grant
  }

  return {
    open,
    guard,
    forget,
    /** The later of two sign-ins or sign-outs wins, whoever answers first. */
    async enter(obtain: () => Promise<Grant>): Promise<SessionUser> {
      open()
      attempts++
      const isLast = guard()
      // Whoever is signed in, or expected back, stays so until there is an answer.
      if (!state.grant && !(state.user && state.status === 'restoring'))
        state.announce('signingIn', state.user)
      try {
        const next = await obtain()
        if (!isLast()) {
          discard(next)
          throw abortedError('a later sign-in or sign-out')
        }
        use(next)
        return next.user
      } catch (error) {
        if (isLast() && !state.grant) {
          const { user } = state
          state.publish(user ? 'reauthRequired' : 'signedOut', null, user)
        }
        throw error
      }
    },
    /** Another page of the tab may have signed out, or somebody else in. */
    look() {
      // If the server cannot be asked now, the next request will tell.
      kept?.restore(guard())?.catch(() => {})
    },
    /** Alone among the tabs, where there are any. */
    renew: (base: Grant): Promise<Grant> =>
      open().exclusive(() => replace(base)),
    close(): void {
      kept?.close()
      kept = undefined
    },
  }
}
