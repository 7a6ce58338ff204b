const slugs = 'no slugs before 21.05'
const method = 'no authentication methods before 24.08'
const idp = 'no identity providers before 24.08'
const free = 'its sessions went on before 2026'
const anyName = 'any name was an address of something before 22.10'

/** What servers of before 21.05 cannot show, by scenario. */
const scenarios: Record<string, string> = {
  'config > ': 'no configuration over HTTP before 21.09',
  'tenantTree > should move': 'no moves of tenants before 26.03',
  'tenantTree > should list the domains': 'no domain names before 22.07',
  'tenantTree > should say that there': 'neither moves nor domain names',
  'tenants > create > should keep everything': 'no domain names before 22.07',
  'tenants > create > should refuse a slug': 'no slugs of tenants before 21.04',
  'tenants > create > should name the field':
    'no slugs of tenants before 21.04',
  'tenants > delete > should refuse the own one':
    "one's own could be deleted before 21.10",
  'tenants > list > should find one': 'no slugs of tenants before 21.04',
  'users > create > should keep everything': method,
  'users > create > should refuse a username': 'case told apart before 23.02',
  'users > update > should end every session': free,
  'users > replace > should take exactly': method,
  'users > replace > should refuse a taken name':
    'a taken username was an internal error',
  'users > in another tenant > should be refused':
    'a username was asked for before the tenant was looked at',
  'userRelations > policies > should be refused where':
    'a list of unknown policies was empty',
  'groups > create > should keep everything': slugs,
  'groups > create > should refuse a name': slugs,
  'policies > create > should keep everything': slugs,
  'policies > create > should refuse a slug': slugs,
  'policies > create > should refuse an access':
    'whoever wrote policies could write any before 21.09',
  'policies > list > should filter exactly': slugs,
  'policies > read > should find one by uuid and by slug': slugs,
  'policies > shared > ': 'nothing was shared before 21.15',
  'sessions > should refuse what is no session': anyName,
  'tokens > should tell too many sessions': 'no limit of sessions in 2021',
  'tokens > should refuse to revoke what is no token': anyName,
  'idp > ': idp,
  'ldap > ': 'no directories of tenants before 22.03',
  'saml > ': idp,
  'samlConfig > ': idp,
}

/** Why a scenario is nothing for a server of before 21.05. */
export function newer(fullName: string): string | undefined {
  // The name of the server stands before it.
  const name = fullName.replace(/^.*? > /, '')
  const known = Object.keys(scenarios).find((one) => name.startsWith(one))
  return known === undefined ? undefined : scenarios[known]
}

/** The operations that are not there before 21.05. */
export const newerRoutes =
  / \/(idp|saml|backends\/)|\/(domains|parent)\b| \/config$|\/external\/{auth_type}\/users/
