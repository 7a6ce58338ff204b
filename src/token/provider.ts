import { systemClock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import { createListeners, createStore } from '../store.ts'
import type { Transport } from '../transport.ts'
import {
  createTokenExchange,
  type SignInInput,
  type TokenExchange,
} from './exchange.ts'
import {
  bury,
  isLater,
  lifeOf,
  type Grant,
  type SessionUser,
  type TokenDetails,
} from './grant.ts'
import type { KeeperHost, OpenKeeper } from './keeper.ts'
import { openKeepers } from './keepers.ts'
import { createParking } from './parking.ts'
import { createRenewal, sessionEnded } from './renewal.ts'
import { createRevoker } from './revocation.ts'
import { revokeAll } from './signOut.ts'
import type {
  SessionSnapshot,
  SignOutOptions,
  TokenProvider,
  TokenProviderOptions,
} from './types.ts'
import { onWake } from './wake.ts'

type Status = SessionSnapshot['status']

/** Signs in, keeps the token fresh, revokes it. */
export function createTokenProvider({
  clientId,
  expiration,
  requestCredentials,
  initialUser = null,
  storage,
  tabs,
  parking: parkingOptions = {},
  clock = systemClock,
  random = Math.random,
}: TokenProviderOptions = {}): TokenProvider {
  const keepers = [storage, tabs].filter((keeper) => keeper !== undefined)
  const session = createStore<SessionSnapshot>({
    status: keepers.length || initialUser ? 'restoring' : 'signedOut',
    user: initialUser,
  })
  const details = createStore<TokenDetails | null>(null)
  const identity = createListeners()
  const parking = createParking(parkingOptions, clock)
  let server: Transport | undefined
  let exchange!: TokenExchange
  let kept: Required<OpenKeeper> | undefined
  let grant: Grant | null = null
  let attempts = 0
  const starters = new Set<object>()
  let sleep: (() => void) | undefined

  const revoker = createRevoker((token) => exchange.revoke(token), clock)
  const renewal = createRenewal({
    clock,
    random,
    current: () => grant,
    canRenew: (base) => !!(base.refreshToken ?? requestCredentials),
    obtain: (base) => open().exclusive(() => obtain(base)),
    isAlive: (token) => exchange.isAlive(token),
    commit: use,
    discard,
    onEnd: () => publish('reauthRequired', null, session.getSnapshot().user),
  })

  /** A grant that came too late; one made elsewhere stays theirs. */
  function discard({ handedIn, token }: Grant): void {
    if (!handedIn) revoker.discard(token)
  }

  /** What another tab has renewed meanwhile is as good as an own renewal. */
  async function obtain(base: Grant): Promise<Grant> {
    if (keepers.length) {
      const theirs = await open().restore()
      if (theirs) take(theirs)
      if (grant && grant !== base) return grant
    }
    const next = await ask(base)
    next.replaces = base.details.session_uuid
    return next
  }

  async function ask(base: Grant): Promise<Grant> {
    const { refreshToken: refresh_token, clientId: client_id } = base
    if (refresh_token) {
      try {
        return await issue({ refresh_token, ...(client_id && { client_id }) })
      } catch (error) {
        const { kind } = error as WazoAuthError
        if (!requestCredentials || kind !== 'credentials') throw error
        base.refreshToken = undefined
      }
    }
    const credentials = await requestCredentials!()
    if (!credentials) throw sessionEnded()
    return 'token' in credentials
      ? exchange.adopt(credentials.token)
      : issue(credentials)
  }

  const issue = (input: SignInInput) =>
    exchange.issue({
      ...(clientId && { client_id: clientId }),
      ...(expiration && { expiration }),
      ...input,
    })

  /** A renewal changes neither, so nobody hears of it. */
  function announce(status: Status, user: SessionUser | null): void {
    const last = session.getSnapshot()
    if (last.status !== status || last.user !== user)
      session.set({ status, user })
  }

  /** The identity changes first, then the token, then everybody hears. */
  function publish(
    status: Status,
    next: Grant | null,
    user: SessionUser | null,
  ): void {
    const previous = session.getSnapshot().user
    const isSame = previous?.uuid === user?.uuid
    grant = next
    if (!isSame) identity.notify()
    announce(status, isSame ? previous : user)
    details.set(next && next.details)
    renewal.reset()
    if (next) parking.settle()
    else if (!user) parking.settle(sessionEnded())
  }

  function use(next: Grant): void {
    const previous = grant
    publish('signedIn', next, next.user)
    open().commit(next)
    if (previous && previous.token !== next.token)
      revoker.supersede(previous, open().isShared)
    revoker.retry()
  }

  /** Another tab's session: all of them keep the later one. */
  function take(theirs: Grant): void {
    const mine = grant
    if (mine && !isLater(theirs, mine)) return
    publish('signedIn', theirs, theirs.user)
    // What theirs has replaced, they revoke.
    if (mine && theirs.replaces !== mine.details.session_uuid)
      revoker.supersede(mine, true)
  }

  const host: KeeperHost = {
    get server() {
      return server!.baseURL
    },
    clock,
    current: () => grant,
    take,
    leave(user, isShared) {
      if (session.getSnapshot().user?.uuid !== user) return
      if (isShared) forget('signedOut')
      else void leave({})
    },
  }

  /** Restores what is kept, once, when somebody first needs it. */
  function open(): Required<OpenKeeper> {
    if (kept) return kept
    kept = openKeepers(keepers, host)
    const attempt = attempts
    if (keepers.length && session.getSnapshot().status === 'restoring') {
      void Promise.resolve(kept.restore()).then((restored) => {
        if (grant || attempt !== attempts) return
        if (restored) publish('signedIn', restored, restored.user)
        else forget('signedOut')
      })
    }
    return kept
  }

  function forget(status: Status): Grant | null {
    const ended = grant
    attempts++
    publish(status, null, null)
    return ended
  }

  async function leave({ scope }: SignOutOptions) {
    const user = session.getSnapshot().user
    const ended = forget('signingOut')
    const attempt = attempts
    if (user) open().leave(user.uuid)
    const steps = ended
      ? await revokeAll(ended, scope, exchange, revoker.revoke)
      : []
    if (attempt === attempts) announce('signedOut', null)
    return steps
  }

  /** The later of two sign-ins or sign-outs wins, whoever answers first. */
  async function enter(obtain: () => Promise<Grant>): Promise<SessionUser> {
    open()
    const attempt = ++attempts
    announce('signingIn', session.getSnapshot().user)
    try {
      const next = await obtain()
      if (attempt !== attempts) {
        discard(next)
        throw abortedError('a later sign-in or sign-out')
      }
      use(next)
      return next.user
    } catch (error) {
      if (attempt === attempts) {
        const { user } = session.getSnapshot()
        const without = user ? 'reauthRequired' : 'signedOut'
        announce(grant ? 'signedIn' : without, user)
      }
      throw error
    }
  }

  /** Nothing when the session has ended over it. */
  async function usable(base: Grant): Promise<Grant | undefined> {
    try {
      return await renewal.usable(base)
    } catch (error) {
      if (grant) throw error
      return undefined
    }
  }

  function start(on: boolean): void {
    if (on) open()
    renewal.run(on)
    sleep?.()
    sleep = on
      ? onWake(() => {
          revoker.retry()
          renewal.hurry()
        })
      : undefined
  }

  return {
    session,
    renewal: renewal.snapshot,
    token: details,
    onIdentityChange: identity.add,
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
        const { status, user } = session.getSnapshot()
        if (grant) {
          const lent = await usable(grant)
          if (!lent) continue
          lent.uses++
          return lent
        }
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
        grant === used &&
        // Older servers and proxies do not say why: ask about the token.
        refusal.code !== 'not_found_or_expired' &&
        (await exchange.isAlive(used.token))
      )
        return false
      // Otherwise somebody has renewed it meanwhile.
      if (grant === used) {
        bury(used)
        await usable(used)
      }
      return true
    },
    signIn: (input) => enter(() => issue(input)),
    adopt: (token) => enter(() => exchange.adopt(token)),
    async renew() {
      if (!grant) throw sessionEnded()
      await renewal.renew(grant)
    },
    signOut: (options = {}) => leave(options),
    timeLeft: () => grant && lifeOf(grant, clock).left,
    start() {
      const starter = {}
      if (!starters.size) start(true)
      starters.add(starter)
      return () => {
        if (starters.delete(starter) && !starters.size) start(false)
      }
    },
    dispose() {
      starters.clear()
      start(false)
      revoker.dispose()
      parking.settle(abortedError('dispose()'))
      kept?.close()
      kept = undefined
    },
  }
}
