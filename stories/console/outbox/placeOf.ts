import type { Mail } from 'wazo-auth-query/emulator'

/**
 * Where the link of a mail leads to in this console: a page loaded anew would
 * have another emulator, which knows nothing of the mail.
 */
export const placeOf = ({ kind, token, user_uuid, email_uuid }: Mail) =>
  kind === 'email_confirmation'
    ? ({ to: '/confirm-email', search: { email_uuid, token } } as const)
    : ({ to: '/reset-password', search: { user_uuid, token } } as const)
