import {
  assertShape,
  omittable,
  only,
  type Shape,
  text,
  upTo,
} from '../shape.ts'
import { NAMES } from './demoNames.ts'
import type { Seed, SeedUser } from './seed.ts'

/** The size of `companySeed`. */
export interface CompanySize {
  /** How many users, besides the bootstrap user. */
  users: number
  /**
   * The slug of their tenant, which is created below the master tenant.
   * @default 'big'
   */
  slug?: string
  /** How many groups they are spread over. @default 20 */
  groups?: number
}

const sizeShape = only({
  users: upTo(10_000_000),
  slug: omittable(text),
  groups: omittable(upTo(100_000)),
} satisfies Record<keyof CompanySize, Shape>)

/**
 * A company as large as you like, always the same for the same size, for lists
 * and pickers that have to scroll. Users are called `user000000`, `user000001`, ….
 *
 * @example
 * createEmulator({ seed: companySeed({ users: 100_000 }) })
 */
export function companySeed(size: CompanySize): Seed {
  assertShape(sizeShape, size, 'CompanySize')
  const { users, slug = 'big', groups = 20 } = size
  const tenant = slug
  return {
    tenants: [{ slug, name: 'Big Company' }],
    policies: [
      {
        tenant,
        name: 'Employee',
        slug: 'employee',
        acl: ['auth.users.me.#'],
      },
    ],
    groups: Array.from({ length: groups }, (_, index) => ({
      tenant,
      name: `Team ${index + 1}`,
      slug: `team-${index + 1}`,
      policies: ['employee'],
    })),
    users: { [Symbol.iterator]: () => staff(users, tenant, groups) },
  }
}

function* staff(
  users: number,
  tenant: string,
  groups: number,
): Iterator<SeedUser> {
  const names = NAMES.length
  for (let index = 0; index < users; index++) {
    const [firstname = ''] = NAMES[index % names] ?? []
    const [, lastname = ''] = NAMES[Math.floor(index / names) % names] ?? []
    const username = `user${String(index).padStart(6, '0')}`
    yield {
      tenant,
      username,
      firstname,
      lastname,
      email: `${username}@big.example`,
      enabled: index % 50 !== 49,
      ...(groups > 0 ? { groups: [`team-${(index % groups) + 1}`] } : {}),
    }
  }
}
