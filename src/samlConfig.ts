import { mergeEdit, type Base } from './conflict.ts'
import { defineQuery } from './define.ts'
import { merging } from './edit.ts'
import { inOwnTenant } from './effects.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { samlKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Uuid } from './types.ts'

/** By which identity provider the users of a domain sign in. */
export interface SamlConfig {
  tenant_uuid: Uuid
  /** One of the tenant's domains. */
  domain_uuid: Uuid
  /** What the provider knows this server by, at most 512 characters. */
  entity_id: string
  /** Where the provider's answer is posted to, at most 512 characters. */
  acs_url: string
}

/** Of `POST /backends/saml`. */
export interface SamlConfigCreate extends Omit<SamlConfig, 'tenant_uuid'> {
  /** The provider's metadata: a file, or XML text. */
  metadata: Blob | string
}

/** What changes; the server keeps the rest. */
export type SamlConfigUpdate = {
  [TKey in keyof SamlConfigCreate]?: SamlConfigCreate[TKey] | undefined
}

/** What of the settings changes. */
export interface SamlConfigEdit {
  body: SamlConfigUpdate
  /** What the edit was based on. @default what the cache has shown of it */
  base?: Base<SamlConfig> | undefined
}

// ENDPOINTS

/** The SAML settings of the tenant, not inherited; `notFound` without any. */
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
 * Sets up SAML in the tenant. `conflict` where it is already, `invalid` for a
 * domain of another tenant or metadata that is no XML.
 */
export const createSamlConfig = operation(
  [post],
  (auth, { body }: { body: SamlConfigCreate }, options) =>
    post(auth, { body: formOf(body) }, options),
)

/**
 * Changes what the body names; the server itself keeps the rest. With a `base` it
 * is read just before, and conflicts as `updateUser` does; the metadata never do.
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

/** Removes the SAML settings of the tenant; also succeeds without any. */
export const deleteSamlConfig = endpoint(
  'DELETE /backends/saml',
  'auth.backends.saml.delete',
  shape<{ returns: void }>(),
)

/** The provider's metadata, XML text, not letter by letter as uploaded. */
export const getSamlMetadata = endpoint(
  'GET /backends/saml/metadata',
  'auth.backends.saml.read',
  shape<{ returns: string }>({ answer: 'text' }),
)

/** What `acs_url` should look like: with `{{STACK_URL}}` to be replaced. */
export const getSamlAcsUrlTemplate = endpoint(
  'GET /backends/saml/acs_url_template',
  'auth.backends.saml.read',
  shape<{ returns: string }>({ unwrap: 'acs_url' }),
)

// CACHE

/** The SAML settings of the tenant. */
export const samlConfigQuery = defineQuery(samlKey, 'detail', getSamlConfig)

/** The provider's metadata, XML text. */
export const samlMetadataQuery = defineQuery(
  samlKey,
  'metadata',
  getSamlMetadata,
)

/** What `acs_url` should look like. */
export const samlAcsUrlTemplateQuery = defineQuery(
  samlKey,
  'acsUrlTemplate',
  getSamlAcsUrlTemplate,
  { per: 'user', staleTime: Infinity },
)

/** Sets up SAML in the tenant. */
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

/** Changes the SAML settings of the tenant. */
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

/** Removes the SAML settings of the tenant. */
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
