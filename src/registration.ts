import type { Effect } from './effects.ts'
import { endpoint, shape } from './endpoint.ts'
import { groupsKey, tenantsKey, usersKey, type KeyDefinition } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { atTop, mailBegins } from './sessionEffects.ts'
import type { User } from './user.ts'

/** The body of `POST /users/register`. */
export interface Registration {
  /** At most 128 characters: the new tenant is named after it. */
  username: string
  password: string
  /** The main address; a mail is sent to it, to confirm it. */
  email_address: string
  firstname?: string | null | undefined
  lastname?: string | null | undefined
}

/**
 * Registers a user and creates a tenant for them (`POST /users/register`). They
 * can sign in with their username at once. Rejects with kind `notFound` if the
 * server does not offer registration, and with `conflict` if the username is
 * taken, which leaves an empty tenant behind.
 */
export const registerUser = endpoint(
  'POST /users/register',
  null,
  shape<{ body: Registration; returns: User }>({
    credentials: 'none',
    has: 'uuid',
  }),
)

/* @__NO_SIDE_EFFECTS__ */
/** The new tenant is below the topmost, and nowhere else. */
const fromAbove = (key: KeyDefinition): Effect<unknown> => ({
  key,
  operations: ['list'],
  asks: ({ recurse }) => !!recurse,
  tenant: atTop,
})

/** Mutation for `registerUser`. */
export const registerUserMutation = defineMutation(
  usersKey,
  'register',
  registerUser,
  {
    secret: true,
    partial: true,
    effects: [
      { key: tenantsKey, operations: ['list'], tenant: atTop },
      fromAbove(usersKey),
      fromAbove(groupsKey),
      mailBegins,
    ],
  },
)
