import { demoGroups, demoPolicies } from './demoAccess.ts'
import { staff, wellKnown } from './demoPeople.ts'
import type { Seed } from './seed.ts'

/**
 * A service provider, its customer and that customer's subsidiary: three
 * tenants, sixty users, twelve policies. `admin` / `admin-password` runs the
 * platform, `alice` the company, `gina` the subsidiary; `bob` works at the help
 * desk, `carol` is an employee, `dave` is disabled, `directory` signs in with
 * LDAP and `eduardo.fuentes` with SAML. The password of all others is
 * `demo-password`.
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
        ldap: { host: 'ldap.northwind.example' },
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
    policies: demoPolicies,
    groups: demoGroups,
    users: [...wellKnown, ...staff()],
  }
}
