import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import { mswHandlers } from '../../src/emulator/msw.ts'

const API = 'https://pbx.example.com/api/auth/0.1'
let server: ReturnType<typeof setupServer> | undefined

function listening(emulator = createEmulator()) {
  server = setupServer(...mswHandlers(http, emulator))
  server.listen({ onUnhandledRequest: 'error' })
  return emulator
}

afterEach(() => server?.close())

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

  it('should let a fetch fail as if offline', async () => {
    const emulator = listening()
    emulator.fault({ answer: 'offline' })
    await expect(fetch(`${API}/backends`)).rejects.toThrow(TypeError)
  })
})
