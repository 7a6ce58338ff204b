import { systemClock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import type { Transport } from '../transport.ts'
import { createTokenExchange, type TokenExchange } from './exchange.ts'
import { bury, isLater, lifeOf, type Grant, type SessionUser } from './grant.ts'
import type { KeeperHost, OpenKeeper } from './keeper.ts'
import { openKeepers } from './keepers.ts'
import { createParking } from './parking.ts'
import { createRenewal } from './renewal.ts'
import { sessionEnded } from './renewalFailure.ts'
import { createRevoker } from './revocation.ts'
import { revokeAll } from './signOut.ts'
import { createSessionState, type Status } from './state.ts'
import { createStrategy } from './strategy.ts'
import type {
  SignOutOptions,
  SignOutStep,
  TokenProvider,
  TokenProviderOptions,
} from './types.ts'
import { onWake } from './wake.ts'

/** Signs in, keeps the token fresh, revokes it. */
export function createTokenProvider(
  options: TokenProviderOptions = {},
): TokenProvider {
  const { initialUser = null, clock = systemClock } = options
  const keepers = [options.storage, options.tabs].filter(
    (keeper) => keeper !== undefined,
  )
  const starters = new Set<object>()
  /** Origins of sessions signed out of: no tab may bring them back. */
  const ended = new Set<string | undefined>()
  let server: Transport | undefined
  let exchange!: TokenExchange
  let kept: Required<OpenKeeper> | undefined
  let committed: unknown
  let attempts = 0
  let stopWaking: (() => void) | undefined

  const parking = createParking(options.parking ?? {}, clock)
  const revoker = createRevoker((token) => exchange.revoke(token), clock)
  const strategy = createStrategy(options, () => exchange)
  const state = createSessionState(
    {
      status: keepers.length || initialUser ? 'restoring' : 'signedOut',
      user: initialUser,
    },
    (grant, user) => {
      renewal.reset()
      if (grant) parking.settle()
      else if (!user) parking.settle(sessionEnded())
    },
  )
  const renewal = createRenewal({
    clock,
    random: options.random ?? Math.random,
    current: () => state.grant,
    canRenew: strategy.canRenew,
    replace: (base) =>
      new Promise((resolve, reject) => {
        const run = async () => {
          resolve(await replace(base))
          // Nobody waits for a slow storage, but the next one who renews.
          await committed
        }
        open().exclusive(run).catch(reject)
      }),
    isAlive: (token) => exchange.isAlive(token),
    onEnd: () => state.publish('reauthRequired', null, state.user),
  })

  /** A grant that came too late; one made elsewhere stays theirs. */
  function discard({ handedIn, token }: Grant): void {
    if (!handedIn) revoker.discard(token)
  }

  /** What another tab has renewed meanwhile is as good as an own renewal. */
  async function replace(base: Grant): Promise<Grant> {
    if (keepers.length) {
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
    committed = kept?.commit(next)
    state.publish('signedIn', next, next.user)
    if (previous && previous.token !== next.token)
      revoker.supersede(previous, !!kept?.isShared)
    revoker.retry()
  }

  /** Another tab's session: all of them keep the later one. */
  function take(theirs: Grant): void {
    const mine = state.grant
    if (
      ended.has(theirs.origin) ||
      (mine && theirs.instead !== mine.origin && !isLater(theirs, mine))
    )
      return
    ended.add(theirs.instead)
    conclude(mine, theirs)
    state.publish('signedIn', theirs, theirs.user)
    // What theirs has replaced, they revoke.
    if (mine && theirs.replaces !== mine.details.session_uuid)
      revoker.supersede(mine, true)
  }

  const host: KeeperHost = {
    get server() {
      return server!.baseURL
    },
    clock,
    current: () => state.grant,
    take,
    leave({ user, origin, session }) {
      ended.add(origin)
      // Of a shared session, a later one of the same user stays.
      if (
        state.user?.uuid === user &&
        (!state.grant || !open().isShared || state.grant.origin === origin)
      )
        void leave({}, session ?? '')
    },
  }

  /** Restores what is kept, once, when somebody first needs it. */
  function open(): Required<OpenKeeper> {
    if (kept) return kept
    kept = openKeepers(keepers, host)
    const attempt = attempts
    if (keepers.length && state.status === 'restoring') {
      void Promise.resolve(kept.restore()).then((restored) => {
        if (attempt === attempts) {
          if (restored) take(restored)
          if (!state.grant) forget('signedOut')
        }
      })
    }
    return kept
  }

  function forget(status: Status): Grant | null {
    const { grant } = state
    attempts++
    conclude(grant)
    state.publish(status, null, null)
    return grant
  }

  /** @param heard The session that another tab has signed out of. */
  async function leave(
    { scope }: SignOutOptions,
    heard?: string,
  ): Promise<SignOutStep[]> {
    const { user } = state
    const grant = forget('signingOut')
    const attempt = attempts
    const session = grant?.details.session_uuid
    open().leave(
      user && heard === undefined
        ? { user: user.uuid, origin: grant?.origin, session }
        : undefined,
    )
    const steps =
      grant && heard !== session
        ? await revokeAll(grant, scope, exchange, revoker.revoke)
        : []
    if (attempt === attempts && !state.grant) state.announce('signedOut', null)
    return steps
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

  /** Nothing when the session has ended over it. */
  async function usable(base: Grant): Promise<Grant | undefined> {
    try {
      return await renewal.usable(base)
    } catch (error) {
      if (state.grant) throw error
      return undefined
    }
  }

  function stop(): void {
    renewal.run(false)
    stopWaking?.()
  }

  return {
    session: state.session,
    renewal: renewal.snapshot,
    token: state.details,
    onIdentityChange: state.identity.add,
    connect(transport) {
      if (server && server.baseURL !== transport.baseURL) {
        throw new WazoAuthError(
          'invalid',
          `This token provider serves ${server.baseURL} already: create one for each server.`,
        )
      }
      server = transport
      exchange = createTokenExchange(transport, clock)
    },
    async lease(signal) {
      open()
      for (;;) {
        const { grant, status, user } = state
        const lent = grant && (await usable(grant))
        // While it was looked at, anything may have happened.
        if (lent && lent === state.grant) {
          lent.uses++
          return lent
        }
        if (grant) continue
        // Requests wait for who is coming, but not for who is gone.
        if (!user && status !== 'restoring' && status !== 'signingIn')
          throw sessionEnded()
        await parking.wait(signal)
      }
    },
    release: (lease) => revoker.release(lease as Grant),
    async mayReplay(lease, refusal) {
      const used = lease as Grant
      if (
        state.grant === used &&
        // Older servers and proxies do not say why: ask about the token.
        refusal.code !== 'not_found_or_expired' &&
        (await exchange.isAlive(used.token))
      )
        return false
      // Otherwise somebody has renewed it meanwhile.
      if (state.grant === used) {
        bury(used)
        await usable(used)
      }
      return true
    },
    signIn: (input) => enter(() => strategy.issue(input)),
    adopt: (token) => enter(() => exchange.adopt(token)),
    async renew() {
      if (!state.grant) throw sessionEnded()
      await renewal.renew(state.grant)
    },
    signOut: (how = {}) => leave(how),
    timeLeft: () => state.grant && lifeOf(state.grant, clock).left,
    start() {
      const starter = {}
      if (!starters.size) {
        open()
        renewal.run(true)
        stopWaking = onWake(() => {
          revoker.retry()
          renewal.hurry()
        })
      }
      starters.add(starter)
      return () => {
        if (starters.delete(starter) && !starters.size) stop()
      }
    },
    dispose() {
      starters.clear()
      stop()
      revoker.dispose()
      parking.settle(abortedError('dispose()'))
      kept?.close()
      kept = undefined
    },
  }
}
