import type { Effects } from './effects.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { groupsKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { showingUsers } from './relationEffects.ts'
import { mailBegins } from './sessionEffects.ts'
import type { Uuid } from './types.ts'
import type { Email } from './user.ts'
import { isObject } from './values.ts'
import { textOf } from './view.ts'

/** All addresses of a user: any that are not listed are removed. */
export interface EmailsReplace {
  /** Empty, or with exactly one main address; each address once. */
  emails: {
    address: string
    /** @default false */
    main?: boolean | undefined
  }[]
}

/** All addresses of a user, with whether each is confirmed. */
export interface AdminEmailsReplace {
  emails: (EmailsReplace['emails'][number] & {
    /** @default as it was */
    confirmed?: boolean | null | undefined
  })[]
}

/**
 * An address in the answer to an administrator; `confirmed` may still be
 * `null`.
 */
export type AdminEmail = Omit<Email, 'confirmed'> & {
  confirmed: boolean | null
}

/** The address to confirm, and the token that was mailed to it. */
export interface EmailConfirmation {
  email_uuid: Uuid
  /** @default the session's token, if it may confirm for others */
  token?: string | undefined
}

// ENDPOINTS

/** The method by which a list is told from other JSON. */
const aList = { has: 'map' }

/**
 * Replaces the e-mail addresses of a user (`PUT /users/{user_uuid}/emails`). An
 * address that stays exactly the same keeps its uuid and confirmation; a new
 * one has to be confirmed.
 */
export const updateUserEmails = endpoint(
  'PUT /users/{user_uuid}/emails',
  'auth.users.{user_uuid}.emails.update',
  shape<{ body: EmailsReplace; returns: Email[] }>(aList),
)

/**
 * Replaces the e-mail addresses of a user, and says which are confirmed
 * (`PUT /admin/users/{user_uuid}/emails`).
 */
export const updateUserEmailsAsAdmin = endpoint(
  'PUT /admin/users/{user_uuid}/emails',
  'auth.admin.users.{user_uuid}.emails.update',
  shape<{ body: AdminEmailsReplace; returns: AdminEmail[] }>(aList),
)

/**
 * Mails a link that confirms an e-mail address
 * (`GET /users/{user_uuid}/emails/{email_uuid}/confirm`). Rejects with kind
 * `conflict` if it is confirmed already.
 */
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
 * Confirms an e-mail address with the mailed token
 * (`PUT /emails/{email_uuid}/confirm`). Nobody needs to be signed in. The token
 * works for two days, any number of times.
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
    emails: emails
      .filter(isObject)
      .map((email) => ({ ...email, confirmed: !!email.confirmed })),
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

/** Mutation for `updateUserEmails`: replaces the e-mail addresses of a user. */
export const updateUserEmailsMutation = defineMutation(
  usersKey,
  'updateEmails',
  updateUserEmails,
  edit,
)

/** Mutation for `updateUserEmailsAsAdmin`. */
export const updateUserEmailsAsAdminMutation = defineMutation(
  usersKey,
  'updateEmailsAsAdmin',
  updateUserEmailsAsAdmin,
  edit,
)

/** Mutation for `requestEmailConfirmation`. */
export const requestEmailConfirmationMutation = defineMutation(
  usersKey,
  'requestEmailConfirmation',
  requestEmailConfirmation,
  { effects: [mailBegins] },
)

/** Mutation for `confirmEmail`. */
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
