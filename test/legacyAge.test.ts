import { describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../src/emulator/index.ts'
import {
  createPolicy,
  createUser,
  createUserMobileAuth,
  createWazoAuth,
  getPolicy,
  getUserMobileAuth,
  listPolicies,
  listUsers,
  replaceUserMobileAuth,
  setUserPassword,
  updatePolicy,
} from '../src/index.ts'
import { legacy } from '../src/legacy.ts'

/** A client that was told by hand that its server is old. */
function oldClientOf(emulator: Emulator) {
  const { token } = emulator.signIn('admin')
  return createWazoAuth({
    baseURL: 'http://localhost/0.1',
    tokenProvider: () => token,
    fetch: emulator.fetch,
    adapter: legacy({ dialect: 'legacy' }),
  })
}

describe('the age of a server', () => {
  const asked = (document: () => Response) => {
    const auth = createWazoAuth({
      baseURL: 'http://localhost/0.1',
      tokenProvider: () => 'token',
      fetch: () => Promise.resolve(document()),
      adapter: legacy(),
    })
    return listUsers(auth)
  }

  it.each([
    ['no document', () => new Response('', { status: 404 })],
    ['a refusal', () => new Response('', { status: 403 })],
    ['a sign-in', () => new Response('', { status: 401 })],
    ['the page of a proxy', () => new Response('<!doctype html>')],
  ])('should be asked for when the server shows %s', async (_, document) => {
    await expect(asked(document)).rejects.toMatchObject({
      code: 'unknown-dialect',
      message: expect.stringContaining('legacy({ dialect })') as string,
    })
  })

  it('should be asked again after a failure', async () => {
    const emulator = createEmulator({ generation: 'legacy', seed: 'empty' })
    const { token } = emulator.signIn('admin')
    emulator.fault({ answer: 'offline', times: 1 })
    const auth = createWazoAuth({
      baseURL: 'http://localhost/0.1',
      tokenProvider: () => token,
      fetch: emulator.fetch,
      adapter: legacy(),
    })
    await expect(listUsers(auth)).rejects.toMatchObject({ kind: 'unreachable' })
    expect((await listUsers(auth)).total).toBe(1)
  })

  it('should be told by hand', async () => {
    const emulator = createEmulator({ generation: 'legacy', seed: 'empty' })
    const auth = oldClientOf(emulator)
    const { items } = await listPolicies(auth)
    expect(items).toMatchObject([{ acl: ['#'] }])
    expect(emulator.requests.map(({ path }) => path)).toEqual(['/policies'])
  })

  it('should cost a policy no access, when the server has become younger', async () => {
    const emulator = createEmulator({ seed: 'empty' })
    const auth = oldClientOf(emulator)
    const acl = ['auth.users.read']
    const { uuid } = await createPolicy(auth, { body: { name: 'one', acl } })
    const body = { description: 'of the desk' }
    await updatePolicy(auth, { policy_uuid: uuid, body })
    expect(await getPolicy(auth, uuid)).toMatchObject({ ...body, acl })
  })
})

describe('a server of today that is not of this year', () => {
  /** The emulator of today, as far as its age shows. */
  async function setup(generation: { edits?: boolean; puts?: number }) {
    const emulator = createEmulator({ seed: 'empty' })
    const { edits = false, puts } = generation
    if (puts)
      emulator.fault({
        on: 'PUT /users/*/external/mobile',
        answer: { status: puts, body: { error_id: 'unknown-external-auth' } },
      })
    const auth = createWazoAuth({
      baseURL: 'http://localhost/0.1',
      tokenProvider: () => emulator.signIn('admin').token,
      adapter: legacy(),
      async fetch(input, init) {
        const response = await emulator.fetch(input, init)
        if (!edits || !response.headers.get('content-type')?.includes('yaml'))
          return response
        const document = await response.text()
        return new Response(
          document
            .replaceAll('.update`', '.edit`')
            .replaceAll('/backends/ldap', '/backends/none'),
        )
      },
    })
    return { auth, emulator }
  }

  it('should have accesses under the name of today, and write them as its own', async () => {
    const { auth, emulator } = await setup({ edits: true })
    const acl = ['auth.users.update']
    const { uuid } = await createPolicy(auth, { body: { name: 'one', acl } })
    const { token } = emulator.signIn('admin')
    const raw = await emulator.fetch(`http://localhost/0.1/policies/${uuid}`, {
      headers: { 'x-auth-token': token },
    })
    expect(await raw.json()).toMatchObject({ acl: ['auth.users.edit'] })
    expect(await getPolicy(auth, uuid)).toMatchObject({ acl, slug: 'one' })
  })

  it('should not be asked for what would hit another user', async () => {
    const { auth } = await setup({ edits: true })
    const input = { user_uuid: 'a', token: 'b', password: null }
    await expect(setUserPassword(auth, input)).rejects.toMatchObject({
      code: 'unsupported-by-server',
    })
  })

  it.each([405, 404])(
    'should have push tokens although its PUT is answered with %i',
    async (puts) => {
      const { auth } = await setup({ puts })
      const alice = { username: 'alice' }
      const { uuid: user_uuid } = await createUser(auth, { body: alice })
      await createUserMobileAuth(auth, { user_uuid, body: { token: 'old' } })
      const body = {
        ...(await getUserMobileAuth(auth, user_uuid)),
        token: 'new',
      }
      await replaceUserMobileAuth(auth, { user_uuid, body })
      expect(await getUserMobileAuth(auth, user_uuid)).toEqual(body)
    },
  )
})
