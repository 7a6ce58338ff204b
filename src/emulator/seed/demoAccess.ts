import type { SeedGroup, SeedPolicy } from './seed.ts'

/** The policies of the demo. */
export const demoPolicies: readonly SeedPolicy[] = [
  {
    name: 'Employee',
    slug: 'employee',
    description: 'What everybody may do with their own account',
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

/** The groups of the demo. */
export const demoGroups: readonly SeedGroup[] = [
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
