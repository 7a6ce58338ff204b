import { describe, expect, it } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
  storedIn,
} from '../../src/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { fakeClock } from '../support/clock.ts'
import { place } from '../support/place.ts'
import { baseURL, createQueryClient, failure, setup } from '../support/setup.ts'
import { textOf } from '../support/textOf.ts'
import { settle } from '../support/settle.ts'

describe('start', () => {
  it('should run once however often it is called', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    const stops = [auth.start(), auth.start(), auth.start()]
    expect(clock.pending).toBe(1)
    stops[0]!()
    stops[0]!()
    stops[1]!()
    await clock.advance(7_140_000)
    expect(calls()).toContain('POST /token')
    stops[2]!()
    expect(clock.pending).toBe(0)
  })

  it('should start again after a stop', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    auth.start()()
    auth.start()
    await clock.advance(7_140_000)
    expect(calls()).toContain('POST /token')
  })

  it('should work before anybody is signed in', async () => {
    const { auth, calls, clock, signIn } = setup()
    auth.start()
    expect(clock.pending).toBe(0)
    await signIn()
    await clock.advance(7_140_000)
    expect(calls()).toContain('POST /token')
  })
})

describe('dispose', () => {
  it('should leave no timer', async () => {
    const { auth, clock, hold, signIn } = setup()
    await signIn()
    auth.start()
    auth.start()
    const held = hold(/users/)
    const answer = listUsers(auth)
    await settle()
    await auth.renew()
    auth.dispose()
    held.release()
    await answer
    await settle()
    expect(clock.pending).toBe(0)
  })

  it('should not wait for credentials that never come', async () => {
    const { auth, clock, emulator } = setup({
      provider: { requestCredentials: () => new Promise(() => {}) },
    })
    await auth.adopt(emulator.signIn('alice').token)
    auth.start()
    const renewed = failure(auth.renew())
    await settle()
    auth.dispose()
    expect(await renewed).toMatchObject({ kind: 'aborted' })
    expect(clock.pending).toBe(0)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should keep the session', async () => {
    const { auth, signIn } = setup()
    await signIn()
    auth.dispose()
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect((await listUsers(auth, { limit: 1 })).items).toHaveLength(1)
  })

  it('should leave in storage what is there, although a sign-in ends after it', async () => {
    const { storage, content } = place()
    const { auth, hold, signIn } = setup({
      provider: { storage: storedIn(storage) },
    })
    await signIn()
    const kept = content()
    const held = hold(/POST .*token/)
    const entered = signIn('bob')
    await settle()
    auth.dispose()
    held.release()
    await entered
    expect(content()).toEqual(kept)
  })

  it('should not be confused by stops that come after it', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    const stop = auth.start()
    auth.dispose()
    stop()
    auth.start()
    await clock.advance(7_140_000)
    expect(calls()).toContain('POST /token')
  })
})

describe('several clients', () => {
  const client = (name: string, serverId?: string) => {
    const clock = fakeClock()
    const emulator = createEmulator({ clock })
    const auth = createWazoAuth({
      baseURL: `https://${name}.test`,
      tokenProvider: createTokenProvider({ clock }),
      fetch: emulator.fetch,
      clock,
      ...(serverId && { serverId }),
    })
    return { auth, emulator }
  }

  it('should know nothing of each other', async () => {
    const [a, b] = [client('a'), client('b')]
    await a.auth.adopt(a.emulator.signIn('alice').token)
    expect(b.auth.session.getSnapshot().status).toBe('signedOut')
    await b.auth.adopt(b.emulator.signIn('bob').token)
    await a.auth.signOut()
    expect(b.auth.session.getSnapshot().status).toBe('signedIn')
    expect(a.auth.scope.server).not.toBe(b.auth.scope.server)
  })

  it('should share a provider only for the same server', () => {
    const tokenProvider = createTokenProvider()
    createWazoAuth({ baseURL, tokenProvider })
    createWazoAuth({ baseURL: `${baseURL}/`, tokenProvider })
    expect(() =>
      createWazoAuth({ baseURL: 'https://other.test', tokenProvider }),
    ).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        message: expect.stringContaining(baseURL) as string,
      }) as Error,
    )
  })

  it('should empty both caches when they share a provider', async () => {
    const { emulator, clock } = setup()
    const tokenProvider = createTokenProvider({ clock })
    const caches = [createQueryClient(), createQueryClient()]
    const [one, two] = caches.map((queryClient) =>
      createWazoAuth({
        baseURL,
        tokenProvider,
        queryClient,
        fetch: emulator.fetch,
        clock,
      }),
    )
    await one!.adopt(emulator.signIn('alice').token)
    for (const cache of caches)
      cache.setQueryData(['wazo-auth', two!.scope, 'users', 'list', {}], 'rows')
    await two!.signOut()
    for (const cache of caches)
      expect(cache.getQueryCache().getAll()).toEqual([])
  })
})

describe('a function as provider', () => {
  const script = (get: () => string | Promise<string>) => {
    const emulator = createEmulator()
    const auth = createWazoAuth({
      baseURL,
      tokenProvider: get,
      fetch: emulator.fetch,
    })
    return { auth, emulator }
  }

  it('should be asked for each request', async () => {
    let token = 'old'
    const { auth, emulator } = script(() => Promise.resolve(token))
    token = emulator.signIn('alice').token
    expect((await listUsers(auth, { limit: 1 })).items).toHaveLength(1)
    expect(auth.session.getSnapshot()).toMatchObject({ status: 'signedIn' })
  })

  it('should be asked again after a 401, and replay with what is new', async () => {
    const tokens = ['expired']
    const { auth, emulator } = script(() => tokens.at(-1)!)
    const fresh = emulator.signIn('alice').token
    const answer = listUsers(auth, { limit: 1 })
    tokens.push(fresh)
    expect((await answer).items).toHaveLength(1)
  })

  it('should have the last word with the same token', async () => {
    const { auth, emulator } = script(() => 'expired')
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'unauthenticated',
    })
    expect(emulator.requests).toHaveLength(1)
  })

  it('should be named when it has none, and its words kept out', async () => {
    const { auth, emulator } = script(() =>
      Promise.reject(new Error('vault is sealed')),
    )
    const error = await failure(listUsers(auth))
    expect(error).toMatchObject({
      kind: 'unauthenticated',
      message: expect.stringContaining('tokenProvider()') as string,
    })
    expect(textOf(error)).not.toContain('vault')
    expect(emulator.requests).toHaveLength(0)
  })

  it('should say that there is no session to sign in to, renew or leave', async () => {
    const { auth } = script(() => 'token-1')
    const tries = [
      auth.signIn({ username: 'alice' }),
      auth.adopt('token-2'),
      auth.renew(),
      auth.signOut(),
    ]
    for (const answer of tries)
      expect(await failure(answer)).toMatchObject({
        kind: 'invalid',
        message: expect.stringContaining('createTokenProvider') as string,
      })
  })
})
