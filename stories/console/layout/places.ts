import {
  IconDevices,
  IconFingerprint,
  IconId,
  IconKey,
  IconPlug,
  IconServer2,
  IconShieldLock,
  IconSitemap,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '../parts/icons.ts'
import {
  accessOf,
  all,
  getConfig,
  listGroups,
  listIdentityProviders,
  listPolicies,
  listRefreshTokens,
  listSessions,
  listTenants,
  listUsers,
  type Requirement,
} from 'wazo-auth-query'
import { servicesNeed } from '../external/services.ts'

/** A page that the sidebar leads to. */
export interface Place {
  to:
    | '/users'
    | '/groups'
    | '/policies'
    | '/tenants'
    | '/sessions'
    | '/refresh-tokens'
    | '/providers'
    | '/services'
    | '/server'
    | '/session'
  label: string
  icon: Icon
  required: Requirement
}

/** What there is, for who may see it. */
export const places: readonly Place[] = [
  {
    to: '/users',
    label: 'Users',
    icon: IconUsers,
    required: accessOf(listUsers),
  },
  {
    to: '/groups',
    label: 'Groups',
    icon: IconUsersGroup,
    required: accessOf(listGroups),
  },
  {
    to: '/policies',
    label: 'Policies',
    icon: IconShieldLock,
    required: accessOf(listPolicies),
  },
  {
    to: '/tenants',
    label: 'Tenants',
    icon: IconSitemap,
    required: accessOf(listTenants),
  },
  {
    to: '/sessions',
    label: 'Sessions',
    icon: IconDevices,
    required: accessOf(listSessions),
  },
  {
    to: '/refresh-tokens',
    label: 'Refresh tokens',
    icon: IconKey,
    required: accessOf(listRefreshTokens),
  },
  {
    to: '/providers',
    label: 'Identity providers',
    icon: IconId,
    required: accessOf(listIdentityProviders),
  },
  {
    to: '/services',
    label: 'External services',
    icon: IconPlug,
    required: servicesNeed,
  },
  {
    to: '/server',
    label: 'Server',
    icon: IconServer2,
    required: all(...accessOf(getConfig).accesses),
  },
  {
    to: '/session',
    label: 'My session',
    icon: IconFingerprint,
    required: all(),
  },
]
