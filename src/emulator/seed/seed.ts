import type { LdapConfig, Purpose } from '../state/records.ts'

/**
 * A tenant of a seed. Tenants, policies, groups and users refer to each other
 * by slug and username.
 */
export interface SeedTenant {
  readonly uuid?: string
  readonly slug: string
  readonly name?: string
  /**
   * Slug of the tenant above, which has to come first. @default the master
   * tenant
   */
  readonly parent?: string
  readonly phone?: string
  readonly domain_names?: readonly string[]
  readonly default_authentication_method?: string
  /**
   * The LDAP directory of the tenant; its users sign in with `tenant_id` or
   * `domain_name`.
   */
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

/** A policy of a seed. */
export interface SeedPolicy {
  readonly uuid?: string
  /** @default made from the name */
  readonly slug?: string
  readonly name: string
  /** Slug of its tenant. @default the master tenant */
  readonly tenant?: string
  readonly description?: string
  readonly acl: readonly string[]
  readonly shared?: boolean
}

/** A group of a seed. */
export interface SeedGroup {
  readonly uuid?: string
  readonly slug?: string
  readonly name: string
  readonly tenant?: string
  /** Slugs of policies of its tenant, or of shared ones above. */
  readonly policies?: readonly string[]
}

/** A user of a seed. */
export interface SeedUser {
  readonly uuid?: string
  readonly username?: string
  readonly firstname?: string
  readonly lastname?: string
  /** With `null` the user cannot sign in. @default 'demo-password' */
  readonly password?: string | null
  /** The main address. */
  readonly email?: string
  /** Whether the main address is confirmed. @default true */
  readonly confirmed?: boolean
  readonly tenant?: string
  readonly purpose?: Purpose
  readonly enabled?: boolean
  readonly authentication_method?: string
  readonly policies?: readonly string[]
  readonly groups?: readonly string[]
  /** How many sessions are open at the start. */
  readonly sessions?: number
  /** A phone that is signed in: the name of its client, with a refresh token. */
  readonly phone?: string
  /** Credentials of external services by type, such as `{ mobile: { token: '…' } }`. */
  readonly external?: Readonly<Record<string, object>>
}

/**
 * The initial data of an emulator, besides its master tenant and bootstrap
 * user.
 */
export interface Seed {
  /** Fields of the master tenant. */
  readonly master?: Omit<SeedTenant, 'slug' | 'parent'>
  readonly tenants?: readonly SeedTenant[]
  readonly policies?: readonly SeedPolicy[]
  readonly groups?: readonly SeedGroup[]
  /**
   * Any iterable, so that large seeds need not be in memory twice. `reset()`
   * iterates again, so it cannot be a generator.
   */
  readonly users?: Iterable<SeedUser>
}

/** The password of every seeded user without one of their own. */
export const SEED_PASSWORD = 'demo-password'
