import { QueryObserver, type QueryClient } from '@tanstack/query-core'
import type { CallOptions, WazoAuth } from './wazoAuth.ts'
import { defineQuery } from './define.ts'
import { operation } from './endpoint.ts'
import type { WazoAuthError } from './error.ts'
import { tokensKey } from './keys.ts'
import { createStore } from './store.ts'
import type { TokenCheck } from './issuedToken.ts'
import { checkToken } from './tokens.ts'
import type { Subscribable } from './types.ts'

/** What is known of the session's token. */
export type TokenValidity =
  | 'valid'
  | 'expired'
  /** Ended before its time, by somebody else. */
  | 'revoked'
  /** Valid, without the access. */
  | 'missingAccess'
  /** Valid, but not for the tenant. */
  | 'wrongTenant'

async function ask(auth: WazoAuth, check: TokenCheck, options?: CallOptions) {
  try {
    await checkToken(auth, check, options)
    return 'valid'
  } catch (error) {
    const { code, kind } = error as WazoAuthError
    // Whatever else answers on the way does not know tokens.
    if (code === 'unexpected-answer') throw error
    if (kind === 'notFound') return 'gone'
    if (kind === 'forbidden') return 'refused'
    throw error
  }
}

const isOver = (auth: WazoAuth) => {
  const left = auth.timeLeft()
  return left === null
    ? auth.session.getSnapshot().status === 'reauthRequired'
    : left <= 0
}

/** Asks whether the session's token is valid, and if not, what it lacks. */
export const getTokenValidity = operation(
  [checkToken],
  async (
    auth,
    { scope, tenant }: TokenCheck = {},
    options,
  ): Promise<TokenValidity> => {
    const answer = await ask(auth, { scope, tenant }, options)
    if (answer === 'valid') return 'valid'
    // The server forgets both alike; only the local clock tells.
    if (answer === 'gone') return isOver(auth) ? 'expired' : 'revoked'
    // A HEAD has no body to tell the two refusals apart.
    return tenant && (await ask(auth, { scope }, options)) === 'valid'
      ? 'wrongTenant'
      : 'missingAccess'
  },
)

/** Whether the session's token is valid, holds a scope, fits a tenant. */
export const tokenValidityQuery = defineQuery(
  tokensKey,
  'validity',
  getTokenValidity,
  { per: 'user', staleTime: 0 },
)

/** What is known of a token at this moment. */
export interface TokenValiditySnapshot {
  /** `unknown` until the server has answered. */
  readonly status: TokenValidity | 'unknown'
  readonly isFetching: boolean
  readonly error: WazoAuthError | null
}

/**
 * Follows the validity of the session's token: asks the server when first
 * subscribed and on focus, and turns to `expired` by itself, unasked.
 */
export function followTokenValidity(
  auth: WazoAuth,
  queryClient: QueryClient,
  check: TokenCheck = {},
): Subscribable<TokenValiditySnapshot> {
  const store = createStore<TokenValiditySnapshot>({
    status: 'unknown',
    isFetching: false,
    error: null,
  })
  let followers = 0
  let stop: (() => void) | undefined

  function follow(): () => void {
    const observer = new QueryObserver(
      queryClient,
      tokenValidityQuery(auth, check),
    )
    let timer: unknown
    const update = () => {
      auth.clock.clearTimeout(timer)
      const left = auth.timeLeft()
      if (left !== null && left > 0) {
        // A timer holds at most 24.8 days.
        timer = auth.clock.setTimeout(update, Math.min(left, 3_600_000))
      }
      const { data, isFetching, error } = observer.getCurrentResult()
      const status = isOver(auth) ? 'expired' : (data ?? 'unknown')
      const last = store.getSnapshot()
      if (
        last.status !== status ||
        last.isFetching !== isFetching ||
        last.error !== error
      )
        store.set({ status, isFetching, error })
    }
    const stops = [
      observer.subscribe(update),
      auth.token.subscribe(update),
      auth.subscribeScope(() =>
        observer.setOptions(tokenValidityQuery(auth, check)),
      ),
    ]
    update()
    return () => {
      auth.clock.clearTimeout(timer)
      for (const undo of stops) undo()
    }
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener)
      if (followers++ === 0) stop = follow()
      return () => {
        unsubscribe()
        if (--followers === 0) stop?.()
      }
    },
  }
}
