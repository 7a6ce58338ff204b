import { endpoint, operation, shape } from './endpoint.ts'
import { WazoAuthError } from './error.ts'
import { samlKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionBegins } from './sessionEffects.ts'
import { createToken } from './tokens.ts'
import { toWeb } from './webAddress.ts'

/** The start of a SAML sign-in; a secret. */
export interface SamlStart {
  /** The identity provider's page: send the browser there. */
  location: string
  /** Proves on return who started: keep it in the tab's `sessionStorage`. */
  saml_session_id: string
}

/** What the browser returns with from the identity provider. */
export interface SamlReturn {
  /** From `startSamlSignIn`. */
  saml_session_id: string
  /**
   * Asks for a refresh token. It is how the server finds the session to end at
   * the identity provider: without one, it confuses the sessions of different
   * users, and accepts the same return any number of times.
   * @default the token provider's `clientId`
   */
  client_id?: string | undefined
  /** The address that the browser returned to. */
  url?: string | undefined
}

// ENDPOINTS

/**
 * Starts signing in through the identity provider of a domain
 * (`POST /saml/sso`). Send the browser to `location`; it returns to
 * `redirect_url`, where you call `finishSamlSignIn`. `redirect_url` has at most
 * 512 characters and no query or fragment, since the server appends
 * `?login_failure_code=…` or `?logged_out=true` to it. Rejects with kind
 * `server` if the domain has no SAML settings, or its provider does not support
 * HTTP-Redirect.
 */
export const startSamlSignIn = toWeb(
  endpoint(
    'POST /saml/sso',
    null,
    shape<{
      body: { domain: string; redirect_url: string }
      returns: SamlStart
    }>({ credentials: 'none', has: 'location' }),
  ),
  'location',
)

/**
 * Signs in when the browser returns from the identity provider (`POST /token`).
 * The provider names the user, by username or confirmed address, in the
 * attribute `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name`. Works
 * once, if it asks for a refresh token. Rejects with kind `credentials` if the
 * provider refused (code `saml-login-failed`), or if nobody returned or the
 * user does not sign in with SAML (code `saml-login-refused`).
 */
export const finishSamlSignIn = operation(
  [createToken],
  async (auth, { saml_session_id, client_id, url }: SamlReturn) => {
    const failure = /[?&]login_failure_code=([^&#]*)/.exec(url ?? '')?.[1]
    if (failure) {
      throw new WazoAuthError(
        'credentials',
        'The identity provider did not confirm who you are: start again, or ask whether you have an account.',
        { code: 'saml-login-failed', params: { failure } },
      )
    }
    const input = { saml_session_id, ...(client_id && { client_id }) }
    return auth.signIn(input).catch((error: unknown) => {
      const isRefused =
        error instanceof WazoAuthError && error.kind === 'credentials'
      if (!isRefused) throw error
      throw new WazoAuthError(
        'credentials',
        'The server does not accept this sign-in: start again. If that does not help, ask an administrator whether your sign-in method is SAML.',
        { code: 'saml-login-refused', status: error.status },
      )
    })
  },
)

/**
 * Starts signing out of the identity provider (`GET /saml/logout`). It ends the
 * session on the server, but not the refresh token: then call `auth.signOut()`,
 * and send the browser to `location`. The provider sends it back to the
 * `redirect_url` of the sign-in, with `?logged_out=true`; `location` is already
 * that address if another session of the user has signed out there. Rejects
 * with kind `notFound` if the session did not start with SAML, or did so a week
 * ago, and with `server` if the provider offers no sign-out by HTTP-Redirect.
 */
export const startSamlSignOut = toWeb(
  endpoint(
    'GET /saml/logout',
    null,
    shape<{ returns: { location: string } }>({ has: 'location' }),
  ),
  'location',
)

// CACHE

/** Mutation for `startSamlSignIn`. */
export const startSamlSignInMutation = defineMutation(
  samlKey,
  'startSignIn',
  startSamlSignIn,
  { secret: true, effects: [] },
)

/** Mutation for `finishSamlSignIn`. */
export const finishSamlSignInMutation = defineMutation(
  samlKey,
  'finishSignIn',
  finishSamlSignIn,
  { secret: true, effects: sessionBegins },
)

/** Mutation for `startSamlSignOut`. */
export const startSamlSignOutMutation = defineMutation(
  samlKey,
  'startSignOut',
  startSamlSignOut,
  { secret: true, effects: [] },
)
