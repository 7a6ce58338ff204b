import { describe, expectTypeOf, it } from 'vitest'
import {
  addPolicyAccess,
  checkScopes,
  checkToken,
  createTenant,
  createUser,
  deleteUser,
  endpoint,
  getUser,
  listAll,
  listGroupUsers,
  listUsers,
  operation,
  shape,
  updateUser,
  WazoAuthError,
  type Page,
  type User,
  type WazoAuth,
} from '../src/index.ts'

declare const auth: WazoAuth

describe('endpoint', () => {
  it('should check the method', () => {
    endpoint('GET /things', null, shape<{ returns: string[] }>())
    // @ts-expect-error HTTP knows no FETCH
    endpoint('FETCH /things', null, shape<{}>())
    // @ts-expect-error a path begins with a slash
    endpoint('GET things', null, shape<{}>())
  })

  it('should check that the access names only placeholders of the path', () => {
    endpoint('GET /a/{b}/{c}', 'auth.a.{b}.{c}.read', shape<{}>())
    endpoint('GET /a/{b}', 'auth.a.read', shape<{}>())
    // @ts-expect-error the path has no such placeholder
    endpoint('GET /a/{b}', 'auth.a.{d}.read', shape<{}>())
    // @ts-expect-error one of two is missing in the path
    endpoint('GET /a/{b}', 'auth.a.{b}.{c}.read', shape<{}>())
  })

  it('should take one path parameter bare, and in no other form', () => {
    const getThing = endpoint(
      'GET /things/{thing_uuid}',
      'auth.things.{thing_uuid}.read',
      shape<{ returns: { uuid: string } }>(),
    )
    expectTypeOf(getThing(auth, 'uuid')).resolves.toEqualTypeOf<{
      uuid: string
    }>()
    // @ts-expect-error a bare parameter is not named
    void getThing(auth, { thing_uuid: 'uuid' })
    // @ts-expect-error nor left out
    void getThing(auth)
  })

  it('should take path, query and body in one flat object', () => {
    const putThing = endpoint(
      'PUT /things/{a}/parts/{b}',
      null,
      shape<{ query: { force?: boolean }; body: { name: string } }>(),
    )
    void putThing(auth, { a: '1', b: '2', force: true, body: { name: 'x' } })
    void putThing(auth, { a: '1', b: '2', body: { name: 'x' } })
    // @ts-expect-error a path parameter is missing
    void putThing(auth, { a: '1', body: { name: 'x' } })
    // @ts-expect-error the body is missing
    void putThing(auth, { a: '1', b: '2' })
    // @ts-expect-error a path parameter that the route does not have
    void putThing(auth, { a: '1', b: '2', c: '3', body: { name: 'x' } })
    expectTypeOf(putThing).returns.resolves.toEqualTypeOf<void>()
  })

  it('should answer what its shape says', () => {
    expectTypeOf(listUsers(auth)).resolves.toEqualTypeOf<Page<User>>()
    expectTypeOf(getUser(auth, 'uuid')).resolves.toEqualTypeOf<User>()
    expectTypeOf(deleteUser(auth, 'uuid')).resolves.toEqualTypeOf<void>()
  })

  it('should take options behind the input', () => {
    const { signal } = new AbortController()
    void listUsers(auth, undefined, { signal })
    void listUsers(auth, {}, { signal, tenant: 'uuid' })
    void getUser(auth, 'uuid', { keepalive: true })
    // @ts-expect-error options are not an input
    void listUsers(auth, { signal })
  })

  it('should know its route', () => {
    expectTypeOf(getUser.method).toBeString()
    expectTypeOf(getUser.path).toBeString()
    expectTypeOf(getUser.access).toEqualTypeOf<string | null>()
  })
})

describe('operations', () => {
  it('should need what the server needs', () => {
    void createUser(auth, { body: {} })
    // @ts-expect-error a user is made of something
    void createUser(auth)
    void createUser(auth, {
      // @ts-expect-error not a purpose that the server knows
      body: { purpose: 'robot' },
    })
    void addPolicyAccess(auth, { policy_uuid: 'slug', access: 'auth.#' })
    // @ts-expect-error two path parameters are never bare
    void addPolicyAccess(auth, 'slug')
    void updateUser(auth, { user_uuid: 'uuid', body: { enabled: false } })
    void updateUser(auth, {
      user_uuid: 'uuid',
      // @ts-expect-error a password is not part of an edit
      body: { password: 'x' },
    })
  })

  it('should take and answer what the server was recorded to', () => {
    void createUser(auth, { body: { username: 'nopw', password: null } })
    const tenant = createTenant(auth, {
      body: { uuid: null, default_authentication_method: 'default' },
    })
    expectTypeOf(tenant)
      .resolves.toHaveProperty('default_authentication_method')
      .toEqualTypeOf<'default' | 'native' | 'ldap' | 'saml'>()
  })

  it('should ask about the own token unless given another', () => {
    void checkToken(auth)
    void checkToken(auth, { scope: 'auth.users.read', tenant: undefined })
    void checkToken(auth, { token_uuid: 'other' })
    expectTypeOf(
      checkScopes(auth, { body: { scopes: ['a'] } }),
    ).resolves.toEqualTypeOf<Record<string, boolean>>()
  })

  it('should be made of other calls and be called alike', () => {
    const getName = operation(
      [getUser],
      async (client, uuid: string) => (await getUser(client, uuid)).username,
    )
    expectTypeOf(getName(auth, 'uuid')).resolves.toEqualTypeOf<string | null>()
    // @ts-expect-error its input is a text
    void getName(auth, 1)
  })
})

describe('an error', () => {
  it('should promise no more of its parameters than a server keeps', () => {
    const { params } = new WazoAuthError('conflict', 'There is one already.')
    // As of a tenant that is not named: `tenant_uuid` is `null` then.
    expectTypeOf(params.tenant_uuid).toEqualTypeOf<
      string | number | boolean | null | undefined
    >()
  })
})

describe('listAll', () => {
  it('should want what the list wants, but where to begin', () => {
    expectTypeOf(listAll(auth, listUsers)).toEqualTypeOf<
      AsyncGenerator<User, void, undefined>
    >()
    listAll(auth, listUsers, { search: 'a', limit: 5 })
    // @ts-expect-error it begins at the beginning
    listAll(auth, listUsers, { offset: 5 })
    listAll(auth, listGroupUsers, { group_uuid: 'a' })
    // @ts-expect-error of which group?
    listAll(auth, listGroupUsers)
  })
})
