import { NAMES } from './demoNames.ts'
import type { Seed, SeedGroup, SeedPolicy, SeedUser } from './seed.ts'

const policies: readonly SeedPolicy[] = [
  {
    name: 'Employee',
    slug: 'employee',
    description: 'What everybody may do with the own account',
    shared: true,
    acl: [
      'auth.users.me.#',
      'auth.sessions.my_session.delete',
      'confd.users.me.#',
      'calld.users.me.#',
      'dird.#.me.#',
    ],
  },
  {
    name: 'Platform operator',
    slug: 'platform-operator',
    description: 'Runs the platform for all customers',
    acl: ['auth.#', 'confd.#', 'sysconfd.#', '!auth.config.update'],
  },
  {
    name: 'Provisioning',
    slug: 'provisioning',
    description: 'Access of the provisioning service',
    acl: ['confd.#', 'provd.#', 'auth.users.*', 'auth.users.*.*'],
  },
  {
    tenant: 'northwind',
    name: 'Administrator',
    slug: 'administrator',
    description: 'Everything inside the company',
    acl: [
      'auth.#',
      'confd.#',
      'calld.#',
      'call-logd.#',
      'dird.#',
      'webhookd.#',
    ],
  },
  {
    tenant: 'northwind',
    name: 'Help desk',
    slug: 'help-desk',
    description: 'Looks after accounts, cannot hand out access',
    acl: [
      'auth.users.read',
      'auth.users.*.read',
      'auth.users.*.update',
      'auth.users.*.password.update',
      'auth.users.*.sessions.#',
      'auth.users.*.policies.read',
      'auth.users.*.groups.read',
      'auth.groups.read',
      'auth.groups.*.#',
      'auth.policies.read',
      'auth.tenants.read',
      'auth.users.me.#',
    ],
  },
  {
    tenant: 'northwind',
    name: 'Auditor',
    slug: 'auditor',
    description: 'Sees everything, changes nothing',
    acl: ['auth.#.read', 'confd.#.read', 'call-logd.#.read', 'auth.users.me.#'],
  },
  {
    tenant: 'northwind',
    name: 'Receptionist',
    slug: 'receptionist',
    acl: ['calld.switchboards.#', 'dird.#', 'chatd.users.presences.read'],
  },
  {
    tenant: 'northwind',
    name: 'Call centre supervisor',
    slug: 'supervisor',
    description: 'Queues, agents and their statistics',
    acl: [
      'agentd.#',
      'confd.queues.#',
      'call-logd.queues.#',
      'calld.calls.read',
    ],
  },
  {
    tenant: 'northwind',
    name: 'Contractor',
    slug: 'contractor',
    description: 'An employee without recordings and voicemail',
    acl: ['!call-logd.#.recordings.#', '!calld.users.me.voicemails.#'],
  },
  {
    tenant: 'northwind',
    name: 'CRM integration',
    slug: 'crm-integration',
    acl: ['dird.#', 'call-logd.cdr.read', 'auth.users.read'],
  },
  {
    tenant: 'logistics',
    name: 'Site administrator',
    slug: 'site-administrator',
    description: 'Administrator of the warehouses',
    acl: [
      'auth.users.#',
      'auth.groups.#',
      'auth.policies.read',
      'auth.tenants.read',
      'confd.#',
    ],
  },
]

const groups: readonly SeedGroup[] = [
  { tenant: 'northwind', name: 'Sales', slug: 'sales', policies: ['employee'] },
  {
    tenant: 'northwind',
    name: 'Support',
    slug: 'support',
    policies: ['employee', 'supervisor'],
  },
  {
    tenant: 'northwind',
    name: 'Finance',
    slug: 'finance',
    policies: ['employee'],
  },
  {
    tenant: 'northwind',
    name: 'Front office',
    slug: 'front-office',
    policies: ['employee', 'receptionist'],
  },
  {
    tenant: 'logistics',
    name: 'Warehouse North',
    slug: 'warehouse-north',
    policies: ['employee'],
  },
  {
    tenant: 'logistics',
    name: 'Dispatch',
    slug: 'dispatch',
    policies: ['employee'],
  },
]

/** Those one meets in tests and stories, by their first name. */
const known: readonly SeedUser[] = [
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
    password: null,
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

/** The staff: every seventh is a contractor, every ninth has left, every eighth has no address. */
function staff(): SeedUser[] {
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
    }
  })
}

function ascii(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z.-]/g, '')
    .toLowerCase()
}

/**
 * A provider with one customer and its subsidiary: three tenants, sixty users,
 * twelve policies. `admin` / `admin-password` runs the platform, `alice` the
 * company, `gina` the subsidiary; `bob` works at the help desk, `carol` is an
 * employee, `dave` is disabled. Everybody's password is `demo-password`.
 */
export function demoSeed(): Seed {
  return {
    master: { name: 'Borealis Telecom', domain_names: ['borealis.example'] },
    tenants: [
      {
        slug: 'northwind',
        name: 'Northwind Trading',
        phone: '+15555550100',
        domain_names: ['northwind.example'],
        address: {
          line_1: '12 Harbour Street',
          city: 'Halifax',
          state: 'NS',
          country: 'Canada',
          zip_code: 'B3H 0A1',
        },
      },
      {
        slug: 'logistics',
        name: 'Northwind Logistics',
        parent: 'northwind',
        phone: '+15555550177',
        domain_names: ['logistics.northwind.example'],
      },
    ],
    policies,
    groups,
    users: [...known, ...staff()],
  }
}
