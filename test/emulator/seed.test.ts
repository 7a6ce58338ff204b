import { describe, expect, it } from 'vitest'
import {
  companySeed,
  createEmulator,
  demoSeed,
  type Seed,
} from '../../src/emulator/index.ts'
import { send, setUp } from './request.ts'

interface User {
  uuid: string
  username: string | null
  enabled: boolean
  purpose: string
  emails: { uuid: string; confirmed: boolean }[]
}

interface Listed<T> {
  total: number
  filtered: number
  items: T[]
}

function everything(seed?: Seed | 'demo' | 'empty') {
  const { emulator, token } = setUp(seed === undefined ? {} : { seed })
  const listed = async <T>(path: string) =>
    (await send<Listed<T>>(emulator, `GET /${path}`, { token })).body
  return { emulator, token, listed }
}

describe('the demo', () => {
  it('should be a company of three tenants, sixty users and twelve policies', async () => {
    const { listed } = everything('demo')
    expect(await listed('tenants')).toMatchObject({ total: 3 })
    expect(await listed('users?recurse=true')).toMatchObject({ total: 60 })
    expect(await listed('policies?recurse=true')).toMatchObject({ total: 12 })
  })

  it('should hold every kind of user', async () => {
    const { listed } = everything('demo')
    const { items } = await listed<User>('users?recurse=true')
    const some = (test: (user: User) => boolean) => items.filter(test).length
    expect(some((user) => !user.enabled)).toBeGreaterThan(2)
    expect(some((user) => user.emails.length === 0)).toBeGreaterThan(2)
    expect(
      some((user) => user.emails.some((email) => !email.confirmed)),
    ).toBeGreaterThan(2)
    for (const purpose of ['internal', 'external_api']) {
      expect(some((user) => user.purpose === purpose)).toBeGreaterThan(0)
    }
    const { items: policies } = await listed<{ shared: boolean }>('policies')
    expect(policies.some(({ shared }) => shared)).toBe(true)
  })

  it('should let the administrator of a company see it and what is below', async () => {
    const { emulator } = everything('demo')
    const { token } = emulator.signIn('alice')
    const { body } = await send<Listed<{ name: string }>>(
      emulator,
      'GET /tenants',
      { token },
    )
    expect(body.items.map(({ name }) => name)).toEqual([
      'Northwind Logistics',
      'Northwind Trading',
    ])
  })

  it('should give an employee the shared policy through a group', () => {
    const { emulator } = everything('demo')
    expect(emulator.signIn('carol').acl).toContain('auth.users.me.#')
    expect(emulator.signIn('gina').acl).toContain('auth.users.me.#')
  })

  it('should find some of the staff at work, on the phone too', async () => {
    const { listed } = everything('demo')
    const sessions = await listed<{ mobile: boolean }>('sessions?recurse=true')
    expect(sessions.total).toBeGreaterThan(10)
    expect(sessions.items.some(({ mobile }) => mobile)).toBe(true)
    const clients = await listed('tokens?recurse=true')
    expect(clients.total).toBeGreaterThan(3)
    const phones = await listed('external/mobile/users?recurse=true')
    expect(phones.total).toBe(clients.total)
  })

  it('should be extensible', () => {
    const demo = demoSeed()
    const users = [
      ...(demo.users ?? []),
      { tenant: 'northwind', username: 'zoe' },
    ]
    const { emulator } = everything({ ...demo, users })
    expect(emulator.signIn('zoe').user.username).toBe('zoe')
  })
})

describe('a seed of one’s own', () => {
  it('should be empty on demand', async () => {
    const { listed } = everything('empty')
    expect(await listed('users?recurse=true')).toMatchObject({ total: 1 })
    expect(await listed('tenants')).toMatchObject({ total: 1 })
  })

  it('should keep given uuids and leave out what is not given', async () => {
    const uuid = 'c0ffee00-0000-4000-8000-000000000000'
    const users = [{ uuid, firstname: 'Nameless', password: null }]
    const { listed } = everything({ users })
    const { items } = await listed<User>('users?firstname=Nameless')
    expect(items).toMatchObject([{ uuid, username: null, emails: [] }])
  })

  it.each<[string, Seed]>([
    ['tenant "nowhere"', { users: [{ username: 'a', tenant: 'nowhere' }] }],
    ['policy "nothing"', { users: [{ username: 'a', policies: ['nothing'] }] }],
    ['group "nobody"', { users: [{ username: 'a', groups: ['nobody'] }] }],
  ])('should say that it lacks the %s', (what, seed) => {
    expect(() => createEmulator({ seed })).toThrow(what)
  })

  const twice = <T>(one: T) => [one, one]
  it.each<[string, Seed]>([
    ['tenant "acme"', { tenants: twice({ slug: 'acme' }) }],
    ['policy "desk"', { policies: twice({ name: 'desk', acl: [] }) }],
    ['group "sales"', { groups: twice({ name: 'sales' }) }],
    ['user "alice"', { users: twice({ username: 'alice' }) }],
  ])('should say that it holds the %s twice', (what, seed) => {
    expect(() => createEmulator({ seed })).toThrow(`the ${what} twice`)
  })

  const uuid = 'c0ffee00-0000-4000-8000-000000000000'
  it.each<[string, Seed]>([
    ['tenant "acme"', { tenants: [{ slug: 'acme', uuid }, { slug: 'acme' }] }],
    [
      'domain "acme.example"',
      {
        tenants: ['acme', 'emca'].map((slug) => ({
          slug,
          domain_names: ['acme.example'],
        })),
      },
    ],
    [
      'policy "desk"',
      {
        policies: [
          { name: 'desk', uuid, acl: [] },
          { name: 'desk', acl: [] },
        ],
      },
    ],
    [
      'policy "Counter"',
      {
        policies: ['Desk', 'Counter'].map((name) => ({
          name,
          slug: 'desk',
          acl: [],
        })),
      },
    ],
    ['group "sales"', { groups: [{ name: 'sales', uuid }, { name: 'sales' }] }],
    [
      'login "Alice"',
      { users: [{ username: 'alice' }, { username: 'Alice' }] },
    ],
    ['login "ADMIN"', { users: [{ username: 'ADMIN' }] }],
    [
      'login "A@b.example"',
      {
        users: [
          { username: 'a@b.example' },
          { username: 'bob', email: 'A@b.example' },
        ],
      },
    ],
  ])('should give nobody else the %s', (what, seed) => {
    expect(() => createEmulator({ seed })).toThrow(`the ${what} twice`)
  })

  it.each<[string, Seed]>([
    ['alice', { users: [{ username: 'a', uuid: 'alice' }] }],
    [
      uuid.toUpperCase(),
      { tenants: [{ slug: 'a', uuid: uuid.toUpperCase() }] },
    ],
    ['1', { master: { uuid: '1' } }],
  ])('should name nothing by a uuid that is none: %s', (given, seed) => {
    expect(() => createEmulator({ seed })).toThrow(`the uuid "${given}"`)
  })
})

describe('companySeed', () => {
  it('should hold as many users as asked, each of its own', async () => {
    const { listed } = everything(companySeed({ users: 2000 }))
    const { items } = await listed<User>('users?recurse=true')
    expect(items.length).toBe(2001)
    expect(new Set(items.map(({ uuid }) => uuid)).size).toBe(2001)
    const addresses = items.flatMap(({ emails }) => emails)
    expect(new Set(addresses.map(({ uuid }) => uuid)).size).toBe(2000)
  })

  it('should page, search and order as a small one', async () => {
    const { listed } = everything(companySeed({ users: 2000 }))
    const page = 'users?recurse=true&search=user00&limit=5&offset=1995'
    const last = await listed<User>(page)
    expect(last.items.map(({ username }) => username)).toEqual(
      [1995, 1996, 1997, 1998, 1999].map((index) => `user00${index}`),
    )
    expect(last).toMatchObject({ filtered: 2000, total: 2001 })
    const descending = `${page}&direction=desc`.replace(
      'offset=1995',
      'offset=0',
    )
    const first = await listed<User>(descending)
    expect(first.items[0]?.username).toBe('user001999')
  })

  it('should notice a change in a list it has just answered', async () => {
    const { emulator, token, listed } = everything(companySeed({ users: 200 }))
    const path = 'users?recurse=true&search=zoe'
    expect(await listed(path)).toMatchObject({ filtered: 0 })
    const made = await send<User>(emulator, 'POST /users', {
      token,
      body: { username: 'zoe' },
    })
    expect(await listed(path)).toMatchObject({ filtered: 1, total: 202 })
    const { uuid } = made.body
    const body = { username: 'ada' }
    await send(emulator, `PUT /users/${uuid}`, { token, body })
    expect(await listed(path)).toMatchObject({ filtered: 0 })
    await send(emulator, `DELETE /users/${uuid}`, { token })
    expect(await listed('users?recurse=true')).toMatchObject({ total: 201 })
  })
})
