import type { RefreshToken } from 'wazo-auth-query'

export const refreshTokenNoun = {
  one: 'refresh token',
  many: 'refresh tokens',
}

/** A user has one for each application. */
export const tokenKey = ({ user_uuid, client_id }: RefreshToken): string =>
  `${user_uuid} ${client_id}`

/** What whoever deletes one should know. */
export const sharedByAll =
  'All browsers and devices where a user uses an application share one refresh token. Without it, none of them can renew the session: they stay signed in until it expires, then ask for the password.'
