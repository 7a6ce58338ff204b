import { type Access, createAccess } from '../../access/index.ts'
import { Collection, type TenantScope } from './collection.ts'
import type { Generation } from '../config.ts'
import type {
  ConsentAsked,
  Group,
  LdapConfig,
  Policy,
  RefreshToken,
  SamlConfig,
  SamlSession,
  Stored,
  Tenant,
  Token,
  User,
} from './records.ts'
import { Logins } from './logins.ts'
import { Memo } from './memo.ts'
import { Outbox } from './outbox.ts'
import { Relation } from './relation.ts'

/** Everything one emulated server knows. */
export class State {
  readonly tenants: Collection<Tenant> = this.#collection<Tenant>()
  readonly users = this.#collection<User>()
  readonly policies = this.#collection<Policy>()
  readonly groups = this.#collection<Group>()
  readonly tokens = this.#collection<Token>()
  readonly refreshTokens = this.#collection<RefreshToken>()

  readonly userPolicies = new Relation()
  readonly groupPolicies = new Relation()
  readonly groupUsers = new Relation()
  /** Sessions and refresh tokens by the user they belong to. */
  readonly userTokens = new Relation()
  readonly userRefreshTokens = new Relation()

  readonly logins = new Logins(() => this.users.values())
  readonly sessions = new Map<string, string>()

  readonly ldapConfigs = new Map<string, LdapConfig>()
  readonly samlConfigs = new Map<string, SamlConfig>()
  /** External credentials: type, then user. */
  readonly externals = new Map<string, Map<string, unknown>>()
  /** External configurations: type, then tenant. */
  readonly externalConfigs = new Map<string, Map<string, unknown>>()
  /** Consents that users are away for, by state. */
  readonly consentsAsked = new Map<string, ConsentAsked>()

  readonly samlSessions = new Set<SamlSession>()
  /** Whom the identity providers have named and not signed out since. */
  readonly samlSubjects = new Set<string>()

  readonly outbox = new Outbox()
  readonly memo = new Memo()
  readonly #accesses = new Map<string, number>()
  readonly #accessOf = new WeakMap<Token, Access>()
  masterTenant = ''
  generation: Generation = 'modern'
  /** What `PATCH /config` may change. */
  settings: { debug: boolean; profiling_enabled: boolean } = {
    debug: false,
    profiling_enabled: false,
  }
  lastCleanup = 0

  /** Whether a tenant is another one or below it. */
  isWithin(tenant: string, root: string): boolean {
    for (let uuid = tenant; ;) {
      if (uuid === root) return true
      const parent = this.tenants.get(uuid)?.parent_uuid
      if (parent === undefined || parent === uuid) return false
      uuid = parent
    }
  }

  covers({ root, recurse }: TenantScope, tenant: string): boolean {
    return recurse ? this.isWithin(tenant, root) : tenant === root
  }

  /** What a token may do; worked out once, as its acl never changes. */
  accessOf(token: Token): Access {
    const known = this.#accessOf.get(token)
    if (known) return known
    const { acl, auth_id: authId, session_uuid: sessionUuid } = token
    const access = createAccess({ acl, authId, sessionUuid })
    this.#accessOf.set(token, access)
    return access
  }

  /** Changes whenever an answer about users, groups, policies or tenants may. */
  get revision(): number {
    return (
      this.users.revision +
      this.policies.revision +
      this.groups.revision +
      this.tenants.revision +
      this.userPolicies.revision +
      this.groupPolicies.revision +
      this.groupUsers.revision
    )
  }

  #collection<T extends Stored>(): Collection<T> {
    return new Collection<T>((tenant, root) => this.isWithin(tenant, root))
  }

  /** Accesses in the order in which the server first heard of them. */
  orderAcl(acl: readonly string[]): string[] {
    const rank = (access: string): number => {
      const known = this.#accesses.get(access) ?? this.#accesses.size
      this.#accesses.set(access, known)
      return known
    }
    const ranks = new Map(acl.map((access) => [access, rank(access)]))
    return [...ranks].sort(([, one], [, other]) => one - other).map(([a]) => a)
  }
}
