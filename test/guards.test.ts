import { describe, expect, it } from 'vitest'
import {
  all,
  followSessionExpiry,
  followTokenValidity,
  getConfig,
  listTenants,
  not,
  requireAccess,
  requireSession,
  storedIn,
  usersInfiniteQuery,
  policiesInfiniteQuery,
} from '../src/index.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

describe('requireSession', () => {
  it('should answer who is there, and refuse who is not', async () => {
    const { auth, signIn } = setup()
    expect(await failure(requireSession(auth))).toMatchObject({
      kind: 'unauthenticated',
    })
    await signIn()
    expect(await requireSession(auth)).toBe(auth.session.getSnapshot().user)
  })

  it('should refuse whose session has ended by itself', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    emulator.reset()
    void listTenants(auth).catch(() => {})
    await settle()
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    expect(await failure(requireSession(auth))).toMatchObject({
      kind: 'unauthenticated',
    })
  })

  it('should wait for who is about to come', async () => {
    const { auth, hold, signIn } = setup()
    const held = hold(/token/)
    const coming = signIn()
    await settle()
    const user = requireSession(auth)
    held.release()
    await coming
    expect(await user).toBe(auth.session.getSnapshot().user)
  })

  it('should look itself for a session that is kept', async () => {
    let kept: unknown = null
    const storage = storedIn({
      load: () => kept,
      save: (session) => (kept = session),
    })
    const { auth, emulator, signIn } = setup({ provider: { storage } })
    await signIn()
    const next = setup({
      provider: { storage },
      auth: { fetch: emulator.fetch },
    })
    expect(await requireSession(next.auth)).toEqual(
      auth.session.getSnapshot().user,
    )
  })

  it('should not wait for ever for who does not come in', async () => {
    const { auth, hold } = setup()
    const held = hold(/token/)
    const input = { username: 'alice', password: 'wrong' }
    const coming = failure(auth.signIn(input))
    await settle()
    const refused = failure(requireSession(auth))
    held.release()
    await coming
    expect(await refused).toMatchObject({ kind: 'unauthenticated' })
  })
})

describe('requireAccess', () => {
  it('should decide without a request', async () => {
    const { auth, calls, signIn } = setup()
    await signIn('bob')
    const user = await requireAccess(auth, 'auth.users.read')
    expect(user.uuid).toBe(auth.scope.user)
    expect(
      await failure(requireAccess(auth, 'auth.users.create')),
    ).toMatchObject({
      kind: 'forbidden',
      requiredAccess: 'auth.users.create',
      message: expect.stringContaining('auth.users.create') as string,
    })
    expect(calls()).toEqual([])
  })

  it('should name a remedy where it is too much that one may', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const refused = requireAccess(auth, not('auth.users.read'))
    expect(await failure(refused)).toMatchObject({
      message: 'This page is not for this session: sign in as somebody else.',
    })
  })

  it('should name all that is missing, and for whom it is reserved', async () => {
    const { auth, signIn } = setup()
    await signIn('bob')
    const two = requireAccess(auth, all('a.read', 'b.read'))
    expect(await failure(two)).toMatchObject({
      requiredAccess: 'a.read',
      message: expect.stringContaining('a.read, b.read') as string,
    })
    await signIn('admin')
    const facts = { isMaster: false }
    const reserved = requireAccess(auth, getConfig, undefined, facts)
    expect(await failure(reserved)).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('master tenant') as string,
    })
  })

  it('should know "me" and "my_session"', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const { user } = auth.scope
    const { session_uuid } = auth.token.getSnapshot()!
    await requireAccess(auth, `auth.users.${user}.external.read`)
    await requireAccess(auth, `auth.sessions.${session_uuid}.delete`)
  })

  it('should ask for a session first', async () => {
    const { auth } = setup()
    expect(await failure(requireAccess(auth, 'auth.users.read'))).toMatchObject(
      {
        kind: 'unauthenticated',
      },
    )
  })
})

describe('followSessionExpiry', () => {
  it('should count whole seconds down to zero', async () => {
    const { auth, clock, signIn } = setup({
      provider: { clientId: undefined as never, expiration: 5 },
    })
    const expiry = followSessionExpiry(auth)
    expect(expiry.getSnapshot()).toBeNull()
    const seen: (number | null)[] = []
    expiry.subscribe(() => seen.push(expiry.getSnapshot()))
    await signIn()
    await clock.advance(10_000)
    expect(seen.slice(0, 6)).toEqual([5, 4, 3, 2, 1, 0])
  })

  it('should keep no timer without a listener, and one for many', async () => {
    const { auth, clock, signIn } = setup()
    await signIn()
    const expiry = followSessionExpiry(auth)
    const stops = [expiry.subscribe(() => {}), expiry.subscribe(() => {})]
    expect(clock.pending).toBe(1)
    stops[0]!()
    expect(clock.pending).toBe(1)
    stops[1]!()
    expect(clock.pending).toBe(0)
    expect(expiry.getSnapshot()).toBe(7200)
    await clock.advance(1000)
    expect(expiry.getSnapshot()).toBe(7199)
  })

  it('should follow on for the others where one stops twice', async () => {
    const { auth, clock, signIn } = setup()
    await signIn()
    const expiry = followSessionExpiry(auth)
    const stop = expiry.subscribe(() => {})
    expiry.subscribe(() => {})
    stop()
    stop()
    await clock.advance(1000)
    expect(expiry.getSnapshot()).toBe(7199)
    expect(clock.pending).toBe(1)
  })

  it('should start over with a renewal', async () => {
    const { auth, clock, signIn } = setup()
    await signIn()
    const expiry = followSessionExpiry(auth)
    expiry.subscribe(() => {})
    await clock.advance(60_000)
    expect(expiry.getSnapshot()).toBe(7140)
    await auth.renew()
    expect(expiry.getSnapshot()).toBe(7200)
  })
})

describe('followTokenValidity', () => {
  it('should know of a token that somebody else has ended', async () => {
    const { auth, calls, emulator, queryClient, sent, signIn } = setup()
    await signIn()
    const validity = followTokenValidity(auth, queryClient)
    validity.subscribe(() => {})
    await settle()
    expect(validity.getSnapshot()).toMatchObject({ status: 'valid' })
    const token = /token\/([^/]+)/.exec(sent.at(-1)!.call)![1]!
    await emulator.fetch(`/0.1/token/${token}`, { method: 'DELETE' })
    await queryClient.invalidateQueries()
    expect(validity.getSnapshot()).toMatchObject({ status: 'revoked' })
    expect(calls().filter((call) => call.startsWith('HEAD'))).toHaveLength(2)
  })

  it('should know nothing of a token when nobody is signed in', async () => {
    const { auth, queryClient, signIn } = setup()
    const validity = followTokenValidity(auth, queryClient)
    validity.subscribe(() => {})
    await settle()
    expect(validity.getSnapshot().status).toBe('unknown')
    await signIn()
    await settle()
    expect(validity.getSnapshot().status).toBe('valid')
    await auth.signOut()
    await settle()
    expect(validity.getSnapshot().status).toBe('unknown')
  })

  it('should turn to expired while the session cannot be renewed', async () => {
    const { auth, clock, emulator, queryClient, signIn } = setup()
    await signIn()
    const validity = followTokenValidity(auth, queryClient)
    validity.subscribe(() => {})
    emulator.fault({ on: /^POST/, answer: { status: 503 } })
    await clock.advance(7_200_000)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(validity.getSnapshot().status).toBe('expired')
  })

  it('should never show a token in its key', async () => {
    const { auth, queryClient, sent, signIn } = setup()
    await signIn()
    followTokenValidity(auth, queryClient).subscribe(() => {})
    await settle()
    const token = sent.at(-1)!.headers.get('x-auth-token')
    const keys = queryClient.getQueryCache().getAll()
    expect(keys).toHaveLength(1)
    expect(JSON.stringify(keys[0]!.queryKey)).not.toContain(token)
  })

  it('should say what kept it from asking', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    emulator.fault({
      on: /^HEAD/,
      answer: { status: 500, body: { message: 'x' } },
    })
    const validity = followTokenValidity(auth, queryClient)
    validity.subscribe(() => {})
    await settle()
    expect(validity.getSnapshot()).toMatchObject({
      status: 'unknown',
      error: { kind: 'server' },
    })
  })
})

describe('infinite queries', () => {
  it('should end with the last filtered item', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const options = usersInfiniteQuery(auth, { limit: 20 })
    const { pages } = await queryClient.fetchInfiniteQuery({
      ...options,
      pages: 99,
    })
    expect(pages.map(({ items }) => items.length)).toEqual([20, 20])
    expect(calls()).toHaveLength(2)
  })

  it('should end by a short page where there is no "filtered"', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn('admin')
    const options = policiesInfiniteQuery(auth, { limit: 5, recurse: true })
    const { pages } = await queryClient.fetchInfiniteQuery({
      ...options,
      pages: 99,
    })
    expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 2])
    expect(calls()).toHaveLength(3)
  })

  it('should take 25 at a time unless told otherwise', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    await queryClient.fetchInfiniteQuery(usersInfiniteQuery(auth))
    expect(calls()).toEqual(['GET /users?limit=25&offset=0'])
  })

  it('should go on in the tenant that they were begun in', async () => {
    const { auth, queryClient, sent, signIn } = setup()
    await signIn('admin')
    const { tenant } = auth.scope
    const { items } = await listTenants(auth)
    const options = usersInfiniteQuery(auth, { limit: 2 })
    auth.setTenant(items.find(({ uuid }) => uuid !== tenant)!.uuid)
    await queryClient.fetchInfiniteQuery({ ...options, pages: 2 })
    const tenants = sent
      .filter(({ call }) => call.includes('/users'))
      .map(({ headers }) => headers.get('wazo-tenant'))
    expect(tenants).toEqual([tenant, tenant])
  })
})
