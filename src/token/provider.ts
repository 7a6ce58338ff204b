import { systemClock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import type { Transport } from '../transport.ts'
import { createTokenExchange, type TokenExchange } from './exchange.ts'
import { lifeOf } from './grant.ts'
import type { KeeperHost, OpenKeeper } from './keeper.ts'
import { openKeepers } from './keepers.ts'
import { createLeases } from './leases.ts'
import { createParking } from './parking.ts'
import { createRenewal } from './renewal.ts'
import { sessionEnded } from './renewalFailure.ts'
import { createRevoker } from './revocation.ts'
import { revokeAll } from './signOut.ts'
import { createSessionState } from './state.ts'
import { createStrategy } from './strategy.ts'
import { createSuccession } from './succession.ts'
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
  let server: Transport | undefined
  let exchange!: TokenExchange
  let kept: Required<OpenKeeper> | undefined
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
  const succession = createSuccession({
    state,
    strategy,
    revoker,
    isKept: keepers.length > 0,
    open,
    kept: () => kept,
  })
  const renewal = createRenewal({
    clock,
    random: options.random ?? Math.random,
    current: () => state.grant,
    canRenew: strategy.canRenew,
    replace: (base) => succession.renew(base),
    isAlive: (token) => exchange.isAlive(token),
    onEnd: () => state.publish('reauthRequired', null, state.user),
  })

  const host: KeeperHost = {
    get server() {
      return server!.baseURL
    },
    clock,
    current: () => state.grant,
    take: succession.take,
    leave({ user, origin, session }) {
      succession.ended.add(origin)
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
    const attempt = succession.attempts
    if (keepers.length && state.status === 'restoring') {
      void Promise.resolve(kept.restore()).then((restored) => {
        if (attempt === succession.attempts) {
          if (restored) succession.take(restored)
          if (!state.grant) succession.forget('signedOut')
        }
      })
    }
    return kept
  }

  /** @param heard The session that another tab has signed out of. */
  async function leave(
    { scope }: SignOutOptions,
    heard?: string,
  ): Promise<SignOutStep[]> {
    const { user } = state
    const grant = succession.forget('signingOut')
    const attempt = succession.attempts
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
    if (attempt === succession.attempts && !state.grant)
      state.announce('signedOut', null)
    return steps
  }

  const leases = createLeases({
    state,
    renewal,
    revoker,
    parking,
    open,
    isAlive: (token) => exchange.isAlive(token),
  })

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
    ...leases,
    signIn: (input) => succession.enter(() => strategy.issue(input)),
    adopt: (token) => succession.enter(() => exchange.adopt(token)),
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
