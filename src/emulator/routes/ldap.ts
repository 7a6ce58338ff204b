import {
  choice,
  integer,
  nullable,
  optional,
  required,
  text,
  withDefault,
} from '../wire/fields.ts'
import { accept, namedField } from '../wire/invalid.ts'
import type { LdapConfig } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'

const fields = {
  host: required(text({ max: 512 })),
  port: required(integer()),
  protocol_version: withDefault(integer({ min: 2, max: 3 }), 3),
  protocol_security: kept(choice(['ldaps', 'tls'])),
  bind_dn: kept(text({ max: 256 })),
  bind_password: kept(text()),
  user_base_dn: required(text({ max: 256 })),
  user_login_attribute: required(text({ max: 64 })),
  user_email_attribute: required(text({ max: 64 })),
  search_filters: kept(text()),
}

/** Absent keeps what is stored, `null` clears it. */
function kept<T>(of: Parameters<typeof nullable<T>>[0]) {
  return { ...optional(nullable(of)), absent: undefined }
}

/** The password is never told. */
function present(tenant_uuid: string | null, config: LdapConfig | undefined) {
  return {
    tenant_uuid,
    host: config?.host ?? null,
    port: config?.port ?? null,
    protocol_version: config?.protocol_version ?? null,
    protocol_security: config?.protocol_security ?? null,
    bind_dn: config?.bind_dn ?? null,
    user_base_dn: config?.user_base_dn ?? null,
    user_login_attribute: config?.user_login_attribute ?? null,
    user_email_attribute: config?.user_email_attribute ?? null,
    search_filters: config?.search_filters ?? null,
  }
}

export const ldapRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/backends/ldap',
    access: 'auth.backends.ldap.read',
    summary: 'Reads the LDAP settings of a tenant; all null without any',
    handle({ state, tenant }) {
      const config = state.ldapConfigs.get(tenant)
      return ok(present(config ? tenant : null, config))
    },
  },
  {
    method: 'PUT',
    path: '/backends/ldap',
    access: 'auth.backends.ldap.update',
    summary: 'Sets the LDAP settings of a tenant',
    async handle(context) {
      const { state, tenant } = context
      const body = accept(fields, await context.json(), namedField)
      const known = state.ldapConfigs.get(tenant)
      const either = <T>(
        given: T | null | undefined,
        stored: T | null = null,
      ) => (given === undefined ? stored : given)
      const config: LdapConfig = {
        ...body,
        protocol_security: either<string>(
          body.protocol_security,
          known?.protocol_security,
        ),
        bind_dn: either(body.bind_dn, known?.bind_dn),
        bind_password: either(body.bind_password, known?.bind_password),
        search_filters: either(body.search_filters, known?.search_filters),
      }
      state.ldapConfigs.set(tenant, config)
      return ok(present(tenant, config))
    },
  },
  {
    method: 'DELETE',
    path: '/backends/ldap',
    access: 'auth.backends.ldap.delete',
    summary: 'Removes the LDAP settings of a tenant',
    handle({ state, tenant }) {
      state.ldapConfigs.delete(tenant)
      return noContent()
    },
  },
]
