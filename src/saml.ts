import { endpoint, operation, shape } from './endpoint.ts'
import { WazoAuthError } from './error.ts'
import { samlKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionBegins } from './sessionEffects.ts'
import { createToken } from './tokens.ts'

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
  /** The address that the browser came back to. */
  url?: string | undefined
}

// ENDPOINTS

/**
 * Begins to sign in by the identity provider of a domain. The browser goes to
 * `location` and comes back to `redirect_url`; then `finishSamlSignIn`.
 * A `server` error for a domain without SAML settings.
 */
export const startSamlSignIn = endpoint(
  'POST /saml/sso',
  null,
  shape<{
    body: { domain: string; redirect_url: string }
    returns: SamlStart
  }>({ credentials: 'none' }),
)

/**
 * Signs in with what the identity provider has confirmed; works once. An error
 * of kind `credentials` where the provider refused, or nobody came back.
 */
export const finishSamlSignIn = operation(
  [createToken],
  async (auth, { saml_session_id, url }: SamlReturn) => {
    const failure = /[?&]login_failure_code=([^&#]*)/.exec(url ?? '')?.[1]
    if (failure) {
      throw new WazoAuthError(
        'credentials',
        'The identity provider did not confirm who you are: start again, or ask whether you have an account.',
        { code: 'saml-login-failed', params: { failure } },
      )
    }
    return auth.signIn({ saml_session_id })
  },
)

/**
 * Where to sign out of the identity provider too. Call it first, then
 * `auth.signOut()`, then send the browser there. `notFound` for a session
 * that did not begin with SAML.
 */
export const startSamlSignOut = endpoint(
  'GET /saml/logout',
  null,
  shape<{ returns: { location: string } }>(),
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
