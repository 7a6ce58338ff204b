import { defineQuery } from './define.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { connectionEffects } from './externalEffects.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { Uuid } from './types.ts'
import { given } from './values.ts'

/** A user's push tokens: secrets of at most 512 characters each. */
export interface MobileAuth {
  /** Android's. */
  token: string | null
  /** Deprecated by the server. */
  apns_token: string | null
  apns_voip_token: string | null
  apns_notification_token: string | null
  apns_call_topic: string | null
  apns_default_topic: string | null
}

/** The user, and the fields to change. */
export interface MobileAuthEdit {
  user_uuid: Uuid
  body: Partial<MobileAuth>
}

// ENDPOINTS

/**
 * Gets a user's push tokens (`GET /users/{user_uuid}/external/mobile`). A
 * secret. Rejects with kind `notFound` if there are none.
 */
export const getUserMobileAuth = endpoint(
  'GET /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.read',
  shape<{ returns: MobileAuth }>({ has: 'token' }),
)

/**
 * Sets a user's push tokens for the first time
 * (`POST /users/{user_uuid}/external/mobile`). Rejects with kind `conflict` if
 * there are some already.
 */
export const createUserMobileAuth = endpoint(
  'POST /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.create',
  shape<{ body: MobileAuthEdit['body']; returns: MobileAuth }>({
    has: 'token',
  }),
)

/**
 * Replaces a user's push tokens, or sets them for the first time
 * (`PUT /users/{user_uuid}/external/mobile`). The server clears every field
 * that the body leaves out. To change some fields only, use
 * `updateUserMobileAuth`.
 */
export const replaceUserMobileAuth = endpoint(
  'PUT /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.update',
  shape<{ body: MobileAuth; returns: MobileAuth }>({ has: 'token' }),
)

/**
 * Updates a user's push tokens: reads them, merges the given fields and writes
 * the whole (`GET /users/{user_uuid}/external/mobile` and
 * `PUT /users/{user_uuid}/external/mobile`). It does not detect conflicts: the
 * error would hold push tokens.
 */
export const updateUserMobileAuth = operation(
  [getUserMobileAuth, replaceUserMobileAuth],
  async (auth, { user_uuid, body: patch }: MobileAuthEdit, options) => {
    const body = {
      ...(await getUserMobileAuth(auth, user_uuid, options)),
      ...given(patch),
    }
    return replaceUserMobileAuth(auth, { user_uuid, body }, options)
  },
)

/**
 * Deletes a user's push tokens (`DELETE /users/{user_uuid}/external/mobile`).
 * Rejects with kind `notFound` if there are none.
 */
export const deleteUserMobileAuth = endpoint(
  'DELETE /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.delete',
  shape<{ returns: void }>(),
)

/**
 * Gets the sender id of a user's push notifications
 * (`GET /users/{user_uuid}/external/mobile/sender_id`). It is `null` if the
 * tenant's `mobile` configuration has none. Rejects with kind `notFound`
 * without a configuration.
 */
export const getUserMobileSenderId = endpoint(
  'GET /users/{user_uuid}/external/mobile/sender_id',
  'auth.users.{user_uuid}.external.mobile.sender_id.read',
  shape<{ returns: { sender_id: string | null } }>({ has: 'sender_id' }),
)

// CACHE

/**
 * Query for `getUserMobileAuth`. A secret: they leave the cache with their last
 * observer.
 */
export const userMobileAuthQuery = defineSecretQuery(
  externalKey,
  'secret mobile',
  getUserMobileAuth,
)

/** Query for `getUserMobileSenderId`. */
export const userMobileSenderIdQuery = defineQuery(
  externalKey,
  'senderId',
  getUserMobileSenderId,
)

const phoneOf = (user_uuid: Uuid) => ({ user_uuid, auth_type: 'mobile' })

const edit = {
  secret: true,
  effects: connectionEffects('adds', ({ user_uuid }: { user_uuid: Uuid }) =>
    phoneOf(user_uuid),
  ),
} as const

/** Mutation for `createUserMobileAuth`. */
export const createUserMobileAuthMutation = defineMutation(
  externalKey,
  'createMobile',
  createUserMobileAuth,
  edit,
)

/** Mutation for `updateUserMobileAuth`. */
export const updateUserMobileAuthMutation = defineMutation(
  externalKey,
  'updateMobile',
  updateUserMobileAuth,
  edit,
)

/** Mutation for `replaceUserMobileAuth`. */
export const replaceUserMobileAuthMutation = defineMutation(
  externalKey,
  'replaceMobile',
  replaceUserMobileAuth,
  edit,
)

/** Mutation for `deleteUserMobileAuth`: deletes a user's push tokens. */
export const deleteUserMobileAuthMutation = defineMutation(
  externalKey,
  'deleteMobile',
  deleteUserMobileAuth,
  { effects: connectionEffects('removes', phoneOf) },
)
