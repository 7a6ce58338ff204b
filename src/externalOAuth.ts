import { endpoint, shape } from './endpoint.ts'
import { connectionEffects } from './externalEffects.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { Uuid } from './types.ts'
import { toWeb } from './webAddress.ts'

/** The start of connecting a user to a service. */
export interface OAuthStart {
  /**
   * The page where the user consents; the service tells the server, not your
   * page.
   */
  authorization_url: string
  /** Identifies the service's answer. */
  state: string
}

/** What to ask the user to allow. */
export interface OAuthStartBody {
  /** At most 512 characters each. @default the server's own list */
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

/**
 * Starts connecting a user to Google
 * (`POST /users/{user_uuid}/external/google`). Send the user to the returned
 * `authorization_url`. Rejects with kind `notFound` if the tenant has not
 * configured the service.
 */
export const startUserGoogleAuth = toWeb(
  endpoint(
    'POST /users/{user_uuid}/external/google',
    'auth.users.{user_uuid}.external.google.create',
    shape<Start>({ has: 'authorization_url' }),
  ),
  'authorization_url',
)

/**
 * Gets a user's Google token, renewed by the server
 * (`GET /users/{user_uuid}/external/google`). A secret. Rejects with kind
 * `notFound` until the user has consented.
 */
export const getUserGoogleAuth = endpoint(
  'GET /users/{user_uuid}/external/google',
  'auth.users.{user_uuid}.external.google.read',
  shape<{ returns: OAuthToken }>({ has: 'access_token' }),
)

/**
 * Deletes a user's Google token (`DELETE /users/{user_uuid}/external/google`).
 * Rejects with kind `notFound` if there is none.
 */
export const deleteUserGoogleAuth = endpoint(
  'DELETE /users/{user_uuid}/external/google',
  'auth.users.{user_uuid}.external.google.delete',
  shape<{ returns: void }>(),
)

/**
 * Starts connecting a user to Microsoft
 * (`POST /users/{user_uuid}/external/microsoft`). Send the user to the returned
 * `authorization_url`. Rejects with kind `notFound` if the tenant has not
 * configured the service.
 */
export const startUserMicrosoftAuth = toWeb(
  endpoint(
    'POST /users/{user_uuid}/external/microsoft',
    'auth.users.{user_uuid}.external.microsoft.create',
    shape<Start>({ has: 'authorization_url' }),
  ),
  'authorization_url',
)

/**
 * Gets a user's Microsoft token, renewed by the server
 * (`GET /users/{user_uuid}/external/microsoft`). A secret. Rejects with kind
 * `notFound` until the user has consented.
 */
export const getUserMicrosoftAuth = endpoint(
  'GET /users/{user_uuid}/external/microsoft',
  'auth.users.{user_uuid}.external.microsoft.read',
  shape<{ returns: OAuthToken }>({ has: 'access_token' }),
)

/**
 * Deletes a user's Microsoft token
 * (`DELETE /users/{user_uuid}/external/microsoft`). Rejects with kind
 * `notFound` if there is none.
 */
export const deleteUserMicrosoftAuth = endpoint(
  'DELETE /users/{user_uuid}/external/microsoft',
  'auth.users.{user_uuid}.external.microsoft.delete',
  shape<{ returns: void }>(),
)

// CACHE

/**
 * Query for `getUserGoogleAuth`. A secret: it leaves the cache with its last
 * observer.
 */
export const userGoogleAuthQuery = defineSecretQuery(
  externalKey,
  'secret google',
  getUserGoogleAuth,
)

/**
 * Query for `getUserMicrosoftAuth`. A secret: it leaves the cache with its last
 * observer.
 */
export const userMicrosoftAuthQuery = defineSecretQuery(
  externalKey,
  'secret microsoft',
  getUserMicrosoftAuth,
)

/**
 * Mutation for `startUserGoogleAuth`. Nothing changes until the user returns
 * from Google.
 */
export const startUserGoogleAuthMutation = defineMutation(
  externalKey,
  'startGoogle',
  startUserGoogleAuth,
  { secret: true, effects: [] },
)

/**
 * Mutation for `startUserMicrosoftAuth`. Nothing changes until the user returns
 * from Microsoft.
 */
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

/** Mutation for `deleteUserGoogleAuth`: deletes a user's Google token. */
export const deleteUserGoogleAuthMutation = defineMutation(
  externalKey,
  'deleteGoogle',
  deleteUserGoogleAuth,
  forgets('google'),
)

/** Mutation for `deleteUserMicrosoftAuth`: deletes a user's Microsoft token. */
export const deleteUserMicrosoftAuthMutation = defineMutation(
  externalKey,
  'deleteMicrosoft',
  deleteUserMicrosoftAuth,
  forgets('microsoft'),
)
