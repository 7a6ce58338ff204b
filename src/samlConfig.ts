import { mergeEdit, type Base } from './conflict.ts'
import { defineQuery } from './define.ts'
import { merging } from './edit.ts'
import { inOwnTenant } from './effects.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { samlKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Uuid } from './types.ts'

/** The identity provider that the users of a domain sign in with. */
export interface SamlConfig {
  tenant_uuid: Uuid
  /** One of the tenant's domains. */
  domain_uuid: Uuid
  /** The provider's name for this server, at most 512 characters. */
  entity_id: string
  /** Where the provider's response is posted to, at most 512 characters. */
  acs_url: string
}

/** The body of `POST /backends/saml`. */
export interface SamlConfigCreate extends Omit<SamlConfig, 'tenant_uuid'> {
  /** The provider's metadata: a file, or XML text. */
  metadata: Blob | string
}

/** The fields to change; the server keeps the rest. */
export type SamlConfigUpdate = {
  [TKey in keyof SamlConfigCreate]?: SamlConfigCreate[TKey] | undefined
}

/** An update of the SAML settings. */
export interface SamlConfigEdit {
  body: SamlConfigUpdate
  /** What the edit was based on. @default what the cache has shown */
  base?: Base<SamlConfig> | undefined
}

// ENDPOINTS

/**
 * Gets the SAML settings of the tenant (`GET /backends/saml`). They are not
 * inherited. Rejects with kind `notFound` if there are none.
 */
export const getSamlConfig = endpoint(
  'GET /backends/saml',
  'auth.backends.saml.read',
  shape<{ returns: SamlConfig }>({ has: 'entity_id' }),
)

const post = endpoint(
  'POST /backends/saml',
  'auth.backends.saml.create',
  shape<{ body: FormData; returns: SamlConfig }>({ has: 'entity_id' }),
)

const put = endpoint(
  'PUT /backends/saml',
  'auth.backends.saml.update',
  shape<{ body: FormData }>(),
)

function formOf({ metadata, ...fields }: SamlConfigUpdate): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.set(name, value)
  // Without a name the server takes a file for none.
  if (metadata !== undefined)
    form.set('metadata', new Blob([metadata]), 'metadata.xml')
  return form
}

/**
 * Sets up SAML for the tenant (`POST /backends/saml`). Rejects with kind
 * `conflict` if it is set up already, and with `invalid` for a domain of
 * another tenant or metadata that is not XML.
 */
export const createSamlConfig = operation(
  [post],
  (auth, { body }: { body: SamlConfigCreate }, options) =>
    post(auth, { body: formOf(body) }, options),
)

/**
 * Updates the SAML settings of the tenant (`PUT /backends/saml`). With a
 * `base`, rejects with `EditConflictError` as `updateUser` does; metadata never
 * conflict.
 */
export const updateSamlConfig = merging(
  operation(
    [put],
    async (auth, { body, base = [] }: SamlConfigEdit, options) => {
      // Without a base nothing is compared: reading may not be allowed.
      if ([base].flat()[0])
        mergeEdit(await getSamlConfig(auth, undefined, options), body, base)
      // The answer is an empty object.
      await put(auth, { body: formOf(body) }, options)
    },
  ),
)

/** Deletes the SAML settings (`DELETE /backends/saml`), if there are any. */
export const deleteSamlConfig = endpoint(
  'DELETE /backends/saml',
  'auth.backends.saml.delete',
  shape<{ returns: void }>(),
)

/**
 * Gets the identity provider's metadata, as XML text
 * (`GET /backends/saml/metadata`), not byte for byte as uploaded.
 */
export const getSamlMetadata = endpoint(
  'GET /backends/saml/metadata',
  'auth.backends.saml.read',
  shape<{ returns: string }>({ answer: 'text' }),
)

/**
 * Gets the template for `acs_url` (`GET /backends/saml/acs_url_template`).
 * Replace `{{STACK_URL}}` in it.
 */
export const getSamlAcsUrlTemplate = endpoint(
  'GET /backends/saml/acs_url_template',
  'auth.backends.saml.read',
  shape<{ returns: string }>({ unwrap: 'acs_url' }),
)

// CACHE

/** Query for the SAML settings of the tenant (`getSamlConfig`). */
export const samlConfigQuery = defineQuery(samlKey, 'detail', getSamlConfig)

/** Query for `getSamlMetadata`. */
export const samlMetadataQuery = defineQuery(
  samlKey,
  'metadata',
  getSamlMetadata,
)

/** Query for the template for `acs_url` (`getSamlAcsUrlTemplate`). */
export const samlAcsUrlTemplateQuery = defineQuery(
  samlKey,
  'acsUrlTemplate',
  getSamlAcsUrlTemplate,
  { per: 'user', staleTime: Infinity },
)

/** Mutation for `createSamlConfig`: sets up SAML for the tenant. */
export const createSamlConfigMutation = defineMutation(
  samlKey,
  'create',
  createSamlConfig,
  {
    effects: [
      { key: samlKey, operations: ['detail', 'metadata'], tenant: inOwnTenant },
    ],
  },
)

/** Mutation for `updateSamlConfig`. */
export const updateSamlConfigMutation = defineMutation(
  samlKey,
  'update',
  updateSamlConfig,
  {
    effects: [
      {
        key: samlKey,
        operations: ['detail'],
        tenant: inOwnTenant,
        when: ({
          input: {
            body: { metadata, ...fields },
          },
        }) => Object.keys(fields).length > 0,
      },
      {
        key: samlKey,
        operations: ['metadata'],
        tenant: inOwnTenant,
        when: ({ input: { body } }) => body.metadata !== undefined,
      },
    ],
  },
)

/** Mutation for `deleteSamlConfig`: deletes the SAML settings of the tenant. */
export const deleteSamlConfigMutation = defineMutation(
  samlKey,
  'delete',
  deleteSamlConfig,
  {
    effects: [
      { key: samlKey, operations: ['detail', 'metadata'], tenant: inOwnTenant },
    ],
  },
)
