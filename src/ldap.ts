import { mergeEdit, type Base } from './conflict.ts'
import { defineQuery } from './define.ts'
import { merging } from './edit.ts'
import { inOwnTenant, type Effects } from './effects.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { ldapKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Uuid } from './types.ts'
import { given, only } from './values.ts'

/**
 * How a tenant's users are found in its LDAP directory; all `null` if not set
 * up.
 */
export interface LdapConfig {
  tenant_uuid: Uuid | null
  /** At most 512 characters. */
  host: string | null
  port: number | null
  protocol_version: 2 | 3 | null
  protocol_security: 'ldaps' | 'tls' | null
  /**
   * The account that searches for users below `user_base_dn`, at most 256
   * characters; its password is never returned. Without one, users have to be
   * directly below it, named by `user_login_attribute`.
   */
  bind_dn: string | null
  /** At most 256 characters. */
  user_base_dn: string | null
  /** At most 64 characters. */
  user_login_attribute: string | null
  /**
   * The directory attribute with the e-mail address, which has to be the user's
   * first address here, confirmed. At most 64 characters.
   */
  user_email_attribute: string | null
  /**
   * The LDAP filter that finds the user who signs in, by default
   * `{user_login_attribute}={username}`. These two and `{user_email_attribute}`
   * are filled in. Without `{username}` it finds the same for everybody; any
   * other word in braces makes every sign-in fail with a `server` error.
   */
  search_filters: string | null
}

/** Optional fields keep their value if left out; `null` clears them. */
export interface LdapConfigReplace {
  host: string
  port: number
  /** The only field that is reset if left out. @default 3 */
  protocol_version?: 2 | 3 | undefined
  protocol_security?: 'ldaps' | 'tls' | null | undefined
  bind_dn?: string | null | undefined
  bind_password?: string | null | undefined
  user_base_dn: string
  user_login_attribute: string
  user_email_attribute: string
  search_filters?: string | null | undefined
}

/** An update of the LDAP settings. */
export interface LdapConfigEdit {
  body: Partial<LdapConfigReplace>
  /** What the edit was based on. @default what the cache has shown */
  base?: Base<LdapConfig> | undefined
}

// ENDPOINTS

/**
 * Gets the LDAP settings of the tenant (`GET /backends/ldap`). Every field is
 * `null` if there are none.
 */
export const getLdapConfig = endpoint(
  'GET /backends/ldap',
  'auth.backends.ldap.read',
  shape<{ returns: LdapConfig }>({ has: 'host' }),
)

/**
 * Replaces the LDAP settings of the tenant (`PUT /backends/ldap`). The server
 * resets the protocol version if the body leaves it out. To change some fields
 * only, use `updateLdapConfig`.
 */
export const replaceLdapConfig = endpoint(
  'PUT /backends/ldap',
  'auth.backends.ldap.update',
  shape<{ body: LdapConfigReplace; returns: LdapConfig }>({ has: 'host' }),
)

/** Where nothing is set, these go unsent, for the server to name them. */
const required = [
  'host',
  'port',
  'protocol_version',
  'user_base_dn',
  'user_login_attribute',
  'user_email_attribute',
]

/**
 * Updates the LDAP settings of the tenant: reads them, merges the given fields
 * and writes the whole (`GET /backends/ldap` and `PUT /backends/ldap`). Rejects
 * with `EditConflictError` as `updateUser` does.
 */
export const updateLdapConfig = merging(
  operation(
    [getLdapConfig, replaceLdapConfig],
    async (auth, { body, base }: LdapConfigEdit, options) => {
      const current = await getLdapConfig(auth, undefined, options)
      mergeEdit(current, body, base)
      const known = only(
        current,
        (value, name) => value !== null && required.includes(name),
      )
      return replaceLdapConfig(
        auth,
        { body: { ...known, ...given(body) } as LdapConfigReplace },
        options,
      )
    },
  ),
)

/**
 * Deletes the LDAP settings of the tenant (`DELETE /backends/ldap`). Also
 * succeeds if there are none.
 */
export const deleteLdapConfig = endpoint(
  'DELETE /backends/ldap',
  'auth.backends.ldap.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for the LDAP settings of the tenant (`getLdapConfig`). */
export const ldapConfigQuery = defineQuery(ldapKey, 'detail', getLdapConfig)

const edit: Effects<unknown> & { secret: true } = {
  secret: true,
  effects: [{ key: ldapKey, tenant: inOwnTenant }],
}

/** Mutation for `updateLdapConfig`. */
export const updateLdapConfigMutation = defineMutation(
  ldapKey,
  'update',
  updateLdapConfig,
  edit,
)

/** Mutation for `replaceLdapConfig`. */
export const replaceLdapConfigMutation = defineMutation(
  ldapKey,
  'replace',
  replaceLdapConfig,
  edit,
)

/** Mutation for `deleteLdapConfig`: deletes the LDAP settings of the tenant. */
export const deleteLdapConfigMutation = defineMutation(
  ldapKey,
  'delete',
  deleteLdapConfig,
  edit,
)
