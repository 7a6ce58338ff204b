import { mergeEdit, type Base } from './conflict.ts'
import { defineQuery } from './define.ts'
import { merging } from './edit.ts'
import { inOwnTenant, type Effects } from './effects.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { given, only } from './values.ts'
import { ldapKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Uuid } from './types.ts'

/** How a tenant's users are found in its directory; all `null` without one. */
export interface LdapConfig {
  tenant_uuid: Uuid | null
  /** At most 512 characters. */
  host: string | null
  port: number | null
  protocol_version: 2 | 3 | null
  protocol_security: 'ldaps' | 'tls' | null
  /**
   * Who searches for the users below `user_base_dn`, at most 256 characters; the
   * password of it is never told. Without any, users are right below it, named by
   * `user_login_attribute`.
   */
  bind_dn: string | null
  /** At most 256 characters. */
  user_base_dn: string | null
  /** At most 64 characters. */
  user_login_attribute: string | null
  /**
   * Where the directory has the address that is, confirmed, the first one of the
   * user here. At most 64 characters.
   */
  user_email_attribute: string | null
  /**
   * What finds who signs in, `{user_login_attribute}={username}` by default: an
   * LDAP filter with these and `{user_email_attribute}` to be filled in. Without
   * `{username}` it finds the same for everybody; any other word in braces fails
   * every sign-in with a `server` error.
   */
  search_filters: string | null
}

/** Of what is optional, what is left out stays and `null` clears it. */
export interface LdapConfigReplace {
  host: string
  port: number
  /** The only one that is reset when left out. @default 3 */
  protocol_version?: 2 | 3 | undefined
  protocol_security?: 'ldaps' | 'tls' | null | undefined
  bind_dn?: string | null | undefined
  bind_password?: string | null | undefined
  user_base_dn: string
  user_login_attribute: string
  user_email_attribute: string
  search_filters?: string | null | undefined
}

/** What of the settings changes. */
export interface LdapConfigEdit {
  body: Partial<LdapConfigReplace>
  /** What the edit was based on. @default what the cache has shown of it */
  base?: Base<LdapConfig> | undefined
}

// ENDPOINTS

/** The LDAP settings of the tenant: all `null` where there are none. */
export const getLdapConfig = endpoint(
  'GET /backends/ldap',
  'auth.backends.ldap.read',
  shape<{ returns: LdapConfig }>({ has: 'host' }),
)

/** The raw PUT: resets the protocol's version. See `updateLdapConfig`. */
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
 * Changes what the body names and keeps the rest, read just before; conflicts
 * as `updateUser` does.
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

/** Removes the LDAP settings of the tenant; also succeeds without any. */
export const deleteLdapConfig = endpoint(
  'DELETE /backends/ldap',
  'auth.backends.ldap.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The LDAP settings of the tenant. */
export const ldapConfigQuery = defineQuery(ldapKey, 'detail', getLdapConfig)

const edit: Effects<unknown> & { secret: true } = {
  secret: true,
  effects: [{ key: ldapKey, tenant: inOwnTenant }],
}

/** Changes the LDAP settings of the tenant. */
export const updateLdapConfigMutation = defineMutation(
  ldapKey,
  'update',
  updateLdapConfig,
  edit,
)

/** Sets the LDAP settings of the tenant. */
export const replaceLdapConfigMutation = defineMutation(
  ldapKey,
  'replace',
  replaceLdapConfig,
  edit,
)

/** Removes the LDAP settings of the tenant. */
export const deleteLdapConfigMutation = defineMutation(
  ldapKey,
  'delete',
  deleteLdapConfig,
  edit,
)
