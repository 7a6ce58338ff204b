import { describe, expect, it, vi } from 'vitest'
import {
  deleteOwnRefreshToken,
  listUsers,
  listUserSessions,
  usersQuery,
} from '../../src/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

describe('signing out', () => {
  it('should revoke the token and forget it at once', async () => {
    const { auth, calls, emulator, sent, signIn } = setup()
    await signIn()
    await listUsers(auth)
    const token = sent.at(-1)!.headers.get('x-auth-token')!
    const done = auth.signOut()
    expect(auth.session.getSnapshot()).toEqual({
      status: 'signingOut',
      user: null,
    })
    expect(auth.token.getSnapshot()).toBeNull()
    expect(auth.timeLeft()).toBeNull()
    expect(await done).toEqual([{ step: 'token', error: null }])
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(calls().at(-1)).toBe('DELETE /token/***')
    const gone = await emulator.fetch(`/0.1/token/${token}`)
    expect(gone.status).toBe(404)
  })

  it('should be done though the page is closed at once', async () => {
    const ends: unknown[] = []
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (init?.method === 'DELETE') ends.push(init.keepalive)
      return demo.emulator.fetch(input, init)
    }
    const demo = setup({ auth: { fetch } })
    await demo.signIn()
    await demo.auth.signOut({ scope: 'client' })
    expect(ends).toEqual([true, true])
  })

  it('should send no request with the old token after it', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const done = auth.signOut()
    const error = await failure(listUsers(auth))
    expect(error).toMatchObject({ kind: 'unauthenticated' })
    await done
    expect(calls()).toEqual(['DELETE /token/***'])
  })

  it('should drop the answer to a request that was under way', async () => {
    const { auth, hold, signIn } = setup()
    await signIn()
    const held = hold(/users/)
    const answer = failure(listUsers(auth))
    await settle()
    const done = auth.signOut()
    held.release()
    expect(await answer).toMatchObject({ kind: 'aborted' })
    await done
  })

  it("should empty the identity's cache before anybody hears of it", async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const { queryKey } = usersQuery(auth)
    await queryClient.fetchQuery(usersQuery(auth))
    queryClient.setQueryData(['mine'], 'kept')
    const seen: unknown[] = []
    auth.session.subscribe(() => seen.push(queryClient.getQueryData(queryKey)))
    const done = auth.signOut()
    // Synchronously: not even a microtask shows the old rows.
    expect(queryClient.getQueryData(queryKey)).toBeUndefined()
    await done
    expect(seen).toEqual([undefined, undefined])
    expect(queryClient.getQueryData(['mine'])).toBe('kept')
  })

  it('should also revoke the refresh token when asked to', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    expect(await auth.signOut({ scope: 'client' })).toEqual([
      { step: 'refreshToken', error: null },
      { step: 'token', error: null },
    ])
    expect(calls()).toEqual([
      'DELETE /users/me/tokens/tests',
      'DELETE /token/***',
    ])
  })

  it('should take back what outlives the token also after its end', async () => {
    const { auth, calls, clock, emulator, signIn } = setup()
    await signIn()
    clock.sleep(8_000_000)
    expect(await auth.signOut({ scope: 'client' })).toEqual([
      { step: 'refreshToken', error: null },
      { step: 'token', error: null },
    ])
    expect(calls()).toEqual([
      'POST /token',
      'DELETE /users/me/tokens/tests',
      'DELETE /token/***',
      'DELETE /token/***',
    ])
    expect(emulator.requests.at(-1)!.status).toBe(200)
  })

  it('should ask nobody for a password to sign out with', async () => {
    const requestCredentials = vi.fn(() => Promise.resolve(null))
    const { auth, clock, signIn } = setup({ provider: { requestCredentials } })
    await signIn()
    await deleteOwnRefreshToken(auth, 'tests')
    clock.sleep(8_000_000)
    expect(await auth.signOut({ scope: 'client' })).toMatchObject([
      { step: 'refreshToken', error: { kind: 'unauthenticated' } },
      { step: 'token', error: null },
    ])
    expect(requestCredentials).not.toHaveBeenCalled()
  })

  it('should go on to the other sessions when one will not end', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    for (let more = 0; more < 3; more++) emulator.signIn('alice')
    emulator.fault({
      on: 'DELETE /users/{user_uuid}/sessions/{session_uuid}',
      answer: { status: 500 },
      times: 1,
    })
    expect(await auth.signOut({ scope: 'everywhere' })).toMatchObject([
      { step: 'refreshToken', error: null },
      { step: 'sessions', error: { kind: 'server' } },
      { step: 'token', error: null },
    ])
    await signIn()
    const { uuid } = auth.session.getSnapshot().user!
    const { total } = await listUserSessions(auth, { user_uuid: uuid })
    // The one that would not, and ours.
    expect(total).toBe(2)
  })

  it('should never reject, and tell what failed', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ answer: 'offline' })
    expect(await auth.signOut({ scope: 'client' })).toMatchObject([
      { step: 'refreshToken', error: { kind: 'unreachable' } },
      { step: 'token', error: { kind: 'unreachable' } },
    ])
    expect(auth.session.getSnapshot()).toEqual({
      status: 'signedOut',
      user: null,
    })
  })

  it('should tell of a list that is none', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: /^GET/, answer: { status: 200, body: {} } })
    expect(await auth.signOut({ scope: 'everywhere' })).toMatchObject([
      { step: 'refreshToken', error: { kind: 'malformed' } },
      { step: 'sessions', error: { kind: 'malformed' } },
      { step: 'token', error: null },
    ])
  })

  it('should be nothing to somebody who is signed out', async () => {
    const { auth, calls } = setup()
    expect(await auth.signOut()).toEqual([])
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(calls()).toEqual([])
  })

  it('should go through although a listener throws', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const thrown: unknown[] = []
    const onError = (error: unknown) => thrown.push(error)
    process.prependOnceListener('uncaughtException', onError)
    const listeners = process.listeners('uncaughtException').slice(1)
    for (const one of listeners) process.off('uncaughtException', one)
    auth.onIdentityChange(() => {
      throw new Error('listener')
    })
    expect(await auth.signOut()).toEqual([{ step: 'token', error: null }])
    await settle()
    for (const one of listeners) process.on('uncaughtException', one)
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(thrown).toEqual([new Error('listener')])
  })

  it('should win over a sign-in that answers later, and revoke its token', async () => {
    const { auth, emulator, hold } = setup()
    const held = hold(/POST .*token/)
    const late = failure(
      auth.signIn({ username: 'admin', password: 'admin-password' }),
    )
    await settle()
    expect(await auth.signOut()).toEqual([])
    held.release()
    expect(await late).toMatchObject({ kind: 'aborted' })
    await settle()
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(emulator.requests.map(({ method }) => method)).toEqual([
      'POST',
      'DELETE',
    ])
  })

  it('should leave a sign-in alone that comes while it ends', async () => {
    const { auth, hold, signIn } = setup()
    await signIn('alice')
    const held = hold(/DELETE .*token/)
    const done = auth.signOut()
    await settle()
    await signIn('bob')
    held.release()
    await done
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(
      await listUsers(auth.withTenant(auth.scope.tenant!)).catch(String),
    ).toBeDefined()
  })
})
