import { systemClock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import type { Transport } from '../transport.ts'
import { createTokenExchange, type SignInInput } from './exchange.ts'
import {
  bury,
  lifeOf,
  type Grant,
  type SessionUser,
  type TokenDetails,
} from './grant.ts'
import { createRenewal } from './renewal.ts'
import { createRevoker } from './revocation.ts'
import type {
  SessionSnapshot,
  SignOutStep,
  TokenProvider,
  TokenProviderOptions,
} from './types.ts'
import { onWake } from './wake.ts'

const signedOut: SessionSnapshot = { status: 'signedOut', user: null }

/** Signs in, keeps the token fresh, revokes it. Memory only. */
export function createTokenProvider(
  options: TokenProviderOptions = {},
): TokenProvider {
  const { clientId, expiration, requestCredentials } = options
  const clock = options.clock ?? systemClock
  const session = createStore(signedOut)
  const details = createStore<TokenDetails | null>(null)
  const identityListeners = new Set<() => void>()
  let server: Transport | undefined
  let exchange!: ReturnType<typeof createTokenExchange>
  let grant: Grant | null = null
  let attempts = 0
  let starts = 0
  let stopWaking: (() => void) | undefined

  const revoker = createRevoker((token) => exchange.revoke(token), clock)
  const renewal = createRenewal({
    clock,
    current: () => grant,
    canRenew: (base) => !!(base.refreshToken ?? requestCredentials),
    obtain,
    isAlive: (token) => exchange.isAlive(token),
    commit: (next) => use(next),
    discard: (late) => void revoker.revoke(late.token).catch(() => {}),
    onEnd: () => forget('reauthRequired', session.getSnapshot().user),
  })

  async function obtain(base: Grant): Promise<Grant> {
    const { refreshToken, clientId } = base
    const life = expiration ? { expiration } : {}
    if (refreshToken) {
      return exchange.issue({
        refresh_token: refreshToken,
        ...(clientId && { client_id: clientId }),
        ...life,
      })
    }
    const credentials = await requestCredentials!()
    if (!credentials) {
      throw new WazoAuthError(
        'unauthenticated',
        'The session has ended, and requestCredentials gave none.',
      )
    }
    return 'token' in credentials
      ? exchange.read(credentials.token)
      : issue(credentials)
  }

  const issue = (input: SignInInput) =>
    exchange.issue({
      ...(clientId && { client_id: clientId }),
      ...(expiration && { expiration }),
      ...input,
    })

  /** Identity first, then the token, then everybody hears of it. */
  function use(next: Grant): void {
    const previous = grant
    const { user } = session.getSnapshot()
    grant = next
    if (user?.uuid !== next.user.uuid) changeIdentity()
    session.set({
      status: 'signedIn',
      user: user?.uuid === next.user.uuid ? user : next.user,
    })
    details.set(next.details)
    if (previous && previous.token !== next.token) revoker.supersede(previous)
    revoker.retry()
    renewal.schedule()
  }

  function forget(
    status: SessionSnapshot['status'],
    user: SessionUser | null = null,
  ): void {
    const before = session.getSnapshot().user
    grant = null
    renewal.schedule()
    if (before && !user) changeIdentity()
    session.set({ status, user })
    details.set(null)
  }

  function changeIdentity(): void {
    for (const listener of [...identityListeners]) listener()
  }

  /** The later of two sign-ins or sign-outs wins, whoever answers first. */
  async function enter(obtain: () => Promise<Grant>): Promise<SessionUser> {
    const attempt = ++attempts
    const before = session.getSnapshot()
    session.set({ ...before, status: 'signingIn' })
    try {
      const next = await obtain()
      if (attempt !== attempts) {
        if (!next.handedIn) revoker.revoke(next.token).catch(() => {})
        throw abortedError('a later sign-in or sign-out')
      }
      use(next)
      return next.user
    } catch (error) {
      if (attempt === attempts) {
        const { user } = session.getSnapshot()
        const status = grant
          ? 'signedIn'
          : user
            ? 'reauthRequired'
            : 'signedOut'
        session.set({ status, user })
      }
      throw error
    }
  }

  async function step(
    name: SignOutStep['step'],
    run: Promise<void>,
  ): Promise<SignOutStep> {
    return run.then(
      () => ({ step: name, error: null }),
      (error: WazoAuthError) => ({ step: name, error }),
    )
  }

  return {
    session,
    renewal: renewal.snapshot,
    token: details,
    onIdentityChange(listener) {
      identityListeners.add(listener)
      return () => void identityListeners.delete(listener)
    },
    connect(transport) {
      if (server && server.baseURL !== transport.baseURL) {
        throw new WazoAuthError(
          'invalid',
          `This token provider already serves ${server.baseURL}: create another one for ${transport.baseURL}.`,
          { code: 'provider-in-use' },
        )
      }
      server = transport
      exchange = createTokenExchange(transport, clock)
    },
    lease() {
      if (!grant) {
        throw new WazoAuthError(
          'unauthenticated',
          'Nobody is signed in: call auth.signIn() first.',
          { code: session.getSnapshot().status },
        )
      }
      const usable = renewal.usable(grant)
      if (!(usable instanceof Promise)) {
        usable.uses++
        return usable
      }
      return usable.then((next) => {
        next.uses++
        return next
      })
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
        await renewal.usable(used)
      }
      return true
    },
    signIn: (input) => enter(() => issue(input)),
    adopt: (token) => enter(() => exchange.read(token)),
    renew: async () => void (await renewal.renew()),
    async signOut({ scope = 'session' } = {}) {
      const attempt = ++attempts
      const ended = grant
      forget('signingOut')
      const steps: SignOutStep[] = []
      if (ended) {
        const { clientId, token } = ended
        if (scope === 'client' && clientId) {
          // Needs the token, so it goes first.
          const revoked = exchange.revokeClient(token, clientId)
          steps.push(await step('refreshToken', revoked))
        }
        steps.push(await step('token', revoker.revoke(token)))
      }
      if (attempt === attempts) session.set(signedOut)
      return steps
    },
    timeLeft: () => grant && lifeOf(grant, clock).left,
    start() {
      if (starts++ === 0) {
        renewal.start()
        stopWaking = onWake(() => {
          revoker.retry()
          renewal.hurry()
        })
      }
      let stopped = false
      return () => {
        if (!stopped && --starts === 0) stop()
        stopped = true
      }
    },
    dispose() {
      starts = 0
      stop()
      revoker.dispose()
    },
  }

  function stop(): void {
    renewal.stop()
    stopWaking?.()
  }
}
