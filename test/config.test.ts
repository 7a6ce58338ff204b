import { expect, it } from 'vitest'
import {
  apiDocumentQuery,
  configQuery,
  getApiDocument,
  getConfig,
  updateConfig,
  updateConfigMutation,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

async function signedIn() {
  const server = setup({
    emulator: {
      seed: {
        tenants: [{ slug: 'child' }],
        policies: [{ name: 'all', acl: ['auth.#'], shared: true }],
        users: [{ username: 'sub', tenant: 'child', policies: ['all'] }],
      },
    },
  })
  await server.auth.signIn({ username: 'admin', password: 'admin-password' })
  return server
}

it('should read the configuration, and switch debug mode', async () => {
  const { auth, queryClient } = await signedIn()
  const { debug } = await getConfig(auth)
  const corpus = { config: configQuery(auth) }
  const seen = await effectsOf({ queryClient }, corpus, async () => {
    const config = await mutate(queryClient, updateConfigMutation(auth), {
      body: [{ op: 'replace', path: '/debug', value: !debug }],
    })
    expect(config.debug).toBe(!debug)
  })
  expect(seen).toEqual({ stale: [], needless: [], outdated: ['config'] })
})

it('should not repeat a change that the server fails over', async () => {
  const { auth } = await signedIn()
  const body = [{ op: 'replace', path: '/log_level', value: 'info' }]
  expect(
    await failure(updateConfig(auth, { body: body as never })),
  ).toMatchObject({ kind: 'server', status: 500, retryable: false })
})

it('should be refused to users of other tenants', async () => {
  const { auth } = await signedIn()
  await auth.signIn({ username: 'sub', password: SEED_PASSWORD })
  expect(await failure(getConfig(auth))).toMatchObject({ status: 401 })
  expect(auth.session.getSnapshot().status).toBe('signedIn')
})

it("should read the server's API document, without a session", async () => {
  const { auth, emulator, queryClient } = setup()
  await expect(getApiDocument(auth)).resolves.toMatch(/^swagger: /)
  const options = apiDocumentQuery(auth)
  await expect(queryClient.fetchQuery(options)).resolves.toContain('/users')
  expect(options.queryKey[1]).toEqual({ server: auth.scope.server })
  emulator.fault({ answer: { status: 404, body: 'Not Found' } })
  expect(await failure(getApiDocument(auth))).toMatchObject({
    kind: 'notFound',
  })
})
