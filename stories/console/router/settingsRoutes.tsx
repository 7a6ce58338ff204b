import { createRoute } from '@tanstack/react-router'
import {
  accessOf,
  any,
  getExternalConfig,
  getLdapConfig,
  getSamlConfig,
  identityProvidersQuery,
  ldapConfigQuery,
  listExternalUsers,
  listIdentityProviders,
  samlConfigQuery,
} from 'wazo-auth-query'
import { ServicePage } from '../external/ServicePage.tsx'
import { servicesNeed } from '../external/services.ts'
import { ServicesPage } from '../external/ServicesPage.tsx'
import { ProviderPage } from '../idp/ProviderPage.tsx'
import { ProvidersPage } from '../idp/ProvidersPage.tsx'
import { ServerPage } from '../settings/ServerPage.tsx'
import { app } from './app.tsx'
import { guardAccess } from './guard.ts'
import { prefetch } from './prefetch.ts'

const providers = createRoute({
  getParentRoute: () => app,
  path: '/providers',
  beforeLoad: ({ context: { auth } }) =>
    guardAccess(auth, listIdentityProviders),
  loader({ context: { auth, queryClient } }) {
    prefetch(queryClient, identityProvidersQuery(auth))
  },
  component: ProvidersPage,
})

const provider = createRoute({
  getParentRoute: () => app,
  path: '/providers/$type',
  beforeLoad: ({ context: { auth } }) =>
    guardAccess(
      auth,
      any(
        accessOf(listIdentityProviders),
        accessOf(getLdapConfig),
        accessOf(getSamlConfig),
      ),
    ),
  loader({ context: { auth, queryClient }, params: { type } }) {
    if (type === 'ldap') prefetch(queryClient, ldapConfigQuery(auth))
    if (type === 'saml') prefetch(queryClient, samlConfigQuery(auth))
  },
  component: ProviderPage,
})

const services = createRoute({
  getParentRoute: () => app,
  path: '/services',
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, servicesNeed),
  component: ServicesPage,
})

const service = createRoute({
  getParentRoute: () => app,
  path: '/services/$type',
  beforeLoad: ({ context: { auth }, params: { type: auth_type } }) =>
    guardAccess(
      auth,
      any(
        accessOf(getExternalConfig, auth_type),
        accessOf(listExternalUsers, { auth_type }),
      ),
    ),
  component: ServicePage,
})

const server = createRoute({
  getParentRoute: () => app,
  path: '/server',
  component: ServerPage,
})

/** How people sign in, what they are connected with, and the server itself. */
export const settingsRoutes = [
  providers,
  provider,
  services,
  service,
  server,
] as const
