import type { Scope } from './types.ts'

/** The beginning of the keys of one resource. */
export type ResourceKey = readonly ['wazo-auth', Partial<Scope>, string]

/** The beginning of the keys of one operation: all of a mutation's. */
export type OperationKey = readonly [...ResourceKey, operation: string]

/** The whole key of one answer. */
export type WazoAuthKey = readonly [...OperationKey, input: unknown]

/** Every answer of a resource: in one tenant, for one user, or of all. */
export interface KeyDefinition {
  (scope?: Partial<Scope>): ResourceKey
  readonly resource: string
}

/* @__NO_SIDE_EFFECTS__ */
/** The key of a resource; one of your own may have any name. */
export function defineKey(resource: string): KeyDefinition {
  return Object.assign(
    (scope: Partial<Scope> = {}): ResourceKey => ['wazo-auth', scope, resource],
    { resource },
  )
}

/** The server's API document. */
export const apiDocumentKey = defineKey('apiDocument')
/** The ways to sign in. */
export const backendsKey = defineKey('backends')
/** The server's configuration. */
export const configKey = defineKey('config')
/** Services outside: their configuration and who is connected to them. */
export const externalKey = defineKey('external')
/** Groups, their users and policies. */
export const groupsKey = defineKey('groups')
/** Identity providers. */
export const idpKey = defineKey('idp')
/** The LDAP settings of a tenant. */
export const ldapKey = defineKey('ldap')
/** Policies. */
export const policiesKey = defineKey('policies')
/** Refresh tokens. */
export const refreshTokensKey = defineKey('refreshTokens')
/** The SAML settings of a tenant. */
export const samlKey = defineKey('saml')
/** Sessions. */
export const sessionsKey = defineKey('sessions')
/** Whether the server is well. */
export const statusKey = defineKey('status')
/** Tenants and their domains. */
export const tenantsKey = defineKey('tenants')
/** What is asked about the own token. */
export const tokensKey = defineKey('tokens')
/** Users, their policies, groups and sessions. */
export const usersKey = defineKey('users')
