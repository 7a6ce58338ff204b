import { describe, expect, it } from 'vitest'
import { createEmulator, SEED_PASSWORD } from '../../src/emulator/index.ts'

const basic = (login: string, password: string) => ({
  authorization: `Basic ${btoa(`${login}:${password}`)}`,
})

describe('createEmulator', () => {
  it('should sign the bootstrap user in by password', async () => {
    const { fetch, config } = createEmulator()
    const response = await fetch('/0.1/token', {
      method: 'POST',
      headers: basic(
        config.bootstrap_user_username,
        config.bootstrap_user_password,
      ),
      body: '{}',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('wazo-sessions-revoked')).toBe('0')
    expect(await response.json()).toMatchObject({ data: { acl: ['#'] } })
  })

  it('should sign seeded users in by their documented password', async () => {
    const { fetch } = createEmulator()
    const init = { method: 'POST', body: '{}' }
    const headers = basic('alice', SEED_PASSWORD)
    const answer = await fetch('/0.1/token', { ...init, headers })
    expect(answer.status).toBe(200)
  })

  it('should hold three tenants, sixty users and twelve policies in the demo', async () => {
    const emulator = createEmulator({ seed: 'demo' })
    const { token } = emulator.signIn('admin')
    const counted = async (path: string) => {
      const headers = { 'x-auth-token': token }
      const answer = await emulator.fetch(`/0.1/${path}`, { headers })
      return (await answer.json()) as { total: number }
    }
    expect(await counted('tenants')).toMatchObject({ total: 3 })
    expect(await counted('users?recurse=true')).toMatchObject({ total: 60 })
    expect(await counted('policies?recurse=true')).toMatchObject({ total: 12 })
  })
})
