import { describe, expect, it } from 'vitest'
import {
  createEmulator,
  type Mail,
  SEED_PASSWORD,
} from '../../src/emulator/index.ts'
import { basic, send } from './request.ts'

interface Mailed {
  data: { utc_issued_at: string; utc_expires_at: string }
}

const login = (
  emulator: ReturnType<typeof createEmulator>,
  username: string,
  password: string,
) =>
  send(emulator, 'POST /token', {
    headers: basic(username, password),
    body: {},
  })

describe('the outbox', () => {
  it('should hold the link that confirms an address', async () => {
    const emulator = createEmulator()
    const { token, user } = emulator.signIn('admin')
    const { user: frank } = emulator.signIn('frank')
    const [email] = frank.emails
    const path = `GET /users/${frank.uuid}/emails/${email?.uuid}/confirm`
    expect((await send(emulator, path, { token })).status).toBe(204)
    const [mail] = emulator.outbox
    expect(mail).toMatchObject({
      kind: 'email_confirmation',
      to: email?.address,
    })
    expect(user.uuid).not.toBe(mail?.user_uuid)
    const answer = await emulator.fetch(mail?.link ?? '')
    expect(await answer.text()).toBe('Email address confirmed')
    const signedIn = await login(emulator, email?.address ?? '', SEED_PASSWORD)
    expect(signedIn.status).toBe(200)
  })

  it('should hold the link that resets a password', async () => {
    const emulator = createEmulator()
    await send(emulator, 'GET /users/password/reset?login=ALICE')
    const link = new URL(emulator.outbox[0]?.link ?? '')
    const token = link.searchParams.get('token') ?? ''
    const query = `user_uuid=${link.searchParams.get('user_uuid')}`
    const body = { password: 'fresh' }
    const path = `POST /users/password/reset?${query}`
    expect((await send(emulator, path, { token, body })).status).toBe(204)
    expect((await login(emulator, 'alice', SEED_PASSWORD)).status).toBe(401)
    expect((await login(emulator, 'alice', 'fresh')).status).toBe(200)
  })

  it('should reset by another confirmed address while the main one is not', async () => {
    const emulator = createEmulator({ seed: 'empty' })
    const { token } = emulator.signIn('admin')
    const made = await send<{ uuid: string }>(emulator, 'POST /users', {
      token,
      body: { username: 'eve' },
    })
    const emails = [
      { address: 'new@x.example', main: true, confirmed: false },
      { address: 'old@x.example', confirmed: true },
    ]
    const path = `PUT /admin/users/${made.body.uuid}/emails`
    await send(emulator, path, { token, body: { emails } })
    await send(emulator, 'GET /users/password/reset?username=eve')
    expect(emulator.outbox.map(({ to }) => to)).toEqual(['old@x.example'])
  })

  it('should list the session of its token at the top, as nobody’s', async () => {
    const emulator = createEmulator({ seed: 'empty' })
    const { token, user } = emulator.signIn('admin')
    const body = { username: 'eve', email_address: 'eve@example.com' }
    await send(emulator, 'POST /users', { token, body })
    await send(emulator, 'GET /users/password/reset?username=eve')
    const { items } = (
      await send<{ items: object[] }>(emulator, 'GET /sessions', { token })
    ).body
    expect(items).toMatchObject([
      { user_uuid: null, tenant_uuid: user.tenant_uuid },
      { user_uuid: user.uuid },
    ])
  })

  it('should hold a token that works as long as the settings say', async () => {
    const emulator = createEmulator({
      email_confirmation_expiration: 60,
      password_reset_expiration: 90,
    })
    const { token } = emulator.signIn('admin')
    const { uuid, emails } = emulator.signIn('frank').user
    const address = `/users/${uuid}/emails/${emails[0]?.uuid}`
    await send(emulator, `GET ${address}/confirm`, { token })
    await send(emulator, 'GET /users/password/reset?username=alice')
    const lifetimes = emulator.outbox.map(async ({ kind, token }) => {
      const { data } = (await send<Mailed>(emulator, `GET /token/${token}`))
        .body
      const [start, end] = [data.utc_issued_at, data.utc_expires_at]
      return [kind, (Date.parse(end) - Date.parse(start)) / 1000] as const
    })
    expect(Object.fromEntries(await Promise.all(lifetimes))).toEqual({
      email_confirmation: 60,
      password_reset: 90,
    })
  })

  it('should tell of each mail at once', async () => {
    const mails: string[] = []
    const onMail = ({ to }: Mail) => void mails.push(to)
    const emulator = createEmulator({ onMail })
    const ask = 'GET /users/password/reset?username=alice'
    await send(emulator, ask)
    emulator.reset()
    await send(emulator, ask)
    const address = 'alice.moreau@northwind.example'
    expect(mails).toEqual([address, address])
  })

  it('should stay empty when nobody is to be told', async () => {
    const emulator = createEmulator()
    await send(emulator, 'GET /users/password/reset?username=nobody')
    await send(emulator, 'GET /users/password/reset?username=erin')
    await send(emulator, 'GET /users/password/reset?username=directory')
    expect(emulator.outbox).toEqual([])
  })
})
