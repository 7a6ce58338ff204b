import { describe } from 'vitest'
import { access } from './access.ts'
import { apiDocument } from './apiDocument.ts'
import { backends } from './backends.ts'
import { config } from './config.ts'
import { coverage } from './coverage.ts'
import { emails } from './emails.ts'
import { external } from './external.ts'
import { externalConfig } from './externalConfig.ts'
import { externalMobile } from './externalMobile.ts'
import { externalOAuth } from './externalOAuth.ts'
import { groupRelations } from './groupRelations.ts'
import { groups } from './groups.ts'
import { idp } from './idp.ts'
import { ldap } from './ldap.ts'
import { passwords } from './passwords.ts'
import { policies } from './policies.ts'
import { policyAccess } from './policyAccess.ts'
import { refreshTokens } from './refreshTokens.ts'
import { registration } from './registration.ts'
import { saml } from './saml.ts'
import { samlConfig } from './samlConfig.ts'
import { useServer } from './server.ts'
import { session } from './session.ts'
import { sessions } from './sessions.ts'
import { status } from './status.ts'
import { targetsOf } from './target.ts'
import { tenants } from './tenants.ts'
import { tenantTree } from './tenantTree.ts'
import { tokens } from './tokens.ts'
import { tokenValidity } from './tokenValidity.ts'
import { userRelations } from './userRelations.ts'
import { users } from './users.ts'

// One file of scenarios per resource, and one run of them all: a server counts
// the sessions of a user, so this signs in once. `-t users` plays one of them.
describe.each(targetsOf(process.env))('$name', (target) => {
  const server = useServer(target)

  describe('status', () => status(server))
  describe('backends', () => backends(server))
  describe('tokens', () => tokens(server))
  describe('tokenValidity', () => tokenValidity(server))
  describe('session', () => session(server))
  describe('sessions', () => sessions(server))
  describe('apiDocument', () => apiDocument(server))
  describe('config', () => config(server))
  describe('tenants', () => tenants(server))
  describe('tenantTree', () => tenantTree(server))
  describe('users', () => users(server))
  describe('userRelations', () => userRelations(server))
  describe('passwords', () => passwords(server))
  describe('policies', () => policies(server))
  describe('policyAccess', () => policyAccess(server))
  describe('groups', () => groups(server))
  describe('groupRelations', () => groupRelations(server))
  describe('emails', () => emails(server))
  describe('refreshTokens', () => refreshTokens(server))
  describe('external', () => external(server))
  describe('externalConfig', () => externalConfig(server))
  describe('externalMobile', () => externalMobile(server))
  describe('externalOAuth', () => externalOAuth(server))
  describe('idp', () => idp(server))
  describe('ldap', () => ldap(server))
  describe('samlConfig', () => samlConfig(server))
  describe('saml', () => saml(server))
  describe('registration', () => registration(server))
  describe('access', () => access(server))
  describe('coverage', () => coverage(server))
})
