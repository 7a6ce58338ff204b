import { randomBytes, randomUUID } from 'node:crypto'
import {
  createGroup,
  createPolicy,
  createTenant,
  createToken,
  createTokenProvider,
  createUser,
  createWazoAuth,
  deleteGroup,
  deletePolicy,
  deleteTenant,
  deleteUser,
  type Group,
  type GroupCreate,
  type Policy,
  type PolicyCreate,
  revokeToken,
  type Tenant,
  type TenantCreate,
  type TokenProviderOptions,
  type User,
  type UserCreate,
  WazoAuthError,
  type WazoAuth,
  type WazoAuthOptions,
} from '../../src/index.ts'

/** A user that the suite has made, able to sign in. */
export interface FixtureUser extends User {
  username: string
  password: string
}

/** Makes what a scenario needs, under the run's prefix, and removes it all. */
export interface Fixtures {
  /** Every name of this run begins with it: lists are searched by it. */
  readonly prefix: string
  name(label: string): string
  user(body?: UserCreate, tenant?: string): Promise<FixtureUser>
  policy(body?: Partial<PolicyCreate>, tenant?: string): Promise<Policy>
  /** A tenant below the administrator's. */
  tenant(body?: TenantCreate): Promise<Tenant>
  group(body?: Partial<GroupCreate>): Promise<Group>
  /** Another client of the same server, with nobody signed in. */
  client(options?: Partial<WazoAuthOptions> & TokenProviderOptions): WazoAuth
  /** A client on which the user is signed in. */
  signedIn(user: FixtureUser, options?: TokenProviderOptions): Promise<WazoAuth>
  /** A token for a user, to be handed in somewhere. */
  token(user: FixtureUser): Promise<string>
  /** Registers how to remove what a scenario made by itself. */
  defer(undo: () => Promise<unknown>): void
  /** Undoes everything, the latest first, whatever fails on the way. */
  remove(): Promise<void>
}

/** @param admin Called when it is signed in. */
export function createFixtures(
  admin: WazoAuth,
  server: Pick<WazoAuthOptions, 'baseURL' | 'fetch' | 'adapter'>,
): Fixtures {
  const prefix = `waq-${randomBytes(4).toString('hex')}`
  const undos: (() => Promise<unknown>)[] = []
  let count = 0

  const fixtures: Fixtures = {
    prefix,
    name: (label) => `${prefix}-${label}-${++count}`,

    async user(body = {}, tenant = undefined) {
      const password = randomUUID()
      const username = fixtures.name('user')
      const user = await createUser(
        admin,
        { body: { username, password, ...body } },
        { tenant },
      )
      undos.push(() => deleteUser(admin, user.uuid, { tenant }))
      return { ...user, username: user.username ?? '', password }
    },

    async policy(body = {}, tenant = undefined) {
      const name = fixtures.name('policy')
      const policy = await createPolicy(
        admin,
        { body: { name, ...body } },
        { tenant },
      )
      undos.push(() => deletePolicy(admin, policy.uuid, { tenant }))
      return policy
    },

    async tenant(body = {}) {
      const name = fixtures.name('tenant')
      const tenant = await createTenant(admin, { body: { name, ...body } })
      undos.push(() => deleteTenant(admin, tenant.uuid))
      return tenant
    },

    async group(body = {}) {
      const name = fixtures.name('group')
      const group = await createGroup(admin, { body: { name, ...body } })
      undos.push(() => deleteGroup(admin, group.uuid))
      return group
    },

    client: ({ clientId, expiration, ...options } = {}) =>
      createWazoAuth({
        ...server,
        tokenProvider: createTokenProvider({
          ...(clientId && { clientId }),
          ...(expiration && { expiration }),
        }),
        ...options,
      }),

    async signedIn({ username, password }, options) {
      const auth = fixtures.client(options)
      await auth.signIn({ username, password })
      // Deleting a user leaves the sessions: those are ended before it.
      undos.push(() => auth.signOut())
      return auth
    },

    async token({ username, password }) {
      const { token } = await createToken(admin, { username, password })
      undos.push(() => revokeToken(admin, { token_uuid: token }))
      return token
    },

    defer: (undo) => void undos.push(undo),

    async remove() {
      const failures: string[] = []
      for (const undo of undos.splice(0).reverse()) {
        await undo().catch((error: unknown) => {
          if (error instanceof WazoAuthError && error.kind === 'notFound')
            return
          failures.push(String(error))
        })
      }
      if (failures.length === 0) return
      throw new Error(
        `Something of this run is left on the server, search for ${prefix}: ${failures.join('; ')}`,
      )
    },
  }
  return fixtures
}
