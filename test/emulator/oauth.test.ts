import { describe, expect, it } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.ts'
import { fakeClock, send, setUp } from './request.ts'

const HOUR = 3600

interface Granted {
  access_token: string
  token_expiration: number
  scope: string[]
}

function withOAuth(type: string, options: EmulatorOptions = {}) {
  const clock = fakeClock()
  const { emulator, token } = setUp({ clock, ...options })
  const { uuid } = emulator.signIn('carol').user
  const tenant = emulator.signIn('alice').user.tenant_uuid
  const path = `/users/${uuid}/external/${type}`
  const ask = <TBody = Granted>(call: string, body?: unknown) =>
    send<TBody>(emulator, call, { token, tenant, body })
  const configure = () =>
    ask(`POST /external/${type}/config`, { client_id: 'client' })
  const start = async (body: object = {}) => {
    const call = `POST ${path}`
    const answer = await ask<{ authorization_url: string }>(call, body)
    return new URL(answer.body.authorization_url).searchParams
  }
  const comeBack = async (asked: URLSearchParams, code = 'code') => {
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('state', asked.get('state') ?? '')
    if (code) back.searchParams.set('code', code)
    return (await emulator.fetch(back)).status
  }
  const read = () => ask(`GET ${path}`)
  return { emulator, clock, path, ask, configure, start, comeBack, read }
}

describe.for(['google', 'microsoft'])('a consent at %s', (type) => {
  it('should ask for the scope of the settings where none is named', async () => {
    const { configure, start } = withOAuth(type)
    await configure()
    const scope = (await start()).get('scope')
    expect(scope).not.toBe('')
    expect((await start({ scope: [] })).get('scope')).toBe(scope)
  })

  it('should connect the user who comes back with it, once', async () => {
    const { clock, path, ask, configure, start, comeBack, read } =
      withOAuth(type)
    await configure()
    const asked = await start({ scope: ['contacts', 'mail'] })
    expect((await read()).status).toBe(404)
    expect(await comeBack(asked)).toBe(200)
    const { body } = await read()
    expect(body).toEqual({
      access_token: expect.any(String) as unknown,
      token_expiration: clock.now() / 1000 + HOUR,
      scope: ['contacts', 'mail'],
    })
    expect(await comeBack(asked)).toBe(404)
    const { items } = (
      await ask<{ items: object[] }>(`GET ${path.replace(/\/\w+$/, '')}`)
    ).body
    expect(items).toContainEqual(
      expect.objectContaining({ type, enabled: true, data: {} }),
    )
    expect((await ask(`DELETE ${path}`)).status).toBe(204)
    expect((await read()).status).toBe(404)
  })

  it('should take the place of the one before', async () => {
    const { configure, start, comeBack, read } = withOAuth(type)
    await configure()
    await comeBack(await start())
    const first = (await read()).body
    await comeBack(await start({ scope: ['mail'] }))
    const second = (await read()).body
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.scope).toEqual(['mail'])
  })

  it('should connect nobody who refuses, or is not there any more', async () => {
    const { path, ask, configure, start, comeBack, read } = withOAuth(type)
    await configure()
    const refused = await start()
    expect(await comeBack(refused, '')).toBe(200)
    expect(await comeBack(refused)).toBe(404)
    expect((await read()).status).toBe(404)
    const asked = await start()
    await ask(`DELETE ${path.replace(/\/external.*/, '')}`)
    expect(await comeBack(asked)).toBe(200)
    const users = `GET /external/${type}/users?recurse=true`
    expect((await ask(users)).body).toMatchObject({ total: 0 })
  })

  it('should be renewed when it runs out, while the tenant is known', async () => {
    const { clock, ask, configure, start, comeBack, read } = withOAuth(type)
    await configure()
    await comeBack(await start())
    const first = (await read()).body
    clock.advance(HOUR - 31)
    expect((await read()).body).toEqual(first)
    clock.advance(2)
    const second = (await read()).body
    expect(second).toEqual({
      ...first,
      access_token: expect.any(String) as unknown,
      token_expiration: clock.now() / 1000 + HOUR,
    })
    expect(second.access_token).not.toBe(first.access_token)
    expect((await read()).body).toEqual(second)
    clock.advance(HOUR)
    await ask(`DELETE /external/${type}/config`)
    expect((await read()).status).toBe(404)
  })
})

describe('what a service granted', () => {
  it('should be told without what renews it', async () => {
    const google = {
      access_token: 'access',
      refresh_token: 'refresh',
      token_expiration: Date.UTC(2030, 0, 1) / 1000,
      scope: ['contacts'],
    }
    const { emulator, token } = setUp({
      seed: { users: [{ username: 'ann', external: { google } }] },
    })
    const { uuid } = emulator.signIn('ann').user
    const call = `GET /users/${uuid}/external/google`
    const { refresh_token: _, ...told } = google
    expect((await send(emulator, call, { token })).body).toEqual(told)
  })

  it('should be asked for where the settings say', async () => {
    const redirect_uri = 'https://pbx.example/back'
    const { configure, start, comeBack, read } = withOAuth('google', {
      google: {
        authorization_base_url: 'https://google.example',
        redirect_uri,
        scope: ['contacts'],
      },
    })
    await configure()
    const asked = await start()
    expect(asked.get('redirect_uri')).toBe(redirect_uri)
    await comeBack(asked)
    expect((await read()).body.scope).toEqual(['contacts'])
  })

  it('should be nothing for a state that nobody began', async () => {
    const { emulator } = withOAuth('google')
    const back = 'https://oauth.wazo.io/google/authorize'
    for (const query of ['', '?state=nothing&code=code'])
      expect((await emulator.fetch(back + query)).status).toBe(404)
  })

  it.for([{ config: null }, { config: ['client'] }, { config: 'client' }])(
    'should not be had with the configuration $config',
    async ({ config }) => {
      const { path, ask } = withOAuth('google')
      await ask('POST /external/google/config', config)
      expect((await ask(`POST ${path}`, {})).status).toBe(500)
    },
  )
})
