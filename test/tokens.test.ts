import { describe, expect, it } from 'vitest'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import {
  backendsQuery,
  checkScopes,
  checkStatus,
  checkToken,
  createToken,
  getStatus,
  getToken,
  getTokenValidity,
  listBackends,
  revokeToken,
  revokeTokenMutation,
  scopesQuery,
  statusQuery,
  tokenQuery,
  WazoAuthError,
} from '../src/index.ts'
import { answering, json } from './support/clientOf.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

const unknown = '00000000-0000-4000-8000-000000000000'

describe('the session’s token', () => {
  it('should refuse a token of which nothing is told', async () => {
    const auth = answering('{"data":null}', json)
    expect(await failure(getToken(auth))).toMatchObject({
      kind: 'malformed',
    })
  })

  it('should be told of without being told', async () => {
    const { auth, calls, sent, signIn } = setup()
    await signIn()
    const info = await getToken(auth)
    expect(info).toMatchObject({
      auth_id: auth.scope.user,
      metadata: { tenant_uuid: auth.scope.tenant },
      utc_expires_at: expect.not.stringContaining('Z') as string,
    })
    expect(info).not.toHaveProperty('token')
    expect(JSON.stringify(info)).not.toContain(
      sent.at(-1)!.headers.get('x-auth-token'),
    )
    expect(calls()).toEqual(['GET /token/***'])
  })

  it('should be the default, also where nothing is said by undefined', async () => {
    const { auth, signIn } = setup()
    await signIn()
    expect(await checkToken(auth, { token_uuid: undefined })).toBeUndefined()
    expect(
      await checkScopes(auth, {
        token_uuid: undefined,
        body: { scopes: ['auth.users.read'] },
      }),
    ).toEqual({ 'auth.users.read': true })
    expect(await getToken(auth, {})).toMatchObject({
      auth_id: auth.scope.user,
    })
  })

  it('should be asked about an access and a tenant', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    await checkToken(auth, { scope: 'auth.users.read' })
    expect(calls()).toEqual(['HEAD /token/***?scope=auth.users.read'])
    expect(
      await failure(
        checkToken(auth, { scope: 'calld.#.nothing' }).then(() =>
          checkToken(auth, { scope: 'plugind.read' }),
        ),
      ),
    ).toMatchObject({ kind: 'forbidden' })
    expect(await failure(checkToken(auth, { tenant: unknown }))).toMatchObject({
      kind: 'forbidden',
    })
  })

  it('should be asked about many accesses at once', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn('bob')
    const scopes = ['auth.users.read', 'auth.users.create']
    const answer = { 'auth.users.read': true, 'auth.users.create': false }
    expect(await checkScopes(auth, { body: { scopes } })).toEqual(answer)
    expect(await queryClient.fetchQuery(scopesQuery(auth, { scopes }))).toEqual(
      answer,
    )
    expect(calls()).toHaveLength(2)
  })

  it('should say what it lacks', async () => {
    const { auth, signIn } = setup()
    await signIn('bob')
    const ask = (check: object) => getTokenValidity(auth, check)
    expect(await ask({})).toBe('valid')
    expect(await ask({ scope: 'auth.users.create' })).toBe('missingAccess')
    expect(await ask({ tenant: unknown })).toBe('wrongTenant')
    expect(await ask({ scope: 'auth.users.create', tenant: unknown })).toBe(
      'missingAccess',
    )
  })

  it.each([200, 401, 403, 404, 502])(
    'should not be judged by the %i of a page in the way',
    async (status) => {
      const { auth, emulator, signIn } = setup()
      await signIn()
      const headers = { 'content-type': 'text/html' }
      emulator.fault({ on: /^HEAD/, answer: { status, headers } })
      const scope = 'auth.users.read'
      expect(await failure(getTokenValidity(auth, { scope }))).toBeInstanceOf(
        WazoAuthError,
      )
    },
  )

  it('should be queried without an input', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    expect(await queryClient.fetchQuery(tokenQuery(auth, {}))).toEqual(
      await getToken(auth),
    )
  })
})

describe('other tokens', () => {
  it('should be made without touching the session', async () => {
    const { auth, signIn } = setup()
    await signIn('bob')
    const session = auth.session.getSnapshot()
    const made = await createToken(auth, {
      username: 'alice',
      password: SEED_PASSWORD,
      body: { expiration: 60 },
    })
    expect(made).toMatchObject({ token: expect.any(String) as string })
    expect(auth.session.getSnapshot()).toBe(session)
  })

  it('should be asked about without the session’s', async () => {
    const { auth, emulator, sent } = setup()
    const { token, user } = emulator.signIn('alice')
    expect(await getToken(auth, { token_uuid: token })).toMatchObject({
      auth_id: user.uuid,
    })
    await checkToken(auth, { token_uuid: token })
    for (const { headers } of sent) {
      expect(headers.get('x-auth-token')).toBeNull()
      expect(headers.get('wazo-tenant')).toBeNull()
    }
  })

  it('should be revoked, also when they are not there', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const { token } = emulator.signIn('bob')
    await mutate(queryClient, revokeTokenMutation(auth), { token_uuid: token })
    expect(
      await failure(checkToken(auth, { token_uuid: token })),
    ).toMatchObject({ kind: 'notFound' })
    expect(await revokeToken(auth, { token_uuid: unknown })).toBeDefined()
  })
})

describe('what is public', () => {
  it('should be asked by anybody', async () => {
    const { auth, calls, queryClient, sent } = setup()
    expect(await listBackends(auth)).toContain('wazo_user')
    expect(await checkStatus(auth)).toBeUndefined()
    expect(await getStatus(auth)).toBe(true)
    expect(await queryClient.fetchQuery(statusQuery(auth))).toBe(true)
    expect(await queryClient.fetchQuery(backendsQuery(auth))).toContain(
      'wazo_user',
    )
    expect(sent.every(({ headers }) => !headers.get('x-auth-token'))).toBe(true)
    expect(calls()).toHaveLength(5)
  })

  it('should say that a server is not ready', async () => {
    const { auth, emulator } = setup()
    emulator.fault({ on: 'HEAD /status', answer: { status: 503 } })
    expect(await failure(getStatus(auth))).toMatchObject({
      kind: 'server',
      status: 503,
      retryable: true,
    })
  })
})
