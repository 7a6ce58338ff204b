import { describe, expect, it } from 'vitest'
import { send, setUp } from './request.ts'

// Whose policies users and groups may be given, lose and show.

interface Made {
  uuid: string
}

interface Listed {
  total: number
  filtered: number
  items: { name: string; tenant_uuid: string; read_only?: boolean }[]
}

/** A tenant with its own administrator, a user and a group, and a policy beside it. */
async function neighbours(generation: 'modern' | 'legacy' | 'transitional') {
  const { emulator, token } = setUp({ seed: 'empty', generation })
  const make = async (what: string, body: object, tenant?: string) => {
    const sent = { token, body, headers: JSON_TYPE, ...(tenant && { tenant }) }
    return (await send<Made>(emulator, `POST /${what}`, sent)).body.uuid
  }
  const acl = { acl: ['#'], acl_templates: ['#'] }
  const [acme, beta] = [
    await make('tenants', { name: 'acme' }),
    await make('tenants', { name: 'beta' }),
  ]
  const ada = await make('users', { username: 'ada', password: 'a' }, acme)
  const all = await make('policies', { name: 'all', ...acl })
  await send(emulator, `PUT /users/${ada}/policies/${all}`, { token })
  const far = await make('policies', { name: 'far' }, beta)
  const near = await make('policies', { name: 'near' }, acme)
  const group = await make('groups', { name: 'sales' }, acme)
  const asked = { ada: emulator.signIn('ada').token, admin: token }
  const ask = <TBody = unknown>(
    who: keyof typeof asked,
    call: string,
    tenant?: string,
  ) =>
    send<TBody>(emulator, call, {
      token: asked[who],
      ...(tenant && { tenant }),
    })
  const status = async (...asks: Parameters<typeof ask>) =>
    (await ask(...asks)).status
  return { ask, status, acme, beta, ada, far, near, group }
}

const JSON_TYPE = { 'content-type': 'application/json' }

describe('policies of users and groups', () => {
  it.each(['modern', 'transitional', 'legacy'] as const)(
    'should give a user a policy that the giver does not see: %s',
    async (generation) => {
      const { status, ada, far } = await neighbours(generation)
      expect(await status('ada', `GET /policies/${far}`)).toBe(404)
      expect(await status('ada', `PUT /users/${ada}/policies/${far}`)).toBe(204)
      const lose = `DELETE /users/${ada}/policies/${far}`
      expect(await status('ada', lose)).toBe(204)
    },
  )

  it.each(['modern', 'transitional', 'legacy'] as const)(
    'should give a group what the tenant of the request sees: %s',
    async (generation) => {
      const at = await neighbours(generation)
      const { status, group } = at
      const far = `PUT /groups/${group}/policies/${at.far}`
      expect(await status('ada', far)).toBe(404)
      expect(await status('admin', far, at.acme)).toBe(404)
      expect(await status('admin', far)).toBe(204)
      const near = `PUT /groups/${group}/policies/${at.near}`
      expect(await status('admin', near, at.beta)).toBe(404)
      expect(await status('admin', near, at.acme)).toBe(204)
    },
  )

  it('should find the group first', async () => {
    const { ask, far } = await neighbours('modern')
    const nobody = '00000000-0000-4000-8000-000000000000'
    const call = `PUT /groups/${nobody}/policies/${far}`
    const { body } = await ask('ada', call)
    expect(body).toMatchObject({ error_id: 'unknown-group' })
  })

  it.each(['transitional', 'legacy'] as const)(
    'should have let a group lose what is not seen: %s',
    async (generation) => {
      const { status, group, far } = await neighbours(generation)
      const path = `/groups/${group}/policies/${far}`
      await status('admin', `PUT ${path}`)
      expect(await status('ada', `DELETE ${path}`)).toBe(204)
      expect(await status('ada', `DELETE ${path}`)).toBe(204)
      const unknown = '00000000-0000-4000-8000-000000000000'
      const call = `DELETE /groups/${group}/policies/${unknown}`
      expect(await status('ada', call)).toBe(404)
    },
  )

  it('should keep a policy in a group from who does not see it', async () => {
    const { status, group, far } = await neighbours('modern')
    const path = `/groups/${group}/policies/${far}`
    await status('admin', `PUT ${path}`)
    expect(await status('ada', `DELETE ${path}`)).toBe(404)
  })

  it('should count the policies of a group that it does not show', async () => {
    const { ask, group, far, near } = await neighbours('modern')
    const path = `/groups/${group}/policies`
    for (const uuid of [far, near]) await ask('admin', `PUT ${path}/${uuid}`)
    const list = async (who: 'ada' | 'admin', query = '') => {
      const { body } = await ask<Listed>(who, `GET ${path}${query}`)
      const { items, ...counts } = body
      return { ...counts, names: items.map(({ name }) => name) }
    }
    const both = { total: 2, filtered: 2 }
    expect(await list('admin')).toEqual({ ...both, names: ['far', 'near'] })
    expect(await list('ada')).toEqual({ ...both, names: ['near'] })
    expect(await list('ada', '?limit=1')).toEqual({ ...both, names: ['near'] })
    const found = { total: 2, filtered: 1, names: [] }
    expect(await list('ada', '?search=far')).toEqual(found)
  })

  it('should have shown all policies of a group, as they are', async () => {
    const { ask, group, far, beta } = await neighbours('legacy')
    const path = `/groups/${group}/policies`
    await ask('admin', `PUT ${path}/${far}`)
    const { body } = await ask<Listed>('ada', `GET ${path}`)
    expect(body).toMatchObject({ items: [{ name: 'far', tenant_uuid: beta }] })
  })
})
