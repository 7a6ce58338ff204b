import type {
  LdapConfig,
  LdapConfigReplace,
  WazoAuthError,
} from 'wazo-auth-query'
import type { SecretChange } from '../parts/SecretField.tsx'

/** The settings as fields hold them. */
export interface LdapValues {
  host: string
  port: number | ''
  protocol_version: '2' | '3'
  protocol_security: 'none' | 'tls' | 'ldaps'
  bind_dn: string
  bind_password: SecretChange
  user_base_dn: string
  user_login_attribute: string
  user_email_attribute: string
  search_filters: string
}

const usualPorts = { none: 389, tls: 389, ldaps: 636 } as const

/** What is not set up yet is proposed with encryption. */
const securityOf = ({ host, protocol_security }: LdapConfig) =>
  protocol_security ?? (host ? 'none' : 'ldaps')

export const valuesOf = (config: LdapConfig): LdapValues => ({
  host: config.host ?? '',
  port: config.port ?? usualPorts[securityOf(config)],
  protocol_version: config.protocol_version === 2 ? '2' : '3',
  protocol_security: securityOf(config),
  bind_dn: config.bind_dn ?? '',
  bind_password: undefined,
  user_base_dn: config.user_base_dn ?? '',
  user_login_attribute: config.user_login_attribute ?? 'uid',
  user_email_attribute: config.user_email_attribute ?? 'mail',
  search_filters: config.search_filters ?? '',
})

/** The usual port goes with the encryption; another one was meant. */
export const portFor = (
  security: LdapValues['protocol_security'],
  { port, protocol_security }: LdapValues,
): LdapValues['port'] =>
  port === usualPorts[protocol_security] ? usualPorts[security] : port

/** All of it but the password, which stays unless it changes. */
export const bodyOf = (values: LdapValues): LdapConfigReplace => ({
  host: values.host.trim(),
  port: Number(values.port),
  protocol_version: values.protocol_version === '2' ? 2 : 3,
  protocol_security:
    values.protocol_security === 'none' ? null : values.protocol_security,
  bind_dn: values.bind_dn.trim() || null,
  ...(values.bind_password !== undefined && {
    bind_password: values.bind_password,
  }),
  user_base_dn: values.user_base_dn.trim(),
  user_login_attribute: values.user_login_attribute.trim(),
  user_email_attribute: values.user_email_attribute.trim(),
  search_filters: values.search_filters.trim() || null,
})

const needed = (most: number, what: string) => (value: string) =>
  !value.trim()
    ? `Enter ${what}`
    : value.trim().length > most
      ? `At most ${most} characters`
      : null

/** Every opening bracket of a filter is closed again. */
function isBalanced(filter: string): boolean {
  let depth = 0
  for (const letter of filter.replace(/\\./g, '')) {
    if (letter === '(') depth++
    if (letter === ')' && --depth < 0) return false
  }
  return depth === 0
}

const words = ['{username}', '{user_login_attribute}', '{user_email_attribute}']

/** It finds the one who signs in, or the server lets nobody in. */
function checkFilter(filter: string): string | null {
  if (!filter.trim()) return null
  const unknown = filter
    .match(/{[^{}]*}/g)
    ?.find((word) => !words.includes(word))
  if (unknown) return `Unknown placeholder ${unknown}`
  const rest = filter.replace(/{[^{}]*}/g, '')
  if (/[{}]/.test(rest) || !isBalanced(rest)) return 'The brackets do not match'
  return filter.includes('{username}')
    ? null
    : 'Without {username}, it finds the same user for everyone'
}

export const validate = {
  host: (value: string) =>
    /[\s/]/.test(value.trim())
      ? 'Enter only a name or an address, without ldap:// or spaces'
      : needed(512, 'the host')(value),
  port: (value: number | '') =>
    Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536
      ? null
      : 'Enter a number from 1 to 65535',
  bind_dn: (value: string) =>
    value.length > 256
      ? 'At most 256 characters'
      : !value.trim() || value.includes('=')
        ? null
        : 'Enter a distinguished name, such as cn=reader,dc=company,dc=example',
  user_base_dn: (value: string) =>
    value.trim() && !value.includes('=')
      ? 'Enter a distinguished name, such as ou=people,dc=company,dc=example'
      : needed(256, 'the base DN')(value),
  user_login_attribute: needed(64, 'the attribute'),
  user_email_attribute: needed(64, 'the attribute'),
  search_filters: checkFilter,
}

/** The server names the field in a sentence. */
export const wrongField = (error: WazoAuthError): string | undefined =>
  /field: (\w+)/.exec(error.message)?.[1]
