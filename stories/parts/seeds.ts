import { demoSeed, type Seed, type SeedUser } from 'wazo-auth-query/emulator'

export const northwind = '6f1d5b3a-2c0e-4c56-9a52-0d5f2b7e9c11'
export const logistics = 'b27c9e84-5d13-4f7a-8e60-3a94c1d0f722'
export const alice = '0c9a7d52-8b1e-4d0f-9f63-7e25a4b8c633'
export const carol = 'd41f6e08-3a9b-4c72-b5d8-1f60e7a29b44'
export const sales = '5b8e2c17-90d4-4f3a-a6b1-c27d4e9f8055'

const tenants: Record<string, string> = { northwind, logistics }
const users: Record<string, string> = { alice, carol }
const groups: Record<string, string> = { sales }

const named = (uuids: Record<string, string>, name: string | undefined) => {
  const uuid = uuids[name ?? '']
  return uuid === undefined ? {} : { uuid }
}

/** The demo company, with uuids that stories can name. */
export function company(): Seed {
  const seed = demoSeed()
  return {
    ...seed,
    tenants: (seed.tenants ?? []).map((tenant) => ({
      ...tenant,
      ...named(tenants, tenant.slug),
    })),
    groups: (seed.groups ?? []).map((group) => ({
      ...group,
      ...named(groups, group.slug),
    })),
    users: [...(seed.users ?? [])].map((user) => ({
      ...user,
      ...named(users, user.username),
    })),
  }
}

/** One company with so many employees, and alice, who runs it. */
export function crowd(count: number, each: Partial<SeedUser> = {}): Seed {
  const { policies = [], users = [], tenants = [], groups = [] } = company()
  const known = [...users].filter(({ username }) => username === 'alice')
  return {
    tenants: tenants.slice(0, 1),
    policies: policies.filter(({ slug }) => slug === 'administrator'),
    groups: groups
      .filter(({ slug }) => slug === 'sales')
      .map(({ policies: _, ...group }) => group),
    users: [
      ...known.map(({ groups: _, ...user }) => user),
      ...Array.from({ length: count - known.length }, (_, index) => ({
        tenant: 'northwind',
        username: `agent-${String(index + 1).padStart(4, '0')}`,
        firstname: 'Agent',
        lastname: String(index + 1).padStart(4, '0'),
        // Hashing a thousand passwords would be all that one waits for.
        password: null,
        ...each,
      })),
    ],
  }
}

/** A company with so many branches, a hundred in each region. */
export function branches(count: number): Seed {
  const { policies = [], users = [], tenants = [] } = crowd(1)
  const regions = Array.from(
    { length: Math.ceil(count / 100) },
    (_, index) => ({
      slug: `region${index}`,
      name: `Region ${index + 1}`,
      parent: 'northwind',
    }),
  )
  return {
    policies,
    users,
    // Said, because a story merges what it is given into what it had.
    groups: [],
    tenants: [
      ...tenants,
      ...regions,
      ...Array.from({ length: count - regions.length }, (_, index) => ({
        slug: `branch${index}`,
        name: `Branch ${String(index + 1).padStart(4, '0')}`,
        parent: `region${index % regions.length}`,
      })),
    ],
  }
}
