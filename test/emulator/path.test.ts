import { describe, expect, it } from 'vitest'
import { send, setUp } from './request.ts'

interface Policy {
  uuid: string
  acl: string[]
}

async function withPolicy() {
  const { emulator, token } = setUp({ seed: 'empty' })
  const body = { name: 'p' }
  const made = await send<Policy>(emulator, 'POST /policies', { token, body })
  return { emulator, token, uuid: made.body.uuid }
}

describe('an access in a path', () => {
  it.each([
    ['confd.*.read', 'confd.*.read'],
    ['!confd.%23', '!confd.#'],
    [':access', ':access'],
    [':policy%7B.%2A%7D', ':policy{.*}'],
    ['a%2Fb', 'a%2Fb'],
    ['%C3%A9', 'é'],
    ['100%25', '100%'],
    ["it's(me)", "it's(me)"],
    ['a+b', 'a+b'],
    ['a b'.replace(' ', '%20'), 'a b'],
  ])('should store %s as %s', async (segment, access) => {
    const { emulator, token, uuid } = await withPolicy()
    const path = `/policies/${uuid}/acl/${segment}`
    expect((await send(emulator, `PUT ${path}`, { token })).status).toBe(204)
    const read = `GET /policies/${uuid}`
    const { body } = await send<Policy>(emulator, read, { token })
    expect(body.acl).toEqual([access])
    expect((await send(emulator, `DELETE ${path}`, { token })).status).toBe(204)
  })
})

describe('a path', () => {
  it.each([
    '/users/',
    '/users/me',
    '/users/00000000-0000-4000-8000-00000000000',
    '/users/00000000-0000-4000-8000-000000000000x',
    '/groups/:group_uuid',
    '/tenants/*',
    '/token/',
    '/',
  ])('should be no route: %s', async (path) => {
    const { emulator } = setUp({ seed: 'empty' })
    const answer = await emulator.fetch(`/0.1${path}`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })

  it.each([
    ['/backend%73', 200],
    ['/%62ackends', 200],
    ['/backends%2F', 404],
    ['/%zz', 404],
    ['/%ff', 404],
  ])('should be read without its escapes: %s', async (path, status) => {
    const { emulator } = setUp({ seed: 'empty' })
    expect((await emulator.fetch(`/0.1${path}`)).status).toBe(status)
  })

  it('should name a user however it is escaped', async () => {
    const { emulator, token } = setUp({ seed: 'empty' })
    const { user } = emulator.signIn('admin')
    const path = `GET /users/${user.uuid.replaceAll('-', '%2D')}`
    const { body } = await send(emulator, path, { token })
    expect(body).toMatchObject({ uuid: user.uuid })
  })

  it('should tell no token in the log, however it is escaped', async () => {
    const { emulator, token } = setUp({ seed: 'empty' })
    await send(emulator, `HEAD /%74oken/${token}`)
    expect(emulator.requests).toMatchObject([
      { path: '/token/***', status: 204 },
    ])
  })

  it.each([
    '/0.1//token/secret',
    '/0.1/token//secret',
    '/0.1/token/secret/',
    '/0.1/token/secret/scopes/check/',
    '/elsewhere/0.1/token/secret',
  ])('should tell no token in the log, wherever it leads: %s', async (path) => {
    const { emulator } = setUp({ seed: 'empty' })
    await emulator.fetch(path)
    expect(emulator.requests).toHaveLength(1)
    expect(JSON.stringify(emulator.requests)).not.toContain('secret')
  })

  it('should answer a wrong method before it asks for a token', async () => {
    const { emulator } = setUp({ seed: 'empty' })
    const answer = await send(emulator, 'DELETE /users')
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST')
  })
})
