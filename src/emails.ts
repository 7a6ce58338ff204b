import type { Effects } from './effects.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { groupsKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { showingUsers } from './relationEffects.ts'
import { mailBegins } from './sessionEffects.ts'
import type { Uuid } from './types.ts'
import type { Email } from './user.ts'
import { textOf } from './view.ts'

/** All addresses of a user: those that the list lacks are removed. */
export interface EmailsReplace {
  /** None, or exactly one of them main; each address once. */
  emails: {
    address: string
    /** @default false */
    main?: boolean | undefined
  }[]
}

/** The same, by somebody who may say what is confirmed. */
export interface AdminEmailsReplace {
  emails: (EmailsReplace['emails'][number] & {
    /** @default as it was */
    confirmed?: boolean | null | undefined
  })[]
}

/** An address as just written: a new one may be confirmed by nobody yet. */
export type AdminEmail = Omit<Email, 'confirmed'> & {
  confirmed: boolean | null
}

/** Which address, and the token that was mailed to it. */
export interface EmailConfirmation {
  email_uuid: Uuid
  /** @default the session's token, if it may confirm for others */
  token?: string | undefined
}

// ENDPOINTS

/** What nothing else has in JSON. */
const aList = { has: 'map' }

/**
 * Replaces a user's addresses. Those that stay, letter by letter, keep their
 * uuid and confirmation; new ones wait for theirs.
 */
export const updateUserEmails = endpoint(
  'PUT /users/{user_uuid}/emails',
  'auth.users.{user_uuid}.emails.update',
  shape<{ body: EmailsReplace; returns: Email[] }>(aList),
)

/** Replaces a user's addresses, confirmed or not. */
export const updateUserEmailsAsAdmin = endpoint(
  'PUT /admin/users/{user_uuid}/emails',
  'auth.admin.users.{user_uuid}.emails.update',
  shape<{ body: AdminEmailsReplace; returns: AdminEmail[] }>(aList),
)

/** Mails a link that confirms an address; `conflict` if it is confirmed. */
export const requestEmailConfirmation = endpoint(
  'GET /users/{user_uuid}/emails/{email_uuid}/confirm',
  'auth.users.{user_uuid}.emails.{email_uuid}.confirm.read',
  shape<{ returns: void }>(),
)

const confirm = endpoint(
  'PUT /emails/{email_uuid}/confirm',
  'auth.emails.{email_uuid}.confirm.update',
  shape<{ returns: void }>(),
)

const confirmWithToken = endpoint(
  'PUT /emails/{email_uuid}/confirm',
  'auth.emails.{email_uuid}.confirm.update',
  shape<{ query: { headers: Record<string, string> } }>({
    credentials: 'none',
  }),
)

/**
 * Confirms an address, by the mailed token nobody needs to be signed in for;
 * it works for two days, as often as it is used.
 */
export const confirmEmail = operation(
  [confirm],
  (auth, { email_uuid, token }: EmailConfirmation, options) =>
    token === undefined
      ? confirm(auth, email_uuid, options)
      : confirmWithToken(
          auth,
          { email_uuid, headers: { 'x-auth-token': token } },
          options,
        ),
)

// CACHE

const edit: Effects<{ user_uuid: Uuid }, AdminEmail[]> = {
  // Only the server knows their uuids.
  patches: ({ user_uuid }) => ({ uuid: user_uuid, fields: () => ({}) }),
  confirms: (emails, { user_uuid }) => ({
    uuid: user_uuid,
    emails: emails.map((email) => ({ ...email, confirmed: !!email.confirmed })),
  }),
  effects: [
    { key: usersKey, operations: ['list'], edits: 'username' },
    {
      key: groupsKey,
      operations: ['users'],
      edits: 'username',
      anywhere: true,
    },
    // Without an answer, nobody knows which addresses there are.
    { key: usersKey, operations: ['list'], when: ({ output }) => !output },
    { key: groupsKey, operations: ['users'], when: ({ output }) => !output },
  ],
}

/** Replaces a user's addresses. */
export const updateUserEmailsMutation = defineMutation(
  usersKey,
  'updateEmails',
  updateUserEmails,
  edit,
)

/** Replaces a user's addresses, confirmed or not. */
export const updateUserEmailsAsAdminMutation = defineMutation(
  usersKey,
  'updateEmailsAsAdmin',
  updateUserEmailsAsAdmin,
  edit,
)

/** Mails a link that confirms an address. */
export const requestEmailConfirmationMutation = defineMutation(
  usersKey,
  'requestEmailConfirmation',
  requestEmailConfirmation,
  { effects: [mailBegins] },
)

/** Confirms an address. */
export const confirmEmailMutation = defineMutation(
  usersKey,
  'confirmEmail',
  confirmEmail,
  {
    secret: true,
    effects: showingUsers(({ emails }, { input }) =>
      textOf(emails).includes(input.email_uuid),
    ),
  },
)
