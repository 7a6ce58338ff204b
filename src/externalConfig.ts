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

/** The configuration of one service in the tenant, whatever it may be. */
export interface ExternalConfigWrite {
  /** A type that is new to the server is made by its first configuration. */
  auth_type: string
  /**
   * For `google` and `microsoft` `client_id` and `client_secret`, for `mobile`
   * `fcm_sender_id`, `fcm_api_key` and the like.
   */
  body: Json
}

// ENDPOINTS

/** A service's configuration in the tenant, not inherited: a secret. */
export const getExternalConfig = endpoint(
  'GET /external/{auth_type}/config',
  'auth.{auth_type}.external.config.read',
  shape<{ returns: Json }>(),
)

/** As text, what fetch takes for no body or for text that is not JSON. */
const document = (body: Json) =>
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

/** Configures a service in the tenant; `conflict` where it is already. */
export const createExternalConfig = operation(
  [post],
  async (auth, { auth_type, body }: ExternalConfigWrite, options) => {
    await post(auth, { auth_type, body: document(body) }, options)
  },
)

/** Replaces a configuration by exactly this; `notFound` without one. */
export const replaceExternalConfig = operation(
  [put],
  (auth, { auth_type, body }: ExternalConfigWrite, options) =>
    put(auth, { auth_type, body: document(body) }, options),
)

/** Removes a configuration; `notFound` without one. */
export const deleteExternalConfig = endpoint(
  'DELETE /external/{auth_type}/config',
  'auth.{auth_type}.external.config.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** A service's configuration in the tenant: kept while it is looked at. */
export const externalConfigQuery = defineSecretQuery(
  externalKey,
  'secret config',
  getExternalConfig,
)

const edit = {
  secret: true,
  effects: configEffects(({ auth_type }: ExternalConfigWrite) => auth_type),
} as const

/** Configures a service in the tenant. */
export const createExternalConfigMutation = defineMutation(
  externalKey,
  'createConfig',
  createExternalConfig,
  edit,
)

/** Replaces the configuration of a service in the tenant. */
export const replaceExternalConfigMutation = defineMutation(
  externalKey,
  'replaceConfig',
  replaceExternalConfig,
  edit,
)

/** Removes the configuration of a service in the tenant. */
export const deleteExternalConfigMutation = defineMutation(
  externalKey,
  'deleteConfig',
  deleteExternalConfig,
  { effects: configEffects((auth_type: string) => auth_type) },
)
