import { endpoint, shape } from './endpoint.ts'
import { connectionEffects } from './externalEffects.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { Uuid } from './types.ts'
import { toWeb } from './webAddress.ts'

/** What the user is sent to the service with. */
export interface OAuthStart {
  /** Where the user consents; the service tells the server, not this page. */
  authorization_url: string
  /** What the service's answer is recognised by. */
  state: string
}

/** What the user is asked to allow. */
export interface OAuthStartBody {
  /** What to ask for, 512 characters each. @default the server's own list */
  scope?: string[] | undefined
}

/** A token of the service, renewed by the server: a secret. */
export interface OAuthToken {
  access_token: string
  /** When it expires, in seconds since 1970. */
  token_expiration: number
  scope: string | string[]
}

interface Start {
  body: OAuthStartBody
  returns: OAuthStart
}

// ENDPOINTS

/** Begins to connect a user; `notFound` unless the tenant has it configured. */
export const startUserGoogleAuth = toWeb(
  endpoint(
    'POST /users/{user_uuid}/external/google',
    'auth.users.{user_uuid}.external.google.create',
    shape<Start>({ has: 'authorization_url' }),
  ),
  'authorization_url',
)

/** A usable token of a user; `notFound` until they have consented. */
export const getUserGoogleAuth = endpoint(
  'GET /users/{user_uuid}/external/google',
  'auth.users.{user_uuid}.external.google.read',
  shape<{ returns: OAuthToken }>({ has: 'access_token' }),
)

/** Forgets a user's token; `notFound` where there is none. */
export const deleteUserGoogleAuth = endpoint(
  'DELETE /users/{user_uuid}/external/google',
  'auth.users.{user_uuid}.external.google.delete',
  shape<{ returns: void }>(),
)

/** Begins to connect a user; `notFound` unless the tenant has it configured. */
export const startUserMicrosoftAuth = toWeb(
  endpoint(
    'POST /users/{user_uuid}/external/microsoft',
    'auth.users.{user_uuid}.external.microsoft.create',
    shape<Start>({ has: 'authorization_url' }),
  ),
  'authorization_url',
)

/** A usable token of a user; `notFound` until they have consented. */
export const getUserMicrosoftAuth = endpoint(
  'GET /users/{user_uuid}/external/microsoft',
  'auth.users.{user_uuid}.external.microsoft.read',
  shape<{ returns: OAuthToken }>({ has: 'access_token' }),
)

/** Forgets a user's token; `notFound` where there is none. */
export const deleteUserMicrosoftAuth = endpoint(
  'DELETE /users/{user_uuid}/external/microsoft',
  'auth.users.{user_uuid}.external.microsoft.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** A user's Google token: kept while it is looked at. */
export const userGoogleAuthQuery = defineSecretQuery(
  externalKey,
  'secret google',
  getUserGoogleAuth,
)

/** A user's Microsoft token: kept while it is looked at. */
export const userMicrosoftAuthQuery = defineSecretQuery(
  externalKey,
  'secret microsoft',
  getUserMicrosoftAuth,
)

/** The connection comes later, from the service: nothing changes yet. */
export const startUserGoogleAuthMutation = defineMutation(
  externalKey,
  'startGoogle',
  startUserGoogleAuth,
  { secret: true, effects: [] },
)

/** The connection comes later, from the service: nothing changes yet. */
export const startUserMicrosoftAuthMutation = defineMutation(
  externalKey,
  'startMicrosoft',
  startUserMicrosoftAuth,
  { secret: true, effects: [] },
)

/* @__NO_SIDE_EFFECTS__ */
const forgets = (auth_type: string) => ({
  effects: connectionEffects('removes', (user_uuid: Uuid) => ({
    user_uuid,
    auth_type,
  })),
})

/** Forgets a user's Google token. */
export const deleteUserGoogleAuthMutation = defineMutation(
  externalKey,
  'deleteGoogle',
  deleteUserGoogleAuth,
  forgets('google'),
)

/** Forgets a user's Microsoft token. */
export const deleteUserMicrosoftAuthMutation = defineMutation(
  externalKey,
  'deleteMicrosoft',
  deleteUserMicrosoftAuth,
  forgets('microsoft'),
)
