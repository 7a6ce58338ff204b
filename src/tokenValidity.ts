import {
  QueryObserver,
  type QueryClient,
  type QueryObserverResult,
} from '@tanstack/query-core'
import { defineQuery } from './define.ts'
import { operation } from './endpoint.ts'
import { followed } from './followed.ts'
import { unexpected, type WazoAuthError } from './error.ts'
import { tokensKey } from './keys.ts'
import type { OwnTokenCheck, TokenCheck } from './issuedToken.ts'
import { checkToken } from './tokens.ts'
import type { Subscribable } from './types.ts'
import type { CallOptions, WazoAuth } from './wazoAuth.ts'

/** The state of the session's token. */
export type TokenValidity =
  | 'valid'
  | 'expired'
  /** Revoked by somebody else before it expired. */
  | 'revoked'
  /** Valid, but without the access. */
  | 'missingAccess'
  /** Valid, but not for the tenant. */
  | 'wrongTenant'

async function ask(auth: WazoAuth, check: TokenCheck, options?: CallOptions) {
  try {
    await checkToken(auth, check, options)
    return 'valid'
  } catch (error) {
    const { code, kind } = error as WazoAuthError
    // A proxy on the way does not know tokens.
    if (code === unexpected || !/^(notFound|forbidden)$/.test(kind)) throw error
    return kind
  }
}

const isOver = (auth: WazoAuth) => {
  const left = auth.timeLeft()
  return left === null
    ? auth.session.getSnapshot().status === 'reauthRequired'
    : left <= 0
}

/**
 * Checks whether the session's token is valid, and if not, why
 * (`HEAD /token/{token_uuid}`).
 */
export const getTokenValidity = operation(
  [checkToken],
  async (
    auth,
    { scope, tenant }: OwnTokenCheck = {},
    options,
  ): Promise<TokenValidity> => {
    const answer = await ask(auth, { scope, tenant }, options)
    if (answer === 'valid') return 'valid'
    // The server answers the same for both: only the local clock tells.
    if (answer === 'notFound') return isOver(auth) ? 'expired' : 'revoked'
    // A HEAD has no body to tell the two refusals apart.
    return tenant && (await ask(auth, { scope }, options)) === 'valid'
      ? 'wrongTenant'
      : 'missingAccess'
  },
)

/** Query for `getTokenValidity`. */
export const tokenValidityQuery = defineQuery(
  tokensKey,
  'validity',
  getTokenValidity,
  { per: 'user', staleTime: 0 },
)

/** The state of the token at this moment. */
export interface TokenValiditySnapshot {
  /** `unknown` until the server has answered. */
  readonly status: TokenValidity | 'unknown'
  readonly isFetching: boolean
  readonly error: WazoAuthError | null
}

/**
 * Follows the validity of the session's token. It asks the server when first
 * subscribed and on window focus, and changes to `expired` by itself.
 */
export function followTokenValidity(
  auth: WazoAuth,
  queryClient: QueryClient,
  check: OwnTokenCheck = {},
): Subscribable<TokenValiditySnapshot> {
  const options = () => ({
    ...tokenValidityQuery(auth, check),
    // Promised above, whatever the cache's defaults are.
    refetchOnWindowFocus: true,
  })
  let result: Partial<QueryObserverResult<TokenValidity, WazoAuthError>> = {}
  return followed(
    auth,
    () => {
      const { data = 'unknown', isFetching = false, error = null } = result
      return { status: isOver(auth) ? 'expired' : data, isFetching, error }
    },
    (left) => left,
    (update) => {
      const observer = new QueryObserver(queryClient, options())
      const look = () => {
        result = observer.getCurrentResult()
        update()
      }
      const stops = [
        observer.subscribe(look),
        auth.subscribeScope(() => observer.setOptions(options())),
      ]
      look()
      return stops
    },
  )
}
