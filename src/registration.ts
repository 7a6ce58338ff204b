import type { Effect } from './effects.ts'
import { endpoint, shape } from './endpoint.ts'
import { groupsKey, tenantsKey, usersKey, type KeyDefinition } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { atTop, mailBegins } from './sessionEffects.ts'
import type { User } from './user.ts'

/** Of `POST /users/register`. */
export interface Registration {
  /** At most 128 characters: the new tenant is named after it. */
  username: string
  password: string
  /** The main address, to be confirmed by the mail that is sent to it. */
  email_address: string
  firstname?: string | null | undefined
  lastname?: string | null | undefined
}

/**
 * Registers a user, with a tenant of their own. They can sign in by username
 * at once. `notFound` on servers that do not offer it; `conflict` if the name
 * is taken, which leaves an empty tenant behind.
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

/** Registers a user, with a tenant of their own. */
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
