import { apiDocumentRoute } from './routes/apiDocument.ts'
import type { Config, HttpPlugin } from './config.ts'
import { configRoutes } from './routes/config.ts'
import { emailRoutes } from './routes/emails.ts'
import { externalRoutes } from './routes/external.ts'
import { groupPolicyRoutes } from './routes/groupPolicies.ts'
import { groupRoutes } from './routes/groups.ts'
import { groupUserRoutes } from './routes/groupUsers.ts'
import { idpRoutes } from './routes/idp.ts'
import { ldapRoutes } from './routes/ldap.ts'
import { loginRoute } from './routes/login.ts'
import { passwordRoutes } from './routes/passwords.ts'
import { policyAccessRoutes } from './routes/policyAccess.ts'
import { policyRoutes } from './routes/policies.ts'
import { refreshTokenRoutes } from './routes/refreshTokens.ts'
import { registrationRoute } from './routes/registration.ts'
import type { Route } from './route.ts'
import { samlRoutes } from './routes/saml.ts'
import { samlConfigRoutes } from './routes/samlConfig.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { statusRoutes } from './routes/status.ts'
import { tenantRoutes } from './routes/tenants.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { userPolicyRoutes } from './routes/userPolicies.ts'
import { userRoutes } from './routes/users.ts'

/** Every operation of the server; literal paths before those with parameters. */
export function routes(config: Config): readonly Route[] {
  const { enabled_http_plugins, enabled_external_auth_plugins } = config
  const of = (plugin: HttpPlugin, some: readonly Route[]) =>
    enabled_http_plugins[plugin] === false ? [] : some
  const all: readonly Route[] = [
    loginRoute,
    ...tokenRoutes,
    ...statusRoutes,
    ...refreshTokenRoutes,
    ...passwordRoutes,
    ...of('user_registration', [registrationRoute]),
    ...userRoutes,
    ...userPolicyRoutes,
    ...emailRoutes,
    ...of('external', externalRoutes(enabled_external_auth_plugins)),
    ...policyRoutes,
    ...policyAccessRoutes,
    ...groupRoutes,
    ...groupUserRoutes,
    ...groupPolicyRoutes,
    ...sessionRoutes,
    ...tenantRoutes,
    ...of('idp', idpRoutes),
    ...of('ldap_config', ldapRoutes),
    ...of('saml_config', samlConfigRoutes),
    ...of('saml', samlRoutes),
    ...of('config', configRoutes),
    apiDocumentRoute(() => all),
  ]
  return all
}
