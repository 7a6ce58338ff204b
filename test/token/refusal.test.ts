import { describe, expect, it } from 'vitest'
import {
  addUserPolicy,
  changeUserPassword,
  createUser,
  listUsers,
  WazoAuthError,
} from '../../src/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const one = { limit: 1 }
const list = 'GET /users?limit=1'

const unauthorized = (details: object) => ({
  status: 401,
  body: { message: 'Unauthorized', error_id: 'unauthorized', details },
})
const expired = unauthorized({ reason: 'not_found_or_expired' })
/** As an older server has it. */
const ambiguous = unauthorized({ invalid_token: 'token-1' })

describe('a 401', () => {
  it('should renew and replay when the token has expired before its time', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: expired, times: 1 })
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    await settle()
    // The reason is given: nobody needs to be asked about the token.
    expect(calls()).toEqual([list, 'POST /token', 'DELETE /token/***', list])
  })

  it('should renew at most once and replay at most once', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: expired })
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'unauthenticated',
    })
    const asked = calls()
    expect(asked.filter((call) => call === list)).toHaveLength(2)
    expect(asked.filter((call) => call === 'POST /token')).toHaveLength(1)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should be the last of a token that is refused at the replay too', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: expired, times: 2 })
    await failure(listUsers(auth, one))
    await settle()
    calls()
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(calls()[0]).toBe('POST /token')
  })

  it('should be passing trouble where a page stands before the token', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: ambiguous })
    const headers = { 'content-type': 'text/html' }
    emulator.fault({ on: /^HEAD/, answer: { status: 404, headers } })
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'server',
      retryable: true,
    })
  })

  it.each([
    ['a page', { headers: { 'content-type': 'text/html' } }],
    ['a gateway', { body: { message: 'Unauthorized' } }],
  ])(
    'should be passing trouble where %s refuses a token that lives',
    async (_, answer) => {
      const { auth, calls, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ on: 'GET /users', answer: { status: 401, ...answer } })
      expect(await failure(listUsers(auth, one))).toMatchObject({
        kind: 'server',
        status: 401,
        code: 'unexpected-answer',
        retryable: true,
      })
      expect(calls()).toEqual([list, 'HEAD /token/***'])
      expect(auth.session.getSnapshot().status).toBe('signedIn')
    },
  )

  it('should be replayed with what it was sent with', async () => {
    const { auth, emulator, sent, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'PUT *', answer: expired, times: 1 })
    const body = { old_password: 'a', new_password: 'b' }
    const user_uuid = auth.scope.user!
    await failure(changeUserPassword(auth, { user_uuid, body }))
    const puts = sent.filter(({ call }) => call.startsWith('PUT'))
    expect(puts).toHaveLength(2)
    expect(puts[0]!.body).toBe(puts[1]!.body)
    expect(puts[0]!.call).toBe(puts[1]!.call)
    expect(puts[0]!.headers.get('wazo-tenant')).toBe(
      puts[1]!.headers.get('wazo-tenant'),
    )
    expect(puts[0]!.headers.get('x-auth-token')).not.toBe(
      puts[1]!.headers.get('x-auth-token'),
    )
  })

  it('should not renew where an access is missing', async () => {
    const { auth, calls, signIn } = setup()
    await signIn('bob')
    const body = { username: 'mallory' }
    expect(await failure(createUser(auth, { body }))).toMatchObject({
      kind: 'forbidden',
      requiredAccess: 'auth.users.create',
    })
    expect(calls()).toEqual(['POST /users'])
  })

  it('should not renew where the tenant is out of reach', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const other = auth.withTenant('00000000-0000-4000-8000-000000000000')
    expect(await failure(listUsers(other, one))).toMatchObject({
      kind: 'forbidden',
      code: 'unauthorized-tenant',
    })
    expect(calls()).toEqual([list])
  })

  it('should not renew where an access may not be granted', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const user_uuid = auth.scope.user!
    const policy_uuid = 'supervisor'
    expect(
      await failure(addUserPolicy(auth, { user_uuid, policy_uuid })),
    ).toMatchObject({ kind: 'forbidden' })
    expect(calls()).toHaveLength(1)
  })

  it('should ask about the token where the server does not say why', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: ambiguous })
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'forbidden',
      status: 401,
      message: expect.stringContaining('GET /users') as string,
    })
    expect(calls()).toEqual([list, 'HEAD /token/***'])
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should renew when that token turns out dead', async () => {
    const { auth, calls, emulator, sent, signIn } = setup()
    await signIn()
    await listUsers(auth, one)
    const token = sent.at(-1)!.headers.get('x-auth-token')!
    await emulator.fetch(`/0.1/token/${token}`, { method: 'DELETE' })
    calls()
    emulator.fault({ on: 'GET /users', answer: ambiguous, times: 1 })
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    const asked = calls()
    expect(asked.slice(0, 3)).toEqual([list, 'HEAD /token/***', 'POST /token'])
    expect(asked.filter((call) => call === list)).toHaveLength(2)
  })

  it.each(['offline', 'bad gateway'] as const)(
    'should not end the session when asking is answered by %s',
    async (answer) => {
      const { auth, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ on: 'GET /users', answer: ambiguous })
      emulator.fault({ on: /^HEAD/, answer })
      expect(await failure(listUsers(auth, one))).toMatchObject({
        retryable: true,
      })
      expect(auth.session.getSnapshot().status).toBe('signedIn')
    },
  )

  it('should neither renew nor sign out for a wrong old password', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const user_uuid = auth.scope.user!
    const body = { old_password: 'wrong', new_password: 'better' }
    expect(
      await failure(changeUserPassword(auth, { user_uuid, body })),
    ).toMatchObject({ kind: 'credentials', status: 401 })
    expect(calls()).toEqual([`PUT /users/${user_uuid}/password`])
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should only be replayed when the token has meanwhile changed', async () => {
    const { auth, calls, emulator, hold, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: expired, times: 1 })
    const held = hold(/users/)
    const answer = listUsers(auth, one)
    await settle()
    await auth.renew()
    calls()
    held.release()
    expect((await answer).items).toHaveLength(1)
    await settle()
    const asked = calls()
    expect(asked.filter((call) => call === 'POST /token')).toEqual([])
    expect(asked.filter((call) => call === list)).toHaveLength(2)
  })

  it('should not be replayed for who has left meanwhile', async () => {
    const { auth, calls, emulator, hold, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: expired, times: 1 })
    const held = hold(/POST .*token/)
    const answer = failure(listUsers(auth, one))
    await settle()
    expect(held.count).toBe(1)
    await auth.signOut()
    held.release()
    expect(await answer).toBeInstanceOf(WazoAuthError)
    await settle()
    expect(calls().filter((call) => call === list)).toHaveLength(1)
  })

  it("should not be replayed with another user's token", async () => {
    const { auth, emulator, hold, signIn } = setup()
    await signIn('alice')
    emulator.fault({ on: 'GET /users', answer: expired, times: 1 })
    const held = hold(/users/)
    const answer = failure(listUsers(auth, one))
    await settle()
    await signIn('bob')
    held.release()
    expect(await answer).toMatchObject({ kind: 'aborted' })
  })

  it('should stop waiting for a renewal when the caller does', async () => {
    const { auth, calls, clock, hold, signIn } = setup()
    await signIn()
    await clock.advance(10_000_000)
    const held = hold(/POST .*token/)
    const controller = new AbortController()
    const { signal } = controller
    const answer = failure(listUsers(auth, one, { signal }))
    await settle()
    expect(held.count).toBe(1)
    controller.abort()
    expect(await answer).toMatchObject({ kind: 'aborted' })
    held.release()
    await settle()
    expect(calls()).not.toContain(list)
    // The renewal itself went through: others may wait for it.
    expect(auth.timeLeft()).toBe(7_200_000)
  })

  it('should stop waiting after a refusal as well', async () => {
    const { auth, emulator, hold, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: expired, times: 1 })
    const held = hold(/POST .*token/)
    const controller = new AbortController()
    const { signal } = controller
    const answer = failure(listUsers(auth, one, { signal }))
    await settle()
    expect(held.count).toBe(1)
    controller.abort()
    expect(await answer).toMatchObject({ kind: 'aborted' })
    held.release()
    await settle()
  })
})
