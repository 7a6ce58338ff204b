export interface Login {
  readonly username: string
  readonly times: number
  readonly as: string
  readonly session?: string
  /** Where more than the token is known of the call. */
  readonly password?: string
}

/** Something that happened between two recorded exchanges. */
export interface Step {
  /** The clock moves on. */
  readonly seconds?: number
  /** The recorder revoked these tokens, silently. */
  readonly revoke?: readonly string[]
  /** The recorder signed a user in so many times; `#` in the name of the tokens counts. */
  readonly login?: Login
  /** The database had heard of these before, in this order. */
  readonly accesses?: readonly string[]
  /** The recorder read mails, counted from the end: their tokens get these names. */
  readonly mails?: readonly (readonly [position: number, name: string])[]
}

type Steps = Record<string, Record<string, readonly Step[]>>

const modern: Steps = {
  policies: {
    'setup-admin-token': [{ accesses: ['confd.*.read'] }],
  },
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
          as: 'token.limited-sessions.#',
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

const legacy: Steps = {
  users: {
    'users.change_password/204': [
      {
        login: {
          username: 'alice',
          password: 'pw-alice',
          times: 1,
          as: 'uuid.29',
        },
      },
    ],
    'emails.confirm/401-wrong-token': [{ mails: [[-1, 'uuid.32']] }],
    'users.set_password/401-token-of-other-user': [
      { mails: [[-1, 'uuid.35']] },
    ],
  },
  sessions: {
    'sessions.list/ok-own-tenant': [
      { revoke: ['uuid.08', 'uuid.10', 'uuid.29'] },
    ],
    'sessions.delete/204': [
      {
        login: {
          username: 'carol',
          times: 1,
          as: 'token.last',
          session: 'uuid.52',
        },
      },
    ],
  },
}

/** What happened by generation, file and the exchange that follows. */
export const unrecorded = { modern, legacy }
