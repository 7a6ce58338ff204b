import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
} from '../../src/index.ts'
import { serveHttps, type HttpsServer } from '../support/https.ts'
import { trusting } from '../support/trusting.ts'

let server: HttpsServer

beforeAll(async () => {
  server = await serveHttps(createEmulator().fetch)
})

afterAll(() => server.close())

const clientWith = (fetch: typeof globalThis.fetch) =>
  createWazoAuth({
    baseURL: `${server.origin}/api/auth/0.1`,
    tokenProvider: createTokenProvider(),
    fetch,
  })

const alice = { username: 'alice', password: 'demo-password' }

it('should name TLS when nobody vouches for the server', async () => {
  const auth = clientWith(fetch)
  await expect(auth.signIn(alice)).rejects.toMatchObject({
    kind: 'unreachable',
    retryable: true,
    message: expect.stringContaining('certificate not trusted (TLS)') as string,
  })
})

it('should reach a server whose authority it is told', async () => {
  const auth = clientWith(trusting(server.ca))
  await auth.signIn(alice)
  const { items } = await listUsers(auth, { search: 'alice' })
  expect(items).toMatchObject([{ username: 'alice' }])
  await expect(auth.signOut()).resolves.toEqual([
    { step: 'token', error: null },
  ])
})

it('should not trust another server for the same authority', async () => {
  const other = await serveHttps(createEmulator().fetch)
  const auth = clientWith(trusting(other.ca))
  await expect(auth.signIn(alice)).rejects.toMatchObject({
    kind: 'unreachable',
  })
  await other.close()
})
