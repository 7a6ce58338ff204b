import { endpoint, shape } from './endpoint.ts'
import { sessionsKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'

/**
 * Changes a password whose old one is known, and ends the user's sessions.
 * A wrong old password is an error of kind `credentials`.
 */
export const changeUserPassword = endpoint(
  'PUT /users/{user_uuid}/password',
  'auth.users.{user_uuid}.password.update',
  shape<{ body: { old_password: string; new_password: string } }>(),
)

/** Changes a password whose old one is known; ends the user's sessions. */
export const changeUserPasswordMutation = defineMutation(
  usersKey,
  'changePassword',
  changeUserPassword,
  {
    secret: true,
    effects: [
      { key: sessionsKey },
      {
        key: usersKey,
        operations: ['sessions', 'sessionsInfinite'],
        holds: ({ user_uuid }) => user_uuid,
      },
    ],
  },
)
