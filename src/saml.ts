import { endpoint, operation, shape } from './endpoint.ts'
import { WazoAuthError } from './error.ts'
import { samlKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionBegins } from './sessionEffects.ts'
import { createToken } from './tokens.ts'
import { toWeb } from './webAddress.ts'

/** Where to sign in, and how to go on from there: a secret. */
export interface SamlStart {
  /** The identity provider's page: send the browser there. */
  location: string
  /** Proves on return who began: keep it in the tab's `sessionStorage`. */
  saml_session_id: string
}

/** What the browser brings back from the identity provider. */
export interface SamlReturn {
  /** From the start. */
  saml_session_id: string
  /**
   * Asks for a refresh token, by default with the provider's `clientId`. Only by
   * it does the server know again whom to sign out of the identity provider:
   * without any, it takes sessions for one another's, whoever they are of, and
   * the same return for any number of sign-ins.
   */
  client_id?: string | undefined
  /** The address that the browser came back to. */
  url?: string | undefined
}

// ENDPOINTS

/**
 * Begins to sign in by the identity provider of a domain. The browser goes to
 * `location` and comes back to `redirect_url`, at most 512 characters; then
 * `finishSamlSignIn`. The server puts `?login_failure_code=…` or
 * `?logged_out=true` behind that address as it is: let it end with its path.
 * A `server` error for a domain without SAML settings, or whose provider takes
 * no browser that is sent there (HTTP-Redirect).
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
 * Signs in with what the identity provider has confirmed, in its attribute
 * `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name`: a username or a
 * confirmed address. Works once, if it asks for a refresh token. An error
 * of kind `credentials` where the provider refused (code `saml-login-failed`),
 * or the server: nobody came back, or it is not by SAML that they sign in
 * (`saml-login-refused`).
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
 * Where to sign out of the identity provider too. It ends the session on the
 * server, but not the refresh token: call it, then `auth.signOut()`, then send
 * the browser there. The provider sends it back to the `redirect_url` that it had
 * signed in for, with `?logged_out=true` behind it; `location` is that at once
 * where another session of the user has ended it there. `notFound` for a session
 * that did not begin with SAML, or did a week ago; a `server` error where the
 * provider knows no sign-out that a browser is sent to.
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

/** Begins to sign in by the identity provider of a domain. */
export const startSamlSignInMutation = defineMutation(
  samlKey,
  'startSignIn',
  startSamlSignIn,
  { secret: true, effects: [] },
)

/** Signs in with what the identity provider has confirmed. */
export const finishSamlSignInMutation = defineMutation(
  samlKey,
  'finishSignIn',
  finishSamlSignIn,
  { secret: true, effects: sessionBegins },
)

/** Where to sign out of the identity provider too. */
export const startSamlSignOutMutation = defineMutation(
  samlKey,
  'startSignOut',
  startSamlSignOut,
  { secret: true, effects: [] },
)
