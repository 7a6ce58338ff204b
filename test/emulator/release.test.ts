import { describe, expect, it } from 'vitest'
import { createEmulator, SEED_PASSWORD } from '../../src/emulator/index.ts'
import { basic, fakeClock, send } from './request.ts'

interface Signed {
  data: { token: string; refresh_token: string; session_uuid: string }
}

interface Listed {
  total: number
  items: Record<string, unknown>[]
}

type Release = '26.04' | '26.10'

const AGENT = 'Softphone/3.0'

/** Alice with a session that a client renews for her. */
async function withClient(release: Release, login = 'alice') {
  const clock = fakeClock(Date.UTC(2026, 0, 1, 12) + 250)
  const emulator = createEmulator({ clock, seed: withAlice, release })
  const { token } = emulator.signIn('admin')
  const ask = <TBody = Listed>(call: string, body?: object) =>
    send<TBody>(emulator, call, { token, ...(body && { body }) })
  const { user } = emulator.signIn('alice')
  const signed = await send<Signed>(emulator, 'POST /token', {
    headers: {
      ...basic(login, SEED_PASSWORD),
      'user-agent': AGENT,
    },
    body: { access_type: 'offline', client_id: 'app', expiration: 60 },
  })
  const { refresh_token, session_uuid } = signed.body.data
  const sessions = async () => (await ask('GET /sessions')).body.items
  const session = async () =>
    (await sessions()).find(({ uuid }) => uuid === session_uuid)
  const renew = () =>
    send(emulator, 'POST /token', { body: { refresh_token, client_id: 'app' } })
  return { ask, user, sessions, session, renew }
}

const email = 'alice@master.example'
const withAlice = { users: [{ username: 'alice', email, tenant: 'master' }] }

describe('a server of 26.10', () => {
  it('should tell of a session since when, until when and by which client', async () => {
    const { session, sessions } = await withClient('26.10')
    expect(await session()).toMatchObject({
      mobile: false,
      user_agent: AGENT,
      created_at: '2026-01-01T12:00:00+00:00',
      expires_at: '2026-01-01T12:01:00+00:00',
      refresh_token_client_id: 'app',
    })
    expect(await sessions()).toContainEqual(
      expect.objectContaining({ refresh_token_client_id: null }),
    )
  })

  it('should order sessions by what it tells of them', async () => {
    const { ask } = await withClient('26.10')
    const listed = async (order: string) =>
      (await ask(`GET /sessions?order=${order}&limit=1`)).body.items[0]
    const last = 'refresh_token_client_id'
    expect(await listed(last)).toMatchObject({ [last]: 'app' })
    expect(await listed(`${last}&direction=desc`)).toMatchObject({
      [last]: null,
    })
    expect(await listed('expires_at')).toMatchObject({ [last]: 'app' })
    expect(await listed('user_agent&direction=desc')).toMatchObject({
      user_agent: AGENT,
    })
    expect((await ask('GET /sessions?order=remote_addr')).status).toBe(400)
  })

  it('should forget the client of a session with its refresh token', async () => {
    const { ask, user, session } = await withClient('26.10')
    await ask(`DELETE /users/${user.uuid}/tokens/app`)
    expect(await session()).toMatchObject({ refresh_token_client_id: null })
  })

  it('should tell and find refresh tokens by what their client calls itself', async () => {
    const { ask } = await withClient('26.10')
    const { body } = await ask('GET /tokens?search=softphone')
    expect(body.items).toMatchObject([{ client_id: 'app', user_agent: AGENT }])
    const found = async (agent: string) =>
      (await ask(`GET /tokens?user_agent=${agent}`)).body.items
    expect(await found(AGENT)).toHaveLength(1)
    expect(await found('Softphone')).toEqual([])
  })

  it('should renew the session of a user who was renamed', async () => {
    const { ask, user, renew } = await withClient('26.10')
    await ask(`PUT /users/${user.uuid}`, { ...user, username: 'alicia' })
    expect((await renew()).status).toBe(200)
  })

  it('should renew the session of who has a name to sign in by', async () => {
    const { ask, user, renew } = await withClient('26.10')
    await ask(`PUT /users/${user.uuid}`, { ...user, username: null })
    expect((await renew()).status).toBe(200)
    const emails = [{ address: email, main: true, confirmed: false }]
    await ask(`PUT /admin/users/${user.uuid}/emails`, { emails })
    expect((await renew()).status).toBe(401)
  })
})

describe('a server of 26.04', () => {
  it('should tell of sessions and refresh tokens as little as it did', async () => {
    const { ask, session } = await withClient('26.04')
    expect(Object.keys((await session()) ?? {}).sort()).toEqual([
      'mobile',
      'tenant_uuid',
      'user_uuid',
      'uuid',
    ])
    expect((await ask('GET /sessions?order=created_at')).status).toBe(400)
    const [token] = (await ask('GET /tokens')).body.items
    expect(token).not.toHaveProperty('user_agent')
  })

  it('should renew no session of a user who was renamed', async () => {
    const { ask, user, renew } = await withClient('26.04')
    await ask(`PUT /users/${user.uuid}`, { ...user, username: 'alicia' })
    expect((await renew()).status).toBe(401)
  })

  it('should renew it where the user had signed in by an address, as long as there is that', async () => {
    const { ask, user, renew } = await withClient('26.04', email)
    await ask(`PUT /users/${user.uuid}`, { ...user, username: 'alicia' })
    expect((await renew()).status).toBe(200)
    await ask(`PUT /admin/users/${user.uuid}/emails`, { emails: [] })
    expect((await renew()).status).toBe(401)
  })
})
