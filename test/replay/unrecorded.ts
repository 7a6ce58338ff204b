/** Something that happened between two recorded exchanges. */
export interface Step {
  /** The clock moves on. */
  readonly seconds?: number
  /** The recorder revoked these tokens, silently. */
  readonly revoke?: readonly string[]
  /** The recorder signed a user in so many times; the tokens are named `as.1`, `as.2`, … */
  readonly login?: {
    readonly username: string
    readonly times: number
    readonly as: string
  }
  /** The recorder read mails, counted from the end: their tokens get these names. */
  readonly mails?: readonly (readonly [position: number, name: string])[]
}

/** By file and by the exchange that follows. */
export const unrecorded: Record<string, Record<string, readonly Step[]>> = {
  token: {
    'list-refresh-tokens-after-token-delete': [
      {
        revoke: [
          'token.offline.1',
          'token.offline.2',
          'token.refreshed',
          'token.mobile.3',
        ],
      },
    ],
    'get-token-expired': [{ seconds: 2 }],
    'session-limit-list-ten-sessions': [
      {
        login: {
          username: 'limited-sessions-zzzzz',
          times: 10,
          as: 'token.limited-sessions',
        },
      },
    ],
  },
  emails: {
    'request-confirmation-already-confirmed': [
      { mails: [[-1, 'token.email-confirmation']] },
    ],
  },
  registration: {
    'confirm-email': [{ mails: [[-1, 'token.email-confirmation']] }],
  },
  'password-reset': {
    'request-by-email': [{ mails: [[-1, 'token.reset.1']] }],
    'request-by-login-username': [{ mails: [[-1, 'token.reset.2']] }],
    'request-by-login-email': [{ mails: [[-1, 'token.reset.3']] }],
  },
  sessions: {
    'list-sessions-after-expiry-and-cleanup': [{ seconds: 4 }],
  },
}
