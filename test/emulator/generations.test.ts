import { describe, expect, it } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.ts'
import { send, setUp } from './request.ts'

interface Told {
  uuid: string
  details?: { uuid: string }
  reason?: string[]
}

function withAsk(generation: EmulatorOptions['generation'] = 'legacy') {
  const { emulator, token } = setUp({ seed: 'empty', generation })
  const headers = { 'content-type': 'application/json' }
  const ask = (call: string, body?: object) =>
    send<Told>(emulator, call, { token, body, headers })
  return { emulator, token, ask }
}

describe('servers of before 2022', () => {
  it('should take names for texts, capitals and all, but those of groups', async () => {
    const { emulator, token, ask } = withAsk()
    const user = emulator.signIn('admin').user.uuid.toUpperCase()
    const unknown = await ask(`GET /users/${user}`)
    expect(unknown.status).toBe(404)
    expect(unknown.body.details?.uuid).toBe(user)
    const status = async (what: string, body: object) => {
      const { uuid } = (await ask(`POST /${what}`, body)).body
      return (await ask(`GET /${what}/${uuid.toUpperCase()}`)).status
    }
    expect(await status('policies', { name: 'held' })).toBe(404)
    expect(await status('groups', { name: 'team' })).toBe(200)
    const { status: valid } = await ask(`GET /token/${token.toUpperCase()}`)
    expect(valid).toBe(404)
  })

  // The columns that lists of early 2021 could be filtered by are in
  // wazo-auth's own schemas: what came later is passed over.
  it.each([
    'users?policy_uuid={policy}',
    'users?policy_slug=held',
    'users?has_policy_uuid={policy}',
    'users?has_policy_slug=held',
    'groups?policy_uuid={policy}',
    'groups?policy_slug=held',
    'groups?slug=none',
    'groups?read_only=maybe',
    'policies?slug=none',
    'policies?read_only=maybe',
    'tenants?slug=none',
    'tenants?domain_name=none.example',
  ])('should list all where a filter is newer: %s', async (call) => {
    const { ask } = withAsk()
    const { uuid } = (await ask('POST /policies', { name: 'held' })).body
    await ask('POST /groups', { name: 'team' })
    const all = await ask(`GET /${call.split('?')[0]}`)
    const found = await ask(`GET /${call.replace('{policy}', uuid)}`)
    expect(found).toMatchObject({ status: 200, body: all.body })
  })

  it('should announce an order of groups that it refuses', async () => {
    const { ask } = withAsk()
    const { status, body } = await ask('GET /groups?order=system_managed')
    expect(status).toBe(400)
    expect(body.reason).toEqual(['Invalid sort column: system_managed'])
  })

  it('should refuse null for the accesses of a policy', async () => {
    const { ask } = withAsk('transitional')
    const policy = { name: 'one', acl: null, acl_templates: ['a'] }
    const { status, body } = await ask('POST /policies', policy)
    expect(status).toBe(400)
    expect(body.reason).toEqual(['Invalid value supplied for field: acl'])
  })
})
