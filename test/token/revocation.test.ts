import { describe, expect, it } from 'vitest'
import { listUsers } from '../../src/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const one = { limit: 1 }
const revoked = 'DELETE /token/***'

describe('the superseded token', () => {
  it('should be revoked at once when nobody uses it', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    await auth.renew()
    await settle()
    expect(calls()).toEqual(['POST /token', revoked])
  })

  it('should be revoked when its last request is through', async () => {
    const { auth, calls, clock, hold, signIn } = setup()
    await signIn()
    const held = hold(/users/)
    const answers = [listUsers(auth, one), listUsers(auth, { limit: 2 })]
    await settle()
    await auth.renew()
    await clock.advance(9_000)
    expect(calls()).toEqual(['POST /token'])
    held.release()
    await Promise.all(answers)
    await settle()
    expect(calls()).toEqual([
      'GET /users?limit=1',
      'GET /users?limit=2',
      revoked,
    ])
    await clock.advance(60_000)
    expect(calls()).toEqual([])
  })

  it('should wait ten seconds at most', async () => {
    const { auth, calls, clock, hold, signIn } = setup()
    await signIn()
    const held = hold(/users/)
    const answer = listUsers(auth, one)
    await settle()
    await auth.renew()
    calls()
    await clock.advance(9_999)
    expect(calls()).toEqual([])
    await clock.advance(1)
    expect(calls()).toEqual([revoked])
    held.release()
    // Its answer was a 401 of a token long replaced: sent again.
    expect((await answer).items).toHaveLength(1)
  })

  it('should not wait for a request that its caller has left', async () => {
    const { auth, calls, clock, hold, signIn } = setup()
    await signIn()
    await clock.advance(10_000_000)
    const held = hold(/POST .*token/)
    const controller = new AbortController()
    const { signal } = controller
    const left = failure(listUsers(auth, one, { signal }))
    await settle()
    controller.abort()
    await left
    held.release()
    await settle()
    calls()
    await auth.renew()
    await settle()
    expect(calls()).toEqual(['POST /token', revoked])
  })

  it('should be left to others when it was handed in', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await auth.adopt(emulator.signIn('alice').token)
    calls()
    await signIn('bob')
    await settle()
    expect(calls()).toEqual([])
  })
})

describe('a revocation that fails', () => {
  it('should be delivered with the next renewal', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    const repair = emulator.fault({ on: /^DELETE/, answer: 'offline' })
    await auth.renew()
    await settle()
    repair()
    calls()
    await auth.renew()
    await settle()
    expect(calls()).toEqual(['POST /token', revoked, revoked])
    await auth.renew()
    await settle()
    expect(calls()).toEqual(['POST /token', revoked])
  })

  it('should wait with fifty at most, for the rest ends by itself', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    const repair = emulator.fault({ on: /^DELETE/, answer: 'offline' })
    for (let renewals = 0; renewals < 60; renewals++) await auth.renew()
    await settle()
    repair()
    calls()
    await auth.renew()
    await settle()
    // And the one that has just been replaced.
    expect(calls()).toEqual(['POST /token', ...Array<string>(51).fill(revoked)])
  })

  it('should be delivered within a minute, long before that', async () => {
    const { auth, calls, clock, emulator, signIn } = setup()
    await signIn()
    auth.start()
    emulator.fault({
      on: 'DELETE /token/{token_uuid}',
      answer: 'offline',
      times: 2,
    })
    await auth.renew()
    await clock.advance(130_000)
    expect(calls()).toEqual([
      'POST /token',
      ...Array<string>(3).fill('DELETE /token/***'),
    ])
  })

  it('should be delivered after the next sign-in', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    const repair = emulator.fault({ on: /^DELETE/, answer: 'offline' })
    await auth.signOut()
    repair()
    calls()
    await auth.signIn({ username: 'admin', password: 'admin-password' })
    await settle()
    expect(calls()).toEqual(['POST /token', revoked])
  })

  it('should not pile server sessions up', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    const { token } = emulator.signIn('admin')
    const count = async () => {
      const answer = await emulator.fetch('/0.1/sessions?recurse=true', {
        headers: { 'x-auth-token': token },
      })
      return ((await answer.json()) as { total: number }).total
    }
    const before = await count()
    for (let i = 0; i < 30; i++) {
      await auth.renew()
      await settle()
    }
    expect(await count()).toBe(before)
  })
})
