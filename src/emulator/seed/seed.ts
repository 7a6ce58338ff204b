import type { LdapConfig, Purpose } from '../state/records.ts'

/** A tenant to start with. Tenants, policies, groups and users name each other by slug and username. */
export interface SeedTenant {
  readonly uuid?: string
  readonly slug: string
  readonly name?: string
  /** Slug of the tenant above; the master tenant by default. Comes before its children. */
  readonly parent?: string
  readonly phone?: string
  readonly domain_names?: readonly string[]
  readonly default_authentication_method?: string
  /** The directory that its `ldap` users sign in with, by `tenant_id` or `domain_name`. */
  readonly ldap?: Readonly<Partial<LdapConfig>>
  readonly address?: Readonly<
    Partial<
      Record<
        'line_1' | 'line_2' | 'city' | 'state' | 'country' | 'zip_code',
        string
      >
    >
  >
}

/** A policy to begin with. */
export interface SeedPolicy {
  readonly uuid?: string
  /** Derived from the name by default. */
  readonly slug?: string
  readonly name: string
  /** Slug of its tenant; the master tenant by default. */
  readonly tenant?: string
  readonly description?: string
  readonly acl: readonly string[]
  readonly shared?: boolean
}

/** A group to begin with. */
export interface SeedGroup {
  readonly uuid?: string
  readonly slug?: string
  readonly name: string
  readonly tenant?: string
  /** Slugs of policies of its tenant, or of shared ones above. */
  readonly policies?: readonly string[]
}

/** A user to begin with. */
export interface SeedUser {
  readonly uuid?: string
  readonly username?: string
  readonly firstname?: string
  readonly lastname?: string
  /** `'demo-password'` by default; `null` is a user who cannot sign in. */
  readonly password?: string | null
  /** The main address. */
  readonly email?: string
  /** Whether the main address is confirmed; it is by default. */
  readonly confirmed?: boolean
  readonly tenant?: string
  readonly purpose?: Purpose
  readonly enabled?: boolean
  readonly authentication_method?: string
  readonly policies?: readonly string[]
  readonly groups?: readonly string[]
  /** How many sessions are open at first. */
  readonly sessions?: number
  /** A phone that is signed in: the name of its client, with a refresh token. */
  readonly phone?: string
  /** Credentials of external services by type, such as `{ mobile: { token: '…' } }`. */
  readonly external?: Readonly<Record<string, object>>
}

/** What an emulated server holds when it starts, beside its master tenant and bootstrap user. */
export interface Seed {
  /** Name and more of the master tenant. */
  readonly master?: Omit<SeedTenant, 'slug' | 'parent'>
  readonly tenants?: readonly SeedTenant[]
  readonly policies?: readonly SeedPolicy[]
  readonly groups?: readonly SeedGroup[]
  /**
   * Any iterable, so that a hundred thousand need not exist twice; `reset()`
   * reads it again, which a generator cannot do.
   */
  readonly users?: Iterable<SeedUser>
}

/** The password of every seeded user that gives no other. */
export const SEED_PASSWORD = 'demo-password'
