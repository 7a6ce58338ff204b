import { describe, expect, it } from 'vitest'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { createPolicy, listUsers } from '../../src/index.ts'
import { failure, setup, type SetupOptions } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
const one = { limit: 1 }
const alice = { username: 'alice', password: SEED_PASSWORD }

/** A page whose session the server has forgotten, and the refresh token too. */
async function away(options?: SetupOptions) {
  const parts = setup(options)
  await parts.signIn()
  parts.emulator.reset()
  await parts.clock.advance(3 * hour)
  await failure(parts.auth.renew())
  return parts
}

describe('a request while the session is away', () => {
  it('should end the session only when something needs it, and wait', async () => {
    const { auth } = await away()
    const answer = listUsers(auth, one)
    await settle()
    expect(auth.session.getSnapshot()).toMatchObject({
      status: 'reauthRequired',
      user: { uuid: auth.scope.user },
    })
    await auth.signIn(alice)
    expect((await answer).items).toHaveLength(1)
  })

  it('should wait on after a sign-in with a wrong password', async () => {
    const { auth } = await away()
    const answer = listUsers(auth, one)
    await settle()
    const { user } = auth.session.getSnapshot()
    const seen: unknown[] = []
    auth.session.subscribe(() => seen.push(auth.session.getSnapshot()))
    const refused = failure(auth.signIn({ ...alice, password: 'wrong' }))
    expect(await refused).toMatchObject({ kind: 'credentials' })
    expect(seen).toEqual([
      { status: 'signingIn', user },
      { status: 'reauthRequired', user },
    ])
    await auth.signIn(alice)
    expect((await answer).items).toHaveLength(1)
  })

  it('should wait at most five minutes', async () => {
    const { auth, clock } = await away()
    const answer = failure(listUsers(auth, one))
    await settle()
    const waiting = clock.pending
    expect(waiting).toBeGreaterThan(0)
    await clock.advance(300_000)
    expect(await answer).toMatchObject({
      kind: 'unauthenticated',
      message: expect.stringContaining('after waiting') as string,
    })
    expect(clock.pending).toBeLessThan(waiting)
  })

  it('should wait among at most as many as it was told', async () => {
    const { auth } = await away({ provider: { parking: { requests: 2 } } })
    const answers = [1, 2, 3].map(() => listUsers(auth, one))
    const refused = failure(answers[2]!)
    expect(await refused).toMatchObject({ kind: 'unauthenticated' })
    await auth.signIn(alice)
    expect(await Promise.all(answers.slice(0, 2))).toHaveLength(2)
  })

  it('should give up its place when nobody waits for it any more', async () => {
    const { auth, clock } = await away({
      provider: { parking: { requests: 1 } },
    })
    const controller = new AbortController()
    const answer = failure(listUsers(auth, one, { signal: controller.signal }))
    await settle()
    const waiting = clock.pending
    controller.abort()
    expect(await answer).toMatchObject({ kind: 'aborted' })
    expect(clock.pending).toBe(waiting - 1)
    const next = listUsers(auth, one)
    await settle()
    await auth.signIn(alice)
    expect((await next).items).toHaveLength(1)
  })

  it('should be refused when the user signs out instead', async () => {
    const { auth } = await away()
    const answer = failure(listUsers(auth, one))
    await settle()
    await auth.signOut()
    expect(((await answer) as { kind: string }).kind).toMatch(
      /aborted|unauthenticated/,
    )
  })

  it('should be told when everything is disposed of', async () => {
    const { auth, clock } = await away()
    const answer = failure(listUsers(auth, one))
    await settle()
    auth.dispose()
    expect(await answer).toMatchObject({ kind: 'aborted' })
    expect(clock.pending).toBe(0)
  })

  it('should send a write once, after its first answer was a 401', async () => {
    const { auth, emulator, signIn, sent } = setup()
    await signIn()
    emulator.reset()
    const write = createPolicy(auth, { body: { name: 'once' } })
    await settle()
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    await auth.signIn(alice)
    expect((await write).name).toBe('once')
    const writes = sent.filter(({ call }) => /POST .*policies/.test(call))
    expect(writes).toHaveLength(2)
    expect(
      emulator.requests.filter(
        ({ method, path, status }) =>
          method === 'POST' && path === '/policies' && status === 200,
      ),
    ).toHaveLength(1)
  })
})
