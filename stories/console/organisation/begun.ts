import { hasTexts, tabNote } from './tabNote.ts'

/** What a SAML sign-in goes on from when the browser comes back. */
export interface BegunSignIn {
  saml_session_id: string
  domain: string
  redirect?: string | undefined
  /** Whether the session shall stay, once it has begun. */
  stays?: boolean
}

/** In this tab alone: another one cannot finish what it has not begun. */
const note = tabNote('saml', (value): value is BegunSignIn =>
  hasTexts(value, 'saml_session_id', 'domain'),
)

export const keepBegun = note.keep
export const readBegun = note.read
export const forgetBegun = note.forget
