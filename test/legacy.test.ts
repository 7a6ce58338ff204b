import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  addPolicyAccess,
  createPolicy,
  createTenant,
  createTokenProvider,
  createWazoAuth,
  getPolicy,
  listGroups,
  listUsers,
  replacePolicy,
  setUserPassword,
  updateGroup,
} from '../src/index.ts'
import { legacy, type LegacyOptions } from '../src/legacy.ts'
import type { Exchange } from './replay/exchange.ts'

// A server of 2020, as far as it was recorded: an answer is what it gave to
// the same method, address and body.
const folder = join(import.meta.dirname, 'replay/exchanges/legacy')
const exchanges = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Exchange[],
)

const documentOf = (...paths: string[]) => `paths:\n  ${paths.join(':\n  ')}:\n`
const oldDocument = documentOf(
  '/policies/{policy_uuid}/acl_templates/{acl_template}',
  '/tenants/{tenant_uuid}/users',
)

/** What the server reads of a body: `policies.new/ok-modern-field-ignored`. */
function read(body: { acl?: unknown } | null): unknown {
  const { acl: _, ...rest } = body ?? {}
  return body && rest
}

function recorded(apiDocument = oldDocument) {
  const sent: { call: string; body: unknown }[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const text = await request.text()
    const body = text ? (JSON.parse(text) as object) : null
    sent.push({ call: `${request.method} ${pathname}${search}`, body })
    if (pathname.endsWith('/api.yml'))
      return new Response(apiDocument, {
        headers: { 'content-type': 'application/x-yaml' },
      })
    const matching = exchanges.filter(
      (exchange) =>
        exchange.request.method === request.method &&
        exchange.request.path === pathname + search &&
        isDeepStrictEqual(exchange.request.body, read(body)),
    )
    // Some were also sent with a token that is worth nothing.
    const found =
      matching.find(({ response }) => response.status < 400) ?? matching[0]
    if (!found) return new Response('{}', { status: 599 })
    const { status, body: answer } = found.response
    return new Response(status === 204 ? null : JSON.stringify(answer), {
      status,
      headers: { 'content-type': 'application/json' },
    })
  }
  return { fetch, sent }
}

const first = exchanges.find(({ name }) => name === 'token.new/ok')!
const [username, password] = Buffer.from(
  first.request.headers.Authorization!.slice('Basic '.length),
  'base64',
)
  .toString()
  .split(':')

async function setup(options?: LegacyOptions, apiDocument?: string) {
  const server = recorded(apiDocument)
  const auth = createWazoAuth({
    baseURL: 'https://pbx.test/0.1',
    tokenProvider: createTokenProvider(),
    fetch: server.fetch,
    adapter: legacy(options),
  })
  await auth.signIn({ username: username!, password: password! })
  return { auth, sent: server.sent }
}

const one = 'aaaaaaaa-0000-4000-8000-000000000039'

describe('a server of before 20.16', () => {
  it('should be found out once, without a token', async () => {
    const { auth, sent } = await setup()
    await getPolicy(auth, one)
    expect(sent.map(({ call }) => call)).toEqual([
      'GET /0.1/api/api.yml',
      'POST /0.1/token',
      `GET /0.1/policies/${one}`,
    ])
  })

  it('should hand out a token with its accesses', async () => {
    const { auth } = await setup({ dialect: 'legacy' })
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(auth.token.getSnapshot()?.acl).toContain('agentd.users.me.#')
  })

  it('should have policies as of today', async () => {
    const { auth } = await setup()
    expect(await getPolicy(auth, one)).toEqual({
      uuid: one,
      tenant_uuid: 'aaaaaaaa-0000-4000-8000-000000000004',
      name: 'p-one',
      slug: '',
      description: 'first',
      acl: ['confd.users.{{ uuid }}.read', 'dird.directories.read'],
      read_only: false,
      shared: false,
    })
  })

  it('should be told accesses under their old name', async () => {
    const { auth, sent } = await setup()
    const { uuid, acl } = await createPolicy(auth, {
      body: {
        name: 'p-one',
        description: 'first',
        acl: ['confd.users.{{ uuid }}.read', 'dird.directories.read'],
        slug: 'p-one',
      },
    })
    expect([uuid, acl?.length]).toEqual([one, 2])
    expect(sent.at(-1)?.body).not.toHaveProperty('slug')
    await addPolicyAccess(auth, {
      policy_uuid: one,
      access: 'auth.sessions.read',
    })
    expect(sent.at(-1)?.call).toBe(
      `PUT /0.1/policies/${one}/acl_templates/auth.sessions.read`,
    )
  })

  it('should answer a change with the whole object', async () => {
    const { auth } = await setup()
    const body = {
      name: 'p-one',
      description: 'edited',
      acl: ['confd.users.{{ uuid }}.read'],
    }
    const policy = await replacePolicy(auth, { policy_uuid: one, body })
    expect(policy).toHaveProperty('tenant_uuid')
    const group = await updateGroup(auth, {
      group_uuid: 'aaaaaaaa-0000-4000-8000-000000000045',
      body: { name: 'g-one-bis' },
    })
    expect(group).toMatchObject({ read_only: false, slug: '' })
  })

  it('should have groups, users and tenants as of today', async () => {
    const { auth } = await setup()
    const groups = await listGroups(auth)
    expect(groups.items[0]).toMatchObject({ read_only: false, slug: '' })
    expect(groups.items[1]).toMatchObject({ read_only: true })
    const users = await listUsers(auth)
    expect(users.items[0]).toHaveProperty('authentication_method', 'default')
    const tenant = await createTenant(auth, {
      body: { name: 'beta', domain_names: [] },
    })
    expect(tenant).toMatchObject({ domain_names: [], slug: '' })
  })

  it.each([
    [
      'the removal of a password, which would hit somebody else',
      (auth: Awaited<ReturnType<typeof setup>>['auth']) =>
        setUserPassword(auth, {
          user_uuid: one,
          token: one,
          password: null,
        }),
    ],
    [
      'domain names',
      (auth: Awaited<ReturnType<typeof setup>>['auth']) =>
        createTenant(auth, { body: { name: 'x', domain_names: ['a.b'] } }),
    ],
    [
      'a filter that it would ignore',
      (auth: Awaited<ReturnType<typeof setup>>['auth']) =>
        listUsers(auth, { has_policy_uuid: one }),
    ],
  ])('should not be asked for %s', async (_, call) => {
    const { auth, sent } = await setup()
    const before = sent.length
    await expect(call(auth)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'unsupported-by-server',
      message: expect.stringContaining('too old') as string,
    })
    expect(sent).toHaveLength(before)
  })
})

describe('a server of today', () => {
  it('should be spoken to as it is', async () => {
    const document = documentOf('/policies/{policy_uuid}/acl/{access}')
    const { fetch, sent } = recorded(document)
    const auth = createWazoAuth({
      baseURL: 'https://pbx.test/0.1',
      tokenProvider: () => one,
      fetch,
      adapter: legacy(),
    })
    await addPolicyAccess(auth, { policy_uuid: one, access: 'a' }).catch(
      () => {},
    )
    expect(sent.at(-1)?.call).toBe(`PUT /0.1/policies/${one}/acl/a`)
  })
})
