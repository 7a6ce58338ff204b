import { systemClock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import { createListeners, createStore } from '../store.ts'
import type { Transport } from '../transport.ts'
import {
  createTokenExchange,
  type SignInInput,
  type TokenExchange,
} from './exchange.ts'
import { bury, lifeOf, type Grant, type TokenDetails } from './grant.ts'
import { createRenewal, sessionEnded } from './renewal.ts'
import { createRevoker } from './revocation.ts'
import type {
  SessionSnapshot,
  SignOutStep,
  TokenProvider,
  TokenProviderOptions,
} from './types.ts'
import { onWake } from './wake.ts'

/** Signs in, keeps the token fresh, revokes it. Memory only. */
export function createTokenProvider({
  clientId,
  expiration,
  requestCredentials,
  clock = systemClock,
}: TokenProviderOptions = {}): TokenProvider {
  const session = createStore<SessionSnapshot>({
    status: 'signedOut',
    user: null,
  })
  const details = createStore<TokenDetails | null>(null)
  const identity = createListeners()
  let server: Transport | undefined
  let exchange!: TokenExchange
  let grant: Grant | null = null
  let attempts = 0
  let starts = 0
  let sleep: (() => void) | undefined

  const revoker = createRevoker((token) => exchange.revoke(token), clock)
  const renewal = createRenewal({
    clock,
    current: () => grant,
    canRenew: (base) => !!(base.refreshToken ?? requestCredentials),
    obtain,
    isAlive: (token) => exchange.isAlive(token),
    commit: use,
    discard: revoker.discard,
    onEnd: () => publish('reauthRequired', null, session.getSnapshot().user),
  })

  async function obtain(base: Grant): Promise<Grant> {
    const { refreshToken: refresh_token, clientId: client_id } = base
    if (refresh_token)
      return issue({ refresh_token, ...(client_id && { client_id }) })
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

  /** The identity changes first, then the token, then everybody hears. */
  function publish(
    status: SessionSnapshot['status'],
    next: Grant | null,
    user: SessionSnapshot['user'],
  ): void {
    const previous = session.getSnapshot().user
    grant = next
    const same = previous?.uuid === user?.uuid
    if (!same) identity.notify()
    session.set({ status, user: same ? previous : user })
    details.set(next && next.details)
    renewal.schedule()
  }

  function use(next: Grant): void {
    const previous = grant
    publish('signedIn', next, next.user)
    if (previous && previous.token !== next.token) revoker.supersede(previous)
    revoker.retry()
  }

  /** The later of two sign-ins or sign-outs wins, whoever answers first. */
  async function enter(obtain: Promise<Grant>) {
    const attempt = ++attempts
    session.set({ ...session.getSnapshot(), status: 'signingIn' })
    try {
      const next = await obtain
      if (attempt !== attempts) {
        if (!next.handedIn) revoker.discard(next.token)
        throw abortedError('a later sign-in or sign-out')
      }
      use(next)
      return next.user
    } catch (error) {
      if (attempt === attempts) {
        const { user } = session.getSnapshot()
        const without = user ? 'reauthRequired' : 'signedOut'
        session.set({ status: grant ? 'signedIn' : without, user })
      }
      throw error
    }
  }

  function start(on: boolean): void {
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
    lease() {
      if (!grant) throw sessionEnded()
      const usable = renewal.usable(grant)
      const lend = (lent: Grant) => {
        lent.uses++
        return lent
      }
      return usable instanceof Promise ? usable.then(lend) : lend(usable)
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
    signIn: (input) => enter(issue(input)),
    adopt: (token) => enter(exchange.adopt(token)),
    async renew() {
      if (!grant) throw sessionEnded()
      await renewal.renew(grant)
    },
    async signOut({ scope } = {}) {
      const attempt = ++attempts
      const ended = grant
      const steps: SignOutStep[] = []
      const step = async (name: SignOutStep['step'], run: Promise<unknown>) =>
        steps.push({
          step: name,
          error: await run.then(
            () => null,
            (error: WazoAuthError) => error,
          ),
        })
      publish('signingOut', null, null)
      if (ended) {
        const { token, clientId } = ended
        // This one needs the token, so it goes first.
        if (scope === 'client' && clientId)
          await step('refreshToken', exchange.revokeClient(token, clientId))
        await step('token', revoker.revoke(token))
      }
      if (attempt === attempts) session.set({ status: 'signedOut', user: null })
      return steps
    },
    timeLeft: () => grant && lifeOf(grant, clock).left,
    start() {
      if (!starts++) start(true)
      let running = true
      return () => {
        if (running && !--starts) start(false)
        running = false
      }
    },
    dispose() {
      starts = 0
      start(false)
      revoker.dispose()
    },
  }
}
