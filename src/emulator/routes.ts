import type { Config } from './config.ts'
import { groupPolicyRoutes } from './groupPolicies.ts'
import { groupRoutes } from './groups.ts'
import { loginRoute } from './login.ts'
import { policyRoutes } from './policies.ts'
import { refreshTokenRoutes } from './refreshTokens.ts'
import type { Route } from './route.ts'
import { sessionRoutes } from './sessions.ts'
import { statusRoutes } from './status.ts'
import { tenantRoutes } from './tenantRoutes.ts'
import { tokenRoutes } from './tokens.ts'
import { userPolicyRoutes } from './userPolicies.ts'
import { userRoutes } from './users.ts'

/** Every operation of the server; literal paths before those with parameters. */
export function routes(_config: Config): readonly Route[] {
  return [
    loginRoute,
    ...tokenRoutes,
    ...statusRoutes,
    ...refreshTokenRoutes,
    ...userRoutes,
    ...userPolicyRoutes,
    ...policyRoutes,
    ...groupRoutes,
    ...groupPolicyRoutes,
    ...sessionRoutes,
    ...tenantRoutes,
  ]
}
