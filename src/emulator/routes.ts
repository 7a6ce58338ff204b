import { apiDocumentRoute } from './apiDocument.ts'
import type { Config } from './config.ts'
import { configRoutes } from './configRoutes.ts'
import { emailRoutes } from './emails.ts'
import { externalRoutes } from './external.ts'
import { groupPolicyRoutes } from './groupPolicies.ts'
import { groupRoutes } from './groups.ts'
import { idpRoutes } from './idp.ts'
import { ldapRoutes } from './ldap.ts'
import { loginRoute } from './login.ts'
import { passwordRoutes } from './passwords.ts'
import { policyRoutes } from './policies.ts'
import { refreshTokenRoutes } from './refreshTokens.ts'
import { registrationRoute } from './registration.ts'
import type { Route } from './route.ts'
import { samlRoutes } from './saml.ts'
import { samlConfigRoutes } from './samlConfig.ts'
import { sessionRoutes } from './sessions.ts'
import { statusRoutes } from './status.ts'
import { tenantRoutes } from './tenantRoutes.ts'
import { tokenRoutes } from './tokens.ts'
import { userPolicyRoutes } from './userPolicies.ts'
import { userRoutes } from './users.ts'

/** Every operation of the server; literal paths before those with parameters. */
export function routes({ enabled_http_plugins }: Config): readonly Route[] {
  const all: readonly Route[] = [
    loginRoute,
    ...tokenRoutes,
    ...statusRoutes,
    ...refreshTokenRoutes,
    ...passwordRoutes,
    ...(enabled_http_plugins.user_registration ? [registrationRoute] : []),
    ...userRoutes,
    ...userPolicyRoutes,
    ...emailRoutes,
    ...externalRoutes,
    ...policyRoutes,
    ...groupRoutes,
    ...groupPolicyRoutes,
    ...sessionRoutes,
    ...tenantRoutes,
    ...idpRoutes,
    ...ldapRoutes,
    ...samlConfigRoutes,
    ...samlRoutes,
    ...configRoutes,
    apiDocumentRoute(() => all),
  ]
  return all
}
