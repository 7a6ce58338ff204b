import { systemClock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import type { Transport } from '../transport.ts'
import { createTokenExchange } from './exchange.ts'
import { lifeOf } from './grant.ts'
import { inMemory } from './keeper.ts'
import { createLeases } from './leases.ts'
import { createParking } from './parking.ts'
import { createRenewal } from './renewal.ts'
import { sessionEnded } from './renewalSnapshot.ts'
import { createRevoker } from './revocation.ts'
import { revokeAll } from './signOut.ts'
import { createSessionState } from './state.ts'
import { createSuccession } from './succession.ts'
import type {
  SignOutOptions,
  SignOutStep,
  TokenProvider,
  TokenProviderOptions,
} from './types.ts'
import { onWake } from './wake.ts'

/**
 * Creates a token provider, which signs one user in, renews the token before it
 * expires, and revokes it. If a client has no session of its own, pass a
 * function to `createWazoAuth` instead.
 */
export function createTokenProvider(
  options: TokenProviderOptions = {},
): TokenProvider {
  const { initialSession, clock = systemClock, random = Math.random } = options
  const user = initialSession?.user ?? null
  const keepers = [options.storage, options.tabs].filter((keeper) => !!keeper)
  const starters = new Set<object>()
  let server: Transport | undefined
  let stopWaking: (() => void) | undefined

  const exchange = createTokenExchange(options, () => server!, clock)
  const parking = createParking(options.parking ?? {}, clock)
  const revoker = createRevoker(exchange, clock)
  const state = createSessionState(
    {
      status: keepers.length || user ? 'restoring' : 'signedOut',
      user,
    },
    (user && initialSession?.token) ?? null,
    (grant, user) => {
      renewal.reset()
      if (grant) parking.settle()
      else if (!user) parking.settle(sessionEnded())
    },
  )
  const succession = createSuccession({
    state,
    exchange,
    revoker,
    keep: () =>
      keepers[0]?.join(keepers, {
        server: server!.baseURL,
        clock,
        state,
        revoker,
        look: succession.look,
        leave: (session) => void leave({}, session),
        isAlive: exchange.isAlive,
        fail: (failure) => renewal.snapshot.set({ state: 'idle', failure }),
      }) ?? inMemory,
  })
  const renewal = createRenewal({
    clock,
    random,
    state,
    exchange,
    replace: succession.renew,
    onLook: revoker.retry,
  })

  /** @param heard The session that another tab has signed out of. */
  async function leave(
    { scope = 'session' }: SignOutOptions,
    heard?: string,
  ): Promise<SignOutStep[]> {
    const { status, user } = state
    const grant = succession.forget('signingOut')
    const isLast = succession.guard()
    const known = heard === undefined ? user : null
    const found = succession.open().leave(grant, known, status === 'restoring')
    const left = grant ?? (await found)
    const steps =
      left && heard !== left.details.session_uuid
        ? await revokeAll(left, scope, exchange, revoker.revoke)
        : []
    if (isLast() && !state.grant) state.announce('signedOut', null)
    return steps
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
          `This token provider serves ${server.baseURL}: create another.`,
        )
      }
      server = transport
    },
    ...createLeases({
      state,
      renewal,
      revoker,
      parking,
      succession,
      exchange,
    }),
    signIn: (input) => succession.enter(() => exchange.issue(input)),
    adopt: (token) => succession.enter(() => exchange.adopt(token)),
    async renew() {
      succession.open()
      if (state.status === 'restoring') await parking.wait()
      if (!state.grant) throw sessionEnded()
      await renewal.renew(state.grant)
    },
    signOut: (how = {}) => leave(how),
    timeLeft: () => state.grant && lifeOf(state.grant, clock).left,
    start() {
      const starter = {}
      if (!starters.size) {
        succession.open()
        renewal.run(true)
        stopWaking = onWake((wasAway) => {
          if (wasAway) succession.look()
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
      exchange.dispose()
      revoker.dispose()
      parking.settle(abortedError('dispose()'))
      succession.close()
    },
  }
}
