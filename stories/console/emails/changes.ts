import type { Email } from 'wazo-auth-query'

/** An address, as it will be; new ones have no identifier yet. */
export type EmailDraft = Omit<Email, 'uuid'>

/** What becomes of the addresses, whatever they are by then. */
export type EmailsChange = (emails: readonly EmailDraft[]) => EmailDraft[]

/** The first one is the main one: there has to be one. */
export const addEmail =
  (address: string, confirmed: boolean): EmailsChange =>
  (emails) => [...emails, { address, main: emails.length === 0, confirmed }]

export const removeEmail =
  (address: string): EmailsChange =>
  (emails) =>
    emails.filter((email) => email.address !== address)

export const makeMain =
  (address: string): EmailsChange =>
  (emails) =>
    emails.map((email) => ({ ...email, main: email.address === address }))

export const setConfirmed =
  (address: string, confirmed: boolean): EmailsChange =>
  (emails) =>
    emails.map((email) =>
      email.address === address ? { ...email, confirmed } : email,
    )
