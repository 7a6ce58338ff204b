import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest'
import {
  browserTabs,
  listUsers,
  storedIn,
  type SessionStorage,
  type WazoAuth,
} from '../../src/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { anotherPage } from '../support/anotherPage.ts'
import { place } from '../support/place.ts'
import { failure, setup, type Setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
const one = { limit: 1 }
const warnings = vi.spyOn(console, 'warn')

beforeEach(() => void warnings.mockImplementation(() => undefined))
afterEach(() => void warnings.mockReset())

/** The page after a reload: a new provider on the same storage and server. */
const reload = (parts: Setup, storage: SessionStorage): WazoAuth =>
  anotherPage(parts, { storage: storedIn(storage) })

const stored = (storage: SessionStorage) =>
  setup({ provider: { storage: storedIn(storage) } })

describe('a stored session', () => {
  it('should survive a reload, with what is left of its life', async () => {
    const { storage } = place()
    const parts = stored(storage)
    await parts.signIn()
    await parts.clock.advance(hour)
    const auth = reload(parts, storage)
    expect(auth.session.getSnapshot().status).toBe('restoring')
    auth.start()
    await settle()
    expect(auth.session.getSnapshot()).toEqual(parts.auth.session.getSnapshot())
    expect(auth.timeLeft()).toBe(hour)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
  })

  it('should answer nobody else what was asked while it came back', async () => {
    const { storage } = place()
    const parts = stored(storage)
    await parts.signIn()
    const auth = reload(parts, storage)
    parts.emulator.latency = ({ url }) => (url.includes('/users') ? 1000 : 0)
    const users = failure(listUsers(auth, one))
    await settle()
    await auth.adopt(parts.emulator.signIn('bob').token)
    await parts.clock.advance(1000)
    expect(await users).toMatchObject({ kind: 'aborted' })
    expect(parts.calls()).toContain('GET /users?limit=1')
  })

  it('should be renewed when it expired while nobody was there', async () => {
    const { storage } = place()
    const parts = stored(storage)
    await parts.signIn()
    await parts.clock.advance(30 * hour)
    const auth = reload(parts, storage)
    auth.start()
    await settle()
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should never live longer than a whole life, whatever the clock', async () => {
    const { storage } = place()
    const parts = stored(storage)
    await parts.signIn()
    parts.clock.sleep(-100 * hour)
    const auth = reload(parts, storage)
    auth.start()
    await settle()
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should end as it was written last, however slow the storage', async () => {
    const written: unknown[] = []
    let pause = 300
    const parts = stored({
      load: () => null,
      save: (session) =>
        new Promise<void>((resolve) => {
          parts.clock.setTimeout(
            () => {
              written.push(session)
              resolve()
            },
            (pause -= 100),
          )
        }),
    })
    await parts.signIn()
    const out = parts.auth.signOut()
    await parts.clock.advance(1_000)
    await out
    expect(written.at(-1)).toBeNull()
  })

  it('should be removed at a sign-out, though its last write has never ended', async () => {
    const { storage, content } = place()
    const parts = stored({
      ...storage,
      save(session) {
        storage.save(session)
        return new Promise(() => undefined)
      },
    })
    await parts.signIn()
    expect(content()).not.toBeNull()
    await parts.auth.signOut()
    expect(content()).toBeNull()
  })

  it('should not come back when a listener signs out at once', async () => {
    const { storage, content } = place()
    const parts = stored(storage)
    const { auth } = parts
    auth.session.subscribe(() => {
      if (auth.session.getSnapshot().status === 'signedIn') void auth.signOut()
    })
    await auth.signIn({ username: 'alice', password: SEED_PASSWORD })
    await settle()
    expect(auth.session.getSnapshot()).toEqual({
      status: 'signedOut',
      user: null,
    })
    expect(auth.token.getSnapshot()).toBeNull()
    expect(content()).toBeNull()
  })
})

describe('a storage that cannot be trusted', () => {
  const good = async () => {
    const { storage, content } = place()
    await stored(storage).signIn()
    return content() as Record<string, unknown> & {
      grant: Record<string, unknown>
    }
  }

  type Good = Awaited<ReturnType<typeof good>>
  const withDetails =
    (details: object) =>
    ({ grant, ...session }: Good) => ({
      ...session,
      grant: {
        ...grant,
        details: { ...(grant.details as object), ...details },
      },
    })

  it.each<[string, (session: Good) => unknown]>([
    ['another version', (session) => ({ ...session, version: 2 })],
    ['another server', (session) => ({ ...session, server: 'https://evil' })],
    ['no grant', ({ grant: _, ...rest }) => rest],
    ['a number', () => 7],
    ['a text', () => 'token'],
    ['an empty object', () => ({})],
    [
      'no token',
      (session) => ({ ...session, grant: { ...session.grant, token: '' } }),
    ],
    [
      'a user that is none',
      (session) => ({ ...session, grant: { ...session.grant, user: 'alice' } }),
    ],
    [
      'a token that no header can carry',
      (session) => ({
        ...session,
        grant: { ...session.grant, token: 'a token\n' },
      }),
    ],
    ['an access that is none', withDetails({ acl: ['auth.#', null] })],
    ['nobody it is of', withDetails({ auth_id: undefined })],
    ['no beginning', withDetails({ origin_uuid: undefined })],
    ['no lifetime', withDetails({ lifetime: 0 })],
    ['accesses that are none', withDetails({ acl: 'auth.#' })],
    [
      'a refresh token that is none',
      (session) => ({
        ...session,
        grant: { ...session.grant, refreshToken: 7 },
      }),
    ],
    [
      'an end that is none',
      (session) => ({ ...session, grant: { ...session.grant, wallEnd: null } }),
    ],
    [
      'an age that is none',
      (session) => ({ ...session, grant: { ...session.grant, issuedAt: '1' } }),
    ],
  ])('should be discarded with %s, and said so', async (_, spoil) => {
    const { storage, content } = place(spoil(await good()))
    const { auth, calls } = stored(storage)
    auth.start()
    await settle()
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(calls()).toEqual([])
    expect(content()).toBeNull()
    expect(warnings).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('discarded'),
    )
  })

  it.each([null, undefined])(
    'should hold nothing where it says %s',
    async (nothing) => {
      const { auth } = stored({ load: () => nothing, save: () => nothing })
      auth.start()
      await settle()
      expect(auth.session.getSnapshot().status).toBe('signedOut')
      expect(warnings).not.toHaveBeenCalled()
    },
  )

  it('should cost nothing but the memory of it when it throws', async () => {
    const storage: SessionStorage = {
      load() {
        throw new Error('access denied')
      },
      save: () => Promise.reject(new Error('quota')),
    }
    const { auth, clock, signIn } = stored(storage)
    auth.start()
    await settle()
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    await signIn()
    await clock.advance(5 * hour)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(warnings).toHaveBeenCalled()
    expect(JSON.stringify(warnings.mock.calls)).not.toMatch(/quota|denied/)
  })

  it('should cost nothing more when it does not answer', async () => {
    const { auth, clock, signIn } = stored({
      load: () => new Promise(() => {}),
      save: () => new Promise(() => {}),
    })
    auth.start()
    await clock.advance(10_000)
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(warnings).toHaveBeenCalledOnce()
    await signIn()
    await clock.advance(5 * hour)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
  })

  it('should let the next one renew when it does not answer', async () => {
    let queue: Promise<unknown> = Promise.resolve()
    const lock = <TResult>(_: string, run: () => Promise<TResult>) => {
      const turn = queue.then(run)
      queue = turn.catch(() => undefined)
      return turn
    }
    const save = () => new Promise(() => undefined)
    const storage = storedIn({ load: () => null, save })
    const tabs = browserTabs({ lock })
    const { auth, calls, clock, signIn } = setup({
      provider: { storage, tabs },
    })
    await signIn()
    onTestFinished(auth.start())
    await clock.advance(6 * hour)
    expect(calls().filter((call) => call === 'POST /token')).toHaveLength(3)
    expect(auth.timeLeft()).toBeGreaterThan(hour)
  })

  it('should say in the renewal that it could not be kept, until it can', async () => {
    let isFull = true
    const { auth, clock, signIn } = stored({
      load: () => null,
      save: () => (isFull ? Promise.reject(new Error('quota')) : undefined),
    })
    auth.start()
    await signIn()
    await settle()
    expect(auth.renewal.getSnapshot()).toMatchObject({
      state: 'idle',
      failure: {
        reason: 'storage',
        retryable: true,
        nextAttemptAt: null,
        error: {
          code: 'storage',
          message: expect.stringContaining('free some space') as string,
        },
      },
    })
    isFull = false
    await clock.advance(2 * hour)
    expect(auth.renewal.getSnapshot().failure).toBeNull()
  })

  it('should not show its secrets in what it says', async () => {
    const session = await good()
    const { storage } = place({ ...session, version: 3 })
    stored(storage).auth.start()
    await settle()
    const said = JSON.stringify(warnings.mock.calls)
    expect(said).not.toContain(session.grant.token)
    expect(said).not.toContain(session.grant.refreshToken)
  })
})

describe('requests while it is read', () => {
  it('should wait for a user who is expected back', async () => {
    const { storage } = place()
    const first = stored(storage)
    await first.signIn()
    const initialSession = first.auth.session.getSnapshot()
    const auth = anotherPage(first, {
      storage: storedIn(storage),
      initialSession,
    })
    expect(auth.scope.user).toBe(initialSession.user!.uuid)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
  })

  it('should wait for whoever comes, when they are for nobody by name', async () => {
    const { storage } = place()
    const first = stored(storage)
    await first.signIn()
    const auth = reload(first, storage)
    const { user } = auth.scope
    expect(user).toBeNull()
    const direct = listUsers(auth, one)
    const named = failure(listUsers(auth, one, { scope: { user } }))
    expect((await direct).items).toHaveLength(1)
    expect(await named).toMatchObject({ kind: 'aborted' })
  })

  it('should wait with a renewal, which renews what was kept', async () => {
    const { storage } = place()
    const first = stored(storage)
    await first.signIn()
    const before = first.auth.token.getSnapshot()!
    const auth = reload(first, storage)
    await auth.renew()
    const after = auth.token.getSnapshot()!
    expect(after.origin_uuid).toBe(before.origin_uuid)
    expect(after.session_uuid).not.toBe(before.session_uuid)
  })

  it('should refuse a renewal when nothing was kept', async () => {
    const { auth } = stored(place().storage)
    expect(await failure(auth.renew())).toMatchObject({
      kind: 'unauthenticated',
    })
  })

  it('should not be sent for somebody who signs in meanwhile', async () => {
    const { auth } = setup()
    const signedIn = auth.signIn({ username: 'alice', password: SEED_PASSWORD })
    const answer = failure(listUsers(auth, one))
    await signedIn
    expect(await answer).toMatchObject({ kind: 'aborted' })
  })

  it('should be refused when nobody is there', async () => {
    const { auth } = stored(place().storage)
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'unauthenticated',
    })
  })

  it('should be refused when the sign-in that they waited for fails', async () => {
    const { auth } = setup()
    const signedIn = failure(
      auth.signIn({ username: 'alice', password: 'wrong' }),
    )
    expect(auth.session.getSnapshot().status).toBe('signingIn')
    const answer = failure(listUsers(auth, one))
    await signedIn
    expect(await answer).toMatchObject({ kind: 'unauthenticated' })
  })
})
