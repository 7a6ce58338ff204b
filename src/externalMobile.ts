import { defineQuery } from './define.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { connectionEffects } from './externalEffects.ts'
import { given } from './values.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { Uuid } from './types.ts'

/** What pushes reach a user's phone by: secrets, 512 characters each. */
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

/** Whose phone, and what of it changes. */
export interface MobileAuthEdit {
  user_uuid: Uuid
  body: Partial<MobileAuth>
}

// ENDPOINTS

/** A user's push tokens; `notFound` where there are none. */
export const getUserMobileAuth = endpoint(
  'GET /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.read',
  shape<{ returns: MobileAuth }>({ has: 'token' }),
)

/** Sets a user's push tokens; `conflict` where there are some. */
export const createUserMobileAuth = endpoint(
  'POST /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.create',
  shape<{ body: MobileAuthEdit['body']; returns: MobileAuth }>({
    has: 'token',
  }),
)

/**
 * The raw PUT: what the body lacks is cleared. It also sets the push tokens
 * where there are none. See `updateUserMobileAuth`.
 */
export const replaceUserMobileAuth = endpoint(
  'PUT /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.update',
  shape<{ body: MobileAuth; returns: MobileAuth }>({ has: 'token' }),
)

/** Changes what the body names and keeps the rest, read just before. */
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

/** Forgets a user's push tokens; `notFound` where there are none. */
export const deleteUserMobileAuth = endpoint(
  'DELETE /users/{user_uuid}/external/mobile',
  'auth.users.{user_uuid}.external.mobile.delete',
  shape<{ returns: void }>(),
)

/**
 * Who sends the pushes, as the tenant's `mobile` configuration says; `null`
 * where it does not, `notFound` without configuration.
 */
export const getUserMobileSenderId = endpoint(
  'GET /users/{user_uuid}/external/mobile/sender_id',
  'auth.users.{user_uuid}.external.mobile.sender_id.read',
  shape<{ returns: { sender_id: string | null } }>({ has: 'sender_id' }),
)

// CACHE

/** A user's push tokens: kept while they are looked at. */
export const userMobileAuthQuery = defineSecretQuery(
  externalKey,
  'secret mobile',
  getUserMobileAuth,
)

/** Who sends the pushes to a user's phone. */
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

/** Sets a user's push tokens for the first time. */
export const createUserMobileAuthMutation = defineMutation(
  externalKey,
  'createMobile',
  createUserMobileAuth,
  edit,
)

/** Changes a user's push tokens. */
export const updateUserMobileAuthMutation = defineMutation(
  externalKey,
  'updateMobile',
  updateUserMobileAuth,
  edit,
)

/** Replaces a user's push tokens by exactly these. */
export const replaceUserMobileAuthMutation = defineMutation(
  externalKey,
  'replaceMobile',
  replaceUserMobileAuth,
  edit,
)

/** Forgets a user's push tokens. */
export const deleteUserMobileAuthMutation = defineMutation(
  externalKey,
  'deleteMobile',
  deleteUserMobileAuth,
  { effects: connectionEffects('removes', phoneOf) },
)
