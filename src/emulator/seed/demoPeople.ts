import { NAMES } from './demoNames.ts'
import type { SeedUser } from './seed.ts'

/** Those one meets in tests and stories, by their first name. */
export const wellKnown: readonly SeedUser[] = [
  {
    username: 'olivia',
    firstname: 'Olivia',
    lastname: 'Berg',
    email: 'olivia.berg@borealis.example',
    policies: ['platform-operator'],
  },
  {
    username: 'henrik',
    firstname: 'Henrik',
    lastname: 'Dahl',
    email: 'henrik.dahl@borealis.example',
    policies: ['platform-operator'],
  },
  { username: 'provd', purpose: 'internal', policies: ['provisioning'] },
  {
    tenant: 'northwind',
    username: 'alice',
    firstname: 'Alice',
    lastname: 'Moreau',
    email: 'alice.moreau@northwind.example',
    policies: ['administrator'],
    groups: ['finance'],
  },
  {
    tenant: 'northwind',
    username: 'bob',
    firstname: 'Bob',
    lastname: 'Okafor',
    email: 'bob.okafor@northwind.example',
    policies: ['help-desk'],
    groups: ['support'],
  },
  {
    tenant: 'northwind',
    username: 'carol',
    firstname: 'Carol',
    lastname: 'Lindqvist',
    email: 'carol.lindqvist@northwind.example',
    groups: ['sales'],
  },
  {
    tenant: 'northwind',
    username: 'dave',
    firstname: 'Dave',
    lastname: 'Novak',
    email: 'dave.novak@northwind.example',
    enabled: false,
    groups: ['sales'],
  },
  {
    tenant: 'northwind',
    username: 'erin',
    firstname: 'Erin',
    lastname: 'O’Brien',
    policies: ['auditor'],
  },
  {
    tenant: 'northwind',
    username: 'frank',
    firstname: 'Frank',
    lastname: 'Weiß',
    email: 'frank.weiss@northwind.example',
    confirmed: false,
    groups: ['support'],
  },
  {
    tenant: 'northwind',
    username: 'crm-sync',
    purpose: 'external_api',
    policies: ['crm-integration'],
  },
  {
    tenant: 'northwind',
    username: 'directory',
    firstname: 'Lena',
    lastname: 'Fischer',
    email: 'lena.fischer@northwind.example',
    authentication_method: 'ldap',
    groups: ['finance'],
  },
  {
    tenant: 'logistics',
    username: 'gina',
    firstname: 'Gina',
    lastname: 'Rossi',
    email: 'gina.rossi@logistics.northwind.example',
    policies: ['site-administrator'],
    groups: ['dispatch'],
  },
]

/**
 * The staff: every seventh is a contractor, every ninth has left, every eighth has
 * no address, every twelfth comes in by the identity provider.
 */
export function staff(): SeedUser[] {
  const teams = ['sales', 'support', 'finance', 'front-office']
  return NAMES.map(([firstname, lastname], index) => {
    const isNorthwind = index % 3 !== 2
    const tenant = isNorthwind ? 'northwind' : 'logistics'
    const domain = isNorthwind
      ? 'northwind.example'
      : 'logistics.northwind.example'
    const username = ascii(`${firstname}.${lastname}`)
    const team = isNorthwind
      ? (teams[index % teams.length] ?? 'sales')
      : index % 2 === 0
        ? 'warehouse-north'
        : 'dispatch'
    const isContractor = isNorthwind && index % 7 === 0
    return {
      tenant,
      username,
      firstname,
      lastname,
      enabled: index % 9 !== 4,
      groups: [team],
      ...(index % 8 === 5 ? {} : { email: `${username}@${domain}` }),
      ...(index % 10 === 7 ? { confirmed: false } : {}),
      ...(isContractor ? { policies: ['contractor'] } : {}),
      ...(index % 12 === 9 ? { authentication_method: 'saml' } : {}),
      ...presence(index),
    }
  })
}

/** Who is at work: every third has a session, every fifth a phone. */
function presence(index: number): Partial<SeedUser> {
  // Those who have left have neither.
  if (index % 9 === 4) return {}
  const phone = {
    phone: 'wazo-mobile',
    external: {
      mobile: {
        token: `fcm-${index}`,
        apns_token: null,
        apns_voip_token: null,
        apns_notification_token: null,
        apns_call_topic: null,
        apns_default_topic: null,
      },
    },
  }
  return {
    ...(index % 3 === 0 ? { sessions: 1 + (index % 2) } : {}),
    ...(index % 5 === 0 ? phone : {}),
  }
}

function ascii(name: string): string {
  return name
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^a-zA-Z.-]/g, '')
    .toLowerCase()
}
