import { endpoint, operation, shape } from './endpoint.ts'
import { configEffects } from './externalEffects.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'

/** Any JSON document. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

/** A tenant's configuration of one service, of any shape. */
export interface ExternalConfigWrite {
  /**
   * A type that the server does not know is created with its first
   * configuration.
   */
  auth_type: string
  /**
   * For `google` and `microsoft`: `client_id` and `client_secret`. For
   * `mobile`: `fcm_sender_id`, `fcm_api_key` and the like.
   */
  body: Json
}

// ENDPOINTS

/**
 * Gets the tenant's configuration of an external service
 * (`GET /external/{auth_type}/config`). A secret. It is not inherited.
 */
export const getExternalConfig = endpoint(
  'GET /external/{auth_type}/config',
  'auth.{auth_type}.external.config.read',
  shape<{ returns: Json }>(),
)

/** What fetch would not send as JSON is made JSON here. */
const asJson = (body: Json) =>
  typeof body === 'object' ? body : JSON.stringify(body)

const post = endpoint(
  'POST /external/{auth_type}/config',
  'auth.{auth_type}.external.config.create',
  shape<{ body: Json }>(),
)

const put = endpoint(
  'PUT /external/{auth_type}/config',
  'auth.{auth_type}.external.config.update',
  shape<{ body: Json }>(),
)

/**
 * Configures an external service for the tenant
 * (`POST /external/{auth_type}/config`). Rejects with kind `conflict` if it is
 * configured already.
 */
export const createExternalConfig = operation(
  [post],
  async (auth, { auth_type, body }: ExternalConfigWrite, options) => {
    await post(auth, { auth_type, body: asJson(body) }, options)
  },
)

/**
 * Replaces the tenant's configuration of an external service
 * (`PUT /external/{auth_type}/config`). Rejects with kind `notFound` if there
 * is none.
 */
export const replaceExternalConfig = operation(
  [put],
  (auth, { auth_type, body }: ExternalConfigWrite, options) =>
    put(auth, { auth_type, body: asJson(body) }, options),
)

/**
 * Deletes the tenant's configuration of an external service
 * (`DELETE /external/{auth_type}/config`). Rejects with kind `notFound` if
 * there is none.
 */
export const deleteExternalConfig = endpoint(
  'DELETE /external/{auth_type}/config',
  'auth.{auth_type}.external.config.delete',
  shape<{ returns: void }>(),
)

// CACHE

/**
 * Query for `getExternalConfig`. A secret: it leaves the cache with its last
 * observer.
 */
export const externalConfigQuery = defineSecretQuery(
  externalKey,
  'secret config',
  getExternalConfig,
)

const edit = {
  secret: true,
  effects: configEffects(({ auth_type }: ExternalConfigWrite) => auth_type),
} as const

/** Mutation for `createExternalConfig`. */
export const createExternalConfigMutation = defineMutation(
  externalKey,
  'createConfig',
  createExternalConfig,
  edit,
)

/** Mutation for `replaceExternalConfig`. */
export const replaceExternalConfigMutation = defineMutation(
  externalKey,
  'replaceConfig',
  replaceExternalConfig,
  edit,
)

/** Mutation for `deleteExternalConfig`. */
export const deleteExternalConfigMutation = defineMutation(
  externalKey,
  'deleteConfig',
  deleteExternalConfig,
  { effects: configEffects((auth_type: string) => auth_type) },
)
