/** What a SAML sign-in goes on from when the browser comes back. */
export interface BegunSignIn {
  saml_session_id: string
  redirect?: string | undefined
  /** Whether the session shall stay, once it has begun. */
  stays?: boolean
}

const key = 'wazo-access-console.saml'

/** In this tab alone: another one cannot finish what it has not begun. */
export const keepBegun = (begun: BegunSignIn) =>
  sessionStorage.setItem(key, JSON.stringify(begun))

/** Works once, as the session of the provider does. */
export function takeBegun(): BegunSignIn | null {
  const begun = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return begun === null ? null : (JSON.parse(begun) as BegunSignIn)
}
