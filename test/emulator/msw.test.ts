import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import { mswHandlers } from '../../src/emulator/msw.ts'
import { patience } from '../support/patience.ts'

const API = 'https://pbx.example.com/api/auth/0.1'
let server: ReturnType<typeof setupServer> | undefined

function listening(emulator = createEmulator()) {
  server = setupServer(...mswHandlers(http, emulator))
  server.listen({ onUnhandledRequest: 'error' })
  return emulator
}

afterEach(() => {
  server?.close()
  vi.restoreAllMocks()
})

describe('mswHandlers', () => {
  it('should answer what the page fetches', async () => {
    const emulator = listening()
    const { token } = emulator.signIn('admin')
    const headers = { 'x-auth-token': token }
    const answer = await fetch(`${API}/users?limit=1`, { headers })
    expect(await answer.json()).toMatchObject({
      items: [{ username: 'admin' }],
    })
  })

  it.each([
    'https://pbx.example.com:9497/0.1/backends',
    'http://localhost/0.1/backends',
    `${API}/backends?x=/`,
  ])('should answer %s', async (url) => {
    listening()
    expect((await fetch(url)).status).toBe(200)
  })

  it('should leave the rest of the platform alone', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const emulator = listening()
    const other = 'https://pbx.example.com/api/dird/0.1/directories'
    await expect(fetch(other)).rejects.toThrow('onUnhandledRequest')
    expect(emulator.requests).toEqual([])
  })

  it('should let a fetch fail as if offline', async () => {
    const emulator = listening()
    emulator.fault({ answer: 'offline' })
    await expect(fetch(`${API}/backends`)).rejects.toThrow(TypeError)
  })

  it('should make no noise about what is cancelled', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const emulator = listening()
    emulator.fault({ answer: 'hang' })
    const leaving = new AbortController()
    const asked = fetch(`${API}/backends`, { signal: leaving.signal })
    await vi.waitFor(() => expect(emulator.requests).toHaveLength(1), patience)
    leaving.abort()
    await expect(asked).rejects.toThrow(/aborted/)
    await new Promise((resolve) => setTimeout(resolve))
    expect(log).not.toHaveBeenCalled()
  })

  it.each([
    [undefined, undefined, API],
    [undefined, undefined, 'http://localhost:9497/0.1'],
    ['/wazo', undefined, 'https://pbx.example.com/wazo/0.1'],
    ['/wazo', '*/wazo/0.1/*', 'https://pbx.example.com/wazo/0.1'],
  ])(
    'should take the link of a mail, with the prefix %s',
    async (prefix, path, base) => {
      const users = [
        { username: 'zoe', email: 'zoe@e.example', confirmed: false },
      ]
      const emulator = createEmulator({ prefix, seed: { users } })
      server = setupServer(...mswHandlers(http, emulator, path))
      server.listen({ onUnhandledRequest: 'error' })
      const { user } = emulator.signIn('zoe')
      const headers = { 'x-auth-token': emulator.signIn('admin').token }
      const [{ uuid = '' } = {}] = user.emails
      await fetch(`${base}/users/${user.uuid}/emails/${uuid}/confirm`, {
        headers,
      })
      const { link = '' } = emulator.outbox[0] ?? {}
      expect(link).toContain(base)
      expect((await fetch(link)).status).toBe(200)
    },
  )
})
