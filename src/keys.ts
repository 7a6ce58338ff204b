import type { Scope } from './types.ts'

/** The start of the keys of one resource. */
export type ResourceKey = readonly ['wazo-auth', Partial<Scope>, string]

/** The start of the keys of one operation; for a mutation, the whole key. */
export type OperationKey = readonly [...ResourceKey, operation: string]

/** The whole key of one query. */
export type WazoAuthKey = readonly [...OperationKey, input: unknown]

/**
 * The key of everything in a resource: in one tenant, for one user, or for all.
 */
export interface KeyDefinition {
  (scope?: Partial<Scope>): ResourceKey
  readonly resource: string
}

/* @__NO_SIDE_EFFECTS__ */
/** Defines the key of a resource. For your own resources, use any name. */
export function defineKey(resource: string): KeyDefinition {
  return Object.assign(
    (scope: Partial<Scope> = {}): ResourceKey => ['wazo-auth', scope, resource],
    { resource },
  )
}

/** The server's API document. */
export const apiDocumentKey = defineKey('apiDocument')
/** The sign-in methods of the server. */
export const backendsKey = defineKey('backends')
/** The server's configuration. */
export const configKey = defineKey('config')
/** External services: their configuration, and who is connected to them. */
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
/** Whether the server is ready. */
export const statusKey = defineKey('status')
/** Tenants and their domains. */
export const tenantsKey = defineKey('tenants')
/** Checks of the session's own token. */
export const tokensKey = defineKey('tokens')
/** Users, their policies, groups and sessions. */
export const usersKey = defineKey('users')
