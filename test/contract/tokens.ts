import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it, vi } from 'vitest'
import {
  addUserPolicy,
  checkScopes,
  checkToken,
  createToken,
  getToken,
  revokeToken,
  scopesQuery,
  tokenQuery,
  updateUser,
  type TokenCreate,
} from '../../src/index.ts'
import type { FixtureUser } from './fixtures.ts'
import type { Server } from './server.ts'

/** A server may allow so many sessions before its limit is not worth asking. */
const manySessions = 100

export function tokens(server: Server) {
  const { auth, queryClient, fixtures } = server
  const unknown = randomUUID()
  let user: FixtureUser

  const signIn = async (body: TokenCreate = {}, who = user) => {
    const { username, password } = who
    const token = await createToken(auth, { username, password, body })
    fixtures.defer(() => revokeToken(auth, { token_uuid: token.token }))
    return token
  }

  beforeAll(async () => {
    user = await fixtures.user()
  })

  // POST /token

  it('should make a token for a password', async () => {
    const token = await signIn({ expiration: 120 })
    expect(token.auth_id).toBe(user.uuid)
    expect(token.metadata).toMatchObject({
      uuid: user.uuid,
      tenant_uuid: user.tenant_uuid,
      purpose: 'user',
    })
    const { utc_issued_at, utc_expires_at } = token
    const lifetime = Date.parse(utc_expires_at) - Date.parse(utc_issued_at)
    expect(lifetime).toBe(120_000)
  })

  it('should make a token for a refresh token', async () => {
    const client_id = fixtures.name('client')
    const { refresh_token } = await signIn({
      access_type: 'offline',
      client_id,
    })
    const renewed = await createToken(auth, {
      body: { refresh_token, client_id },
    })
    expect(renewed.auth_id).toBe(user.uuid)
    await revokeToken(auth, { token_uuid: renewed.token })
  })

  it('should mark the session of a phone', async () => {
    const { username, password } = user
    const token = await createToken(auth, {
      username,
      password,
      session_type: 'mobile',
    })
    await revokeToken(auth, { token_uuid: token.token })
    expect(token.auth_id).toBe(user.uuid)
  })

  it('should refuse wrong credentials', async () => {
    const stranger = { ...user, username: fixtures.name('nobody') }
    const forgetful = { ...user, password: 'wrong' }
    const body = { refresh_token: unknown, client_id: 'none' }
    for (const call of [
      () => signIn({}, stranger),
      () => signIn({}, forgetful),
      () => createToken(auth, { body }),
      ...(server.isOlder
        ? []
        : [() => createToken(auth, { body: { saml_session_id: unknown } })]),
    ])
      await expect(call()).rejects.toMatchObject({
        kind: 'credentials',
        status: 401,
      })
  })

  it('should refuse a disabled account', async () => {
    const disabled = await fixtures.user({ enabled: false })
    await expect(signIn({}, disabled)).rejects.toMatchObject({
      kind: 'credentials',
    })
  })

  it('should refuse what cannot be', async () => {
    for (const body of [
      { expiration: 0 },
      { access_type: 'offline' as const },
      { tenant_id: unknown, domain_name: 'x.example' },
    ])
      await expect(signIn(body)).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('should tell too many sessions from wrong credentials', async (context) => {
    const busy = await fixtures.user()
    const { username, password } = busy
    let refusal: unknown
    for (let count = 0; count <= manySessions && !refusal; count++) {
      await createToken(auth, { username, password }).catch(
        (error: unknown) => (refusal = error),
      )
    }
    // Ends all of its sessions at once.
    await updateUser(auth, { user_uuid: busy.uuid, body: { enabled: false } })
    if (!refusal) {
      const reason = `a user may have more than ${manySessions} sessions`
      return server.notApplicable(context, reason)
    }
    expect(refusal).toMatchObject({
      kind: 'tooManySessions',
      status: 429,
      retryable: false,
    })
  })

  // GET, HEAD AND POST /token/{token_uuid}

  it('should tell all of a token but the token', async () => {
    const { token, session_uuid } = await signIn()
    const info = await getToken(auth, { token_uuid: token })
    expect(info).toMatchObject({ auth_id: user.uuid, session_uuid })
    expect(JSON.stringify(info)).not.toContain(token)

    const own = await queryClient.query(tokenQuery(auth, {}))
    expect(own.auth_id).toBe(auth.scope.user)
    expect(own).not.toHaveProperty('token')
  })

  it('should tell what a token lacks from one that is not there', async () => {
    const { token } = await signIn()
    const missing = { token_uuid: token, scope: `${fixtures.prefix}.read` }
    for (const ask of [getToken, checkToken]) {
      await expect(ask(auth, missing)).rejects.toMatchObject({
        kind: 'forbidden',
        status: 403,
      })
      await expect(
        ask(auth, { token_uuid: token, tenant: unknown }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(ask(auth, { token_uuid: unknown })).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    await expect(
      checkToken(auth, { token_uuid: token, tenant: user.tenant_uuid }),
    ).resolves.toBeUndefined()
  })

  it('should answer many scopes at once', async () => {
    const { prefix } = fixtures
    const policy = await fixtures.policy({
      acl: [`${prefix}.*.read`, `!${prefix}.safe.read`],
    })
    const reader = await fixtures.user()
    await addUserPolicy(auth, {
      user_uuid: reader.uuid,
      policy_uuid: policy.uuid,
    })
    const { token } = await signIn({}, reader)
    const scopes = ['door', 'safe', 'door.key'].map(
      (what) => `${prefix}.${what}.read`,
    )
    const body = { scopes, tenant_uuid: reader.tenant_uuid }
    await expect(
      checkScopes(auth, { token_uuid: token, body }),
    ).resolves.toEqual({
      [`${prefix}.door.read`]: true,
      [`${prefix}.safe.read`]: false,
      [`${prefix}.door.key.read`]: false,
    })
    await expect(
      queryClient.query(scopesQuery(auth, { scopes: [] })),
    ).resolves.toEqual({})

    const foreign = { scopes, tenant_uuid: unknown }
    await expect(
      checkScopes(auth, { token_uuid: token, body: foreign }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      checkScopes(auth, { token_uuid: unknown, body }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })

  it('should end a token in its time', async () => {
    const { token } = await signIn({ expiration: 1 })
    // A real server has no other clock than ours.
    await vi.waitFor(
      () =>
        expect(checkToken(auth, { token_uuid: token })).rejects.toMatchObject({
          kind: 'notFound',
        }),
      { timeout: 15_000, interval: 250 },
    )
  })

  // DELETE /token/{token_uuid}

  it('should revoke a token, also one that is gone', async () => {
    const { token } = await signIn()
    for (let times = 0; times < 2; times++)
      await expect(
        revokeToken(auth, { token_uuid: token }),
      ).resolves.toHaveProperty('message')
    await expect(checkToken(auth, { token_uuid: token })).rejects.toMatchObject(
      { kind: 'notFound' },
    )
  })

  it('should refuse to revoke what is no token', async () => {
    await expect(
      revokeToken(auth, { token_uuid: 'not-a-uuid' }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
}
