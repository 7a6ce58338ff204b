import { describe, expect, it } from 'vitest'
import { createEmulator, SEED_PASSWORD } from '../../src/emulator/index.ts'
import { basic, fakeClock, send } from './request.ts'

interface TokenAnswer {
  data: { token: string; refresh_token?: string; utc_expires_at: string }
}

const login = (
  emulator: ReturnType<typeof createEmulator>,
  body: object = {},
  username = 'alice',
) =>
  send<TokenAnswer>(emulator, 'POST /token', {
    headers: basic(username, SEED_PASSWORD),
    body,
  })

describe('signIn', () => {
  it('should open a session that the server knows', async () => {
    const emulator = createEmulator()
    const { token, user, session_uuid } = emulator.signIn('alice')
    expect(user.username).toBe('alice')
    const read = await send(emulator, `GET /token/${token}`)
    expect(read.body).toMatchObject({
      data: { auth_id: user.uuid, session_uuid },
    })
  })

  it('should take an address, a lifetime and other accesses', async () => {
    const clock = fakeClock()
    const emulator = createEmulator({ clock })
    const acl = ['auth.users.read']
    const session = emulator.signIn('alice.moreau@northwind.example', {
      acl,
      expiration: 60,
    })
    expect(session.acl).toEqual(acl)
    const { token } = session
    expect((await send(emulator, 'GET /users', { token })).status).toBe(200)
    expect((await send(emulator, 'GET /groups', { token })).status).toBe(401)
    clock.advance(60)
    expect((await send(emulator, 'GET /users', { token })).status).toBe(401)
  })

  it('should name somebody else when there is no such user', () => {
    const emulator = createEmulator()
    expect(() => emulator.signIn('zoe')).toThrow(/no user "zoe".*admin/s)
  })
})

describe('the life of a session', () => {
  it('should end at the end of its lifetime, on the injected clock', async () => {
    const clock = fakeClock(Date.UTC(2026, 0, 1))
    const emulator = createEmulator({ clock, default_token_lifetime: 120 })
    const { data } = (await login(emulator)).body
    expect(data.utc_expires_at).toBe('2026-01-01T00:02:00.000000')
    clock.advance(119)
    const head = () => send(emulator, `HEAD /token/${data.token}`)
    expect((await head()).status).toBe(204)
    clock.advance(1)
    expect((await head()).status).toBe(404)
  })

  it('should stay listed until the next clean-up', async () => {
    const clock = fakeClock()
    const emulator = createEmulator({ clock, token_cleanup_interval: 60 })
    const { token, user } = emulator.signIn('alice')
    emulator.signIn('alice', { expiration: 10 })
    const path = `GET /users/${user.uuid}/sessions`
    clock.advance(30)
    const before = await send(emulator, path, { token })
    expect(before.body).toMatchObject({ total: 2 })
    clock.advance(30)
    const after = await send(emulator, path, { token })
    expect(after.body).toMatchObject({ total: 1 })
  })

  it('should stay listed for ever where the clean-up is switched off', async () => {
    const clock = fakeClock()
    const emulator = createEmulator({ clock, token_cleanup_interval: 0 })
    const { token, user } = emulator.signIn('alice')
    emulator.signIn('alice', { expiration: 10 })
    clock.advance(3600)
    const path = `GET /users/${user.uuid}/sessions`
    const { body } = await send(emulator, path, { token })
    expect(body).toMatchObject({ total: 2 })
  })

  it.each([
    [{}, '127.0.0.1'],
    [{ 'x-forwarded-for': '192.0.2.7' }, '192.0.2.7'],
    [{ 'x-forwarded-for': '10.0.0.1, 192.0.2.7' }, '192.0.2.7'],
  ])('should tell where it was opened from: %j', async (proxied, from) => {
    const headers = { ...basic('alice', SEED_PASSWORD), ...proxied }
    const given = { headers, body: {} }
    const { body } = await send(createEmulator(), 'POST /token', given)
    expect(body).toMatchObject({ data: { remote_addr: from } })
  })

  it('should be refused above the limit until one ends', async () => {
    const clock = fakeClock()
    const emulator = createEmulator({ clock, max_user_concurrent_sessions: 2 })
    await login(emulator, { expiration: 60 })
    const { data } = (await login(emulator)).body
    expect((await login(emulator)).status).toBe(429)
    await send(emulator, `DELETE /token/${data.token}`)
    expect((await login(emulator)).status).toBe(200)
    expect((await login(emulator)).status).toBe(429)
    clock.advance(60)
    expect((await login(emulator)).status).toBe(200)
  })

  it('should not limit internal users', async () => {
    const emulator = createEmulator({ max_user_concurrent_sessions: 1 })
    expect((await login(emulator, {}, 'provd')).status).toBe(200)
    expect((await login(emulator, {}, 'provd')).status).toBe(200)
  })

  it('should continue with a refresh token', async () => {
    const emulator = createEmulator()
    const offline = { access_type: 'offline', client_id: 'test' }
    const { refresh_token } = (await login(emulator, offline)).body.data
    const body = { refresh_token, client_id: 'test' }
    const renewed = await send<TokenAnswer>(emulator, 'POST /token', { body })
    expect(renewed.status).toBe(200)
    expect(renewed.body.data.refresh_token).toBeUndefined()
  })

  it('should refuse a disabled account and a wrong password alike', async () => {
    const emulator = createEmulator()
    const disabled = await login(emulator, {}, 'dave')
    const wrong = await send(emulator, 'POST /token', {
      headers: basic('alice', 'wrong'),
      body: {},
    })
    expect(disabled.status).toBe(401)
    expect(wrong.body).toMatchObject({ reason: ['Authentication Failed'] })
    expect(disabled.body).toMatchObject({ reason: ['Authentication Failed'] })
  })

  it('should refuse an address that is not confirmed, but not its user', async () => {
    const emulator = createEmulator()
    const address = 'frank.weiss@northwind.example'
    expect((await login(emulator, {}, address)).status).toBe(401)
    expect((await login(emulator, {}, 'frank')).status).toBe(200)
  })
})

describe('a directory', () => {
  const given = { headers: basic('directory', SEED_PASSWORD) }
  const signedIn = async (body: object, headers = given.headers) =>
    (await send(createEmulator(), 'POST /token', { headers, body })).status

  it('should be asked when the body names its tenant or domain', async () => {
    expect(await signedIn({})).toBe(401)
    expect(await signedIn({ domain_name: 'northwind.example' })).toBe(200)
    const { user } = createEmulator().signIn('directory')
    expect(await signedIn({ tenant_id: user.tenant_uuid })).toBe(200)
  })

  it('should know its own users only', async () => {
    const body = { domain_name: 'northwind.example' }
    expect(await signedIn(body, basic('alice', SEED_PASSWORD))).toBe(401)
    expect(await signedIn({ domain_name: 'borealis.example' })).toBe(401)
    expect(await signedIn({ domain_name: 'unknown.example' })).toBe(401)
  })
})
