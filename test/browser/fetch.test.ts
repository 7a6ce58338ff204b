import { describe, expect, it } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
} from '../../src/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { failure } from '../support/setup.ts'

const client = (baseURL: string) =>
  createWazoAuth({ baseURL, tokenProvider: () => 'token-1' })

describe('the browser’s own fetch', () => {
  it('should be aborted on its way', async () => {
    const auth = client(`${location.origin}/api/auth`)
    const controller = new AbortController()
    const { signal } = controller
    const answer = failure(listUsers(auth, {}, { signal }))
    controller.abort()
    expect(await answer).toMatchObject({ kind: 'aborted' })
  })

  it('should not take the page of a development server for an answer', async () => {
    const error = await failure(listUsers(client(location.origin)))
    expect(error).toMatchObject({ retryable: false })
    expect(['malformed', 'notFound']).toContain(
      (error as { kind: string }).kind,
    )
  })

  it('should tell a dead host', async () => {
    const auth = client('https://wazo-auth.invalid')
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('CORS') as string,
    })
  })

  it('should be left alone where a fetch is given', async () => {
    const { fetch } = globalThis
    globalThis.fetch = () => Promise.reject(new Error('not this one'))
    try {
      const emulator = createEmulator()
      const auth = createWazoAuth({
        baseURL: 'https://no-such-host.invalid/api/auth',
        tokenProvider: () => emulator.signIn('alice').token,
        fetch: emulator.fetch,
      })
      expect(await listUsers(auth, { limit: 1 })).toMatchObject({ total: 40 })
    } finally {
      globalThis.fetch = fetch
    }
  })
})

describe('a session in memory', () => {
  it('should leave nothing in the browser, and talk to no other tab', async () => {
    // The storage is one for all tests.
    for (const storage of [localStorage, sessionStorage]) storage.clear()
    const { BroadcastChannel } = globalThis
    let channels = 0
    class Counted extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        channels++
      }
    }
    globalThis.BroadcastChannel = Counted
    try {
      const emulator = createEmulator()
      const auth = createWazoAuth({
        baseURL: location.origin,
        tokenProvider: createTokenProvider({ clientId: 'browser' }),
        fetch: emulator.fetch,
      })
      const stop = auth.start()
      await auth.signIn({ username: 'admin', password: 'admin-password' })
      await auth.renew()
      await auth.signOut()
      stop()
      auth.dispose()
    } finally {
      globalThis.BroadcastChannel = BroadcastChannel
    }
    expect(channels).toBe(0)
    expect(document.cookie).toBe('')
    const kept = [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage),
    )
    expect(kept.filter((key) => key.includes('wazo'))).toEqual([])
  })
})
