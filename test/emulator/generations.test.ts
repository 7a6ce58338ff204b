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
