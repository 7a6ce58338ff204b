import type { Clock } from '../clock.ts'
import { inTime } from '../deadline.ts'
import { abortedError, unexpected, WazoAuthError } from '../error.ts'
import type { HttpRequest, Transport } from '../transport.ts'
import { fill } from '../url.ts'
import { basic, type SignInInput } from './credentials.ts'
import { handIn, lifeOf, readGrant, type Grant } from './grant.ts'
import { sessionEnded } from './renewalSnapshot.ts'

/** Milliseconds that `requestCredentials` has to answer. */
const patience = 300_000

/** How sessions start and are renewed. */
export interface RenewalOptions {
  /**
   * Names this application to the server, which then issues a refresh token for
   * it, so that sessions renew themselves.
   */
  clientId?: string | undefined
  /** Lifetime of tokens in seconds, unless `signIn` says otherwise. */
  expiration?: number | undefined
  /**
   * Called when a session without a refresh token is about to expire. Return
   * credentials, a token created elsewhere, or `null` to let the session end.
   * If it rejects, or does not answer within five minutes, it is called again
   * later.
   */
  requestCredentials?:
    (() => Promise<SignInInput | { token: string } | null>) | undefined
}

/** Whether the server itself says that there is no such token. */
const isGone = ({ kind, code }: WazoAuthError) =>
  kind === 'notFound' && code !== unexpected

/**
 * Whatever keeps a session from being renewed is no answer to the request that
 * waits for it, least of all `notFound`: it is a failure of the server.
 */
function outage(error: WazoAuthError): never {
  const { kind, status, message } = error
  if (!status || status >= 500 || /^(credentials|tooMany)/.test(kind))
    throw error
  throw new WazoAuthError(
    'server',
    `The session cannot be kept alive: ${message}`,
    { status, code: unexpected },
  )
}

/** The calls that the provider makes on its own behalf. */
export type TokenExchange = ReturnType<typeof createTokenExchange>

export function createTokenExchange(
  { clientId, expiration, requestCredentials }: RenewalOptions,
  transport: () => Transport,
  clock: Clock,
) {
  let asking: AbortController | undefined

  const call = (
    route: string,
    values: Record<string, string>,
    rest?: Partial<HttpRequest>,
  ) =>
    transport().send(route, () => ({
      path: fill(route.split(' ')[1]!, values),
      ...rest,
    }))

  async function issue({
    username,
    password = '',
    session_type,
    ...input
  }: SignInInput): Promise<Grant> {
    const body = { client_id: clientId, expiration, ...input }
    const { refresh_token, client_id } = body
    const headers: Record<string, string> = {}
    if (username !== undefined)
      headers.authorization = basic(username, password)
    if (session_type) headers['wazo-session-type'] = session_type
    const access_type = client_id && !refresh_token ? 'offline' : undefined
    const request = { password, headers, body: { ...body, access_type } }
    const answer = await call('POST /token', {}, request)
    const grant = readGrant(answer, clock, refresh_token, client_id)
    grant.asked = {
      ...(input.expiration && { expiration: input.expiration }),
      ...(session_type && { session_type }),
    }
    return grant
  }

  /** Takes over a token made elsewhere. */
  async function adopt(token_uuid: string): Promise<Grant> {
    const answer = await call('GET /token/{token_uuid}', { token_uuid })
    return handIn(readGrant(answer, clock), clock)
  }

  /** Asks the app. Its failure is no verdict of the server. */
  async function ask() {
    asking ??= new AbortController()
    const { signal } = asking
    try {
      const answer = await inTime(
        clock,
        patience,
        requestCredentials!(),
        signal,
      )
      if (typeof (answer ?? null) === 'object') return answer
    } catch {
      // The app's own error is dropped: it may hold a secret.
    }
    throw abortedError('requestCredentials(), which gave none')
  }

  const resume = ({ refreshToken, clientId, asked }: Grant): Promise<Grant> =>
    issue({
      refresh_token: refreshToken!,
      ...(clientId && { client_id: clientId }),
      ...asked,
    })

  /** By refresh token, and when that is refused, by asking the app. */
  async function renew(base: Grant): Promise<Grant> {
    if (base.refreshToken) {
      try {
        return await resume(base)
      } catch (error) {
        if ((error as WazoAuthError).kind !== 'credentials') throw error
        base.refreshToken = undefined
        if (!requestCredentials) throw error
      }
    }
    const credentials = await ask()
    if (!credentials) {
      base.isLast = true
      throw sessionEnded()
    }
    return 'token' in credentials
      ? adopt(credentials.token).catch((error: WazoAuthError) => {
          throw isGone(error) ? sessionEnded() : error
        })
      : issue(credentials)
  }

  return {
    issue,
    adopt,

    canRenew: ({ refreshToken, isLast }: Grant) =>
      !!(refreshToken ?? (!isLast && requestCredentials)),

    renew: (base: Grant) => renew(base).catch(outage),

    /** `false` when the server says that there is no such token. */
    isAlive: (token_uuid: string): Promise<boolean> =>
      call('HEAD /token/{token_uuid}', { token_uuid }).then(
        () => true,
        (error: WazoAuthError) => !isGone(error) && outage(error),
      ),

    revoke: (token_uuid: string) =>
      call('DELETE /token/{token_uuid}', { token_uuid }, { keepalive: true }),

    /** The session that is signed out of, with a token that has not expired. */
    presentable: (grant: Grant): Grant | Promise<Grant> =>
      grant.refreshToken && lifeOf(grant, clock).left <= 0
        ? resume(grant).catch(() => grant)
        : grant,

    /** A request by that token, which may outlive the page. */
    sendWith: (token: string, route: string, values: Record<string, string>) =>
      call(route, values, {
        headers: { 'x-auth-token': token },
        keepalive: true,
      }),

    /** Waits for the app no longer. */
    dispose() {
      asking?.abort()
      asking = undefined
    },
  }
}
