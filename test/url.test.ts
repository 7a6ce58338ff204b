import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPolicyAccess,
  createPolicy,
  getPolicy,
  getUser,
  listTenants,
  listUsers,
  removePolicyAccess,
  type WazoAuth,
} from '../src/index.ts'
import { clientOf } from './support/clientOf.ts'
import { failure, setup } from './support/setup.ts'

/** The address that a call is sent to. */
async function addressOf(call: (auth: WazoAuth) => Promise<unknown>) {
  let address: URL | undefined
  await failure(
    call(
      clientOf((input, init) => {
        address = new URL(new Request(input, init).url)
        return Promise.reject(new TypeError('stop here'))
      }),
    ),
  )
  return address
}

describe('path', () => {
  it('should encode every segment so that the server reads it back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter((text) => !/^\.{1,2}$|\//.test(text)),
        async (access) => {
          const url = await addressOf((auth) =>
            addPolicyAccess(auth, { policy_uuid: 'a', access }),
          )
          expect(url!.search + url!.hash).toBe('')
          const last = url!.pathname.split('/').at(-1)
          expect(decodeURIComponent(last!)).toBe(access)
        },
      ),
      { numRuns: 60 },
    )
  })

  // Without a compiler, one may forget the value.
  it.each(['', '.', '..', 'a/b', '/', '\ud800', 'a\udfff', null, undefined])(
    'should refuse the unaddressable segment %j before sending',
    async (access) => {
      const input = { policy_uuid: 'a', access: access! }
      expect(await addressOf((auth) => addPolicyAccess(auth, input))).toBe(
        undefined,
      )
      const auth = clientOf(fetch)
      expect(await failure(addPolicyAccess(auth, input))).toMatchObject({
        kind: 'invalid',
        code: 'unaddressable',
        status: 0,
        params: { name: 'access' },
        message: expect.stringContaining('use a uuid') as string,
      })
    },
  )
})

describe('query', () => {
  it('should send 0, false and empty text, and leave undefined out', async () => {
    const input = { limit: 0, offset: 0, recurse: false, search: '' }
    const url = await addressOf((auth) =>
      listUsers(auth, { ...input, order: undefined }),
    )
    expect([...url!.searchParams]).toEqual([
      ['limit', '0'],
      ['offset', '0'],
      ['recurse', 'false'],
      ['search', ''],
    ])
  })

  it('should repeat a parameter for each item of a list', async () => {
    const url = await addressOf((auth) =>
      listTenants(auth, { uuids: ['a', 'b'] }),
    )
    expect(url!.search).toBe('?uuids=a&uuids=b')
    const empty = await addressOf((auth) => listTenants(auth, { uuids: [] }))
    expect(empty!.search).toBe('')
  })

  it('should send half a character, typed so far, as a replacement', async () => {
    const url = await addressOf((auth) =>
      listUsers(auth, { search: 'a\uD83D' }),
    )
    expect(url!.searchParams.get('search')).toBe('a\uFFFD')
  })

  it('should carry any text unharmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (search) => {
        const url = await addressOf((auth) => listUsers(auth, { search }))
        expect(url!.searchParams.get('search')).toBe(search)
      }),
      { numRuns: 60 },
    )
  })
})

describe('addresses', () => {
  it('should send limit 0, offset 0 and recurse false as such', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const answer = await listUsers(auth, {
      limit: 0,
      offset: 0,
      recurse: false,
    })
    expect(answer.items).toEqual([])
    expect(answer.total).toBeGreaterThan(0)
    expect(calls()).toEqual(['GET /users?limit=0&offset=0&recurse=false'])
  })

  it.each([
    'auth.#',
    'a%2Fb',
    '100%',
    'dird.*.bücher',
    'calld.電話.read',
    'a b',
    'a?b&c=d',
    'a.💬',
    '...',
  ])('should add and remove the access %s', async (access) => {
    const { auth, signIn } = setup()
    await signIn('admin')
    const { uuid } = await createPolicy(auth, { body: { name: 'odd' } })
    const input = { policy_uuid: uuid, access }
    await addPolicyAccess(auth, input)
    expect((await getPolicy(auth, uuid)).acl).toEqual([access])
    await removePolicyAccess(auth, input)
    expect((await getPolicy(auth, uuid)).acl).toEqual([])
  })

  it('should find policies by their slug, and say which are unknown', async () => {
    const { auth, signIn } = setup()
    await signIn()
    expect(await getPolicy(auth, 'auditor')).toMatchObject({ name: 'Auditor' })
    for (const slug of ['no#such', '100%', 'übung'])
      expect(await failure(getPolicy(auth, slug))).toMatchObject({
        kind: 'notFound',
        status: 404,
        message: 'No such policy',
      })
  })

  it('should tell an unknown user from an address that is none', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect(await failure(getUser(auth, unknown))).toMatchObject({
      kind: 'notFound',
      code: 'unknown-user',
      params: { uuid: unknown },
    })
    // The server has no such route: it answers an HTML page.
    expect(await failure(getUser(auth, 'not-a-uuid'))).toMatchObject({
      kind: 'notFound',
      status: 404,
      code: 'unexpected-answer',
      message: expect.stringContaining('is every uuid one') as string,
    })
  })
})
