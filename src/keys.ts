import type { Scope } from './types.ts'

/** The beginning of the keys of one resource. */
export type ResourceKey = readonly ['wazo-auth', Partial<Scope>, string]

/** The whole key of one answer. */
export type WazoAuthKey = readonly [
  ...ResourceKey,
  operation: string,
  input: unknown,
]

/** Every answer of a resource: in one tenant, for one user, or of all. */
export interface KeyDefinition {
  (scope?: Partial<Scope>): ResourceKey
  readonly resource: string
}

/* @__NO_SIDE_EFFECTS__ */
function defineKey(resource: string): KeyDefinition {
  return Object.assign(
    (scope: Partial<Scope> = {}): ResourceKey => ['wazo-auth', scope, resource],
    { resource },
  )
}

export const apiDocumentKey = defineKey('apiDocument')
export const backendsKey = defineKey('backends')
export const configKey = defineKey('config')
export const externalKey = defineKey('external')
export const groupsKey = defineKey('groups')
export const idpKey = defineKey('idp')
export const ldapKey = defineKey('ldap')
export const policiesKey = defineKey('policies')
export const refreshTokensKey = defineKey('refreshTokens')
export const samlKey = defineKey('saml')
export const sessionsKey = defineKey('sessions')
export const statusKey = defineKey('status')
export const tenantsKey = defineKey('tenants')
export const tokensKey = defineKey('tokens')
export const usersKey = defineKey('users')
