import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
  listUsers,
  storedIn,
  type BrowserTabsOptions,
  type WazoAuth,
} from '../../src/index.ts'
import { createEmulator, SEED_PASSWORD } from '../../src/emulator/index.ts'
import { browserChannel } from '../../src/token/channel.ts'
import { anotherPage } from '../support/anotherPage.ts'
import { fakeClock } from '../support/clock.ts'
import { gate } from '../support/gate.ts'
import { lines } from '../support/lines.ts'
import { place } from '../support/place.ts'
import { baseURL, createQueryClient, failure } from '../support/setup.ts'
import { settle } from '../support/settle.ts'
import { textOf } from '../support/textOf.ts'

const hour = 3_600_000
const one = { limit: 1 }
const alice = { username: 'alice', password: SEED_PASSWORD }
const bob = { username: 'bob', password: SEED_PASSWORD }

/** A browser whose tabs hear each other at once, and take turns. */
function browser(given: BrowserTabsOptions = {}) {
  const clock = fakeClock()
  const emulator = createEmulator({ clock })
  const { fetch, hold, sent } = gate(emulator.fetch)
  const { ears, said, openChannel, delay } = lines()
  let queue: Promise<unknown> = Promise.resolve()
  const lock = <TResult>(_: string, run: () => Promise<TResult>) => {
    const turn = queue.then(run)
    queue = turn.catch(() => undefined)
    return turn
  }
  function open(): WazoAuth {
    const auth = createWazoAuth({
      baseURL,
      fetch,
      clock,
      queryClient: createQueryClient(),
      tokenProvider: createTokenProvider({
        clientId: 'tests',
        clock,
        tabs: browserTabs({ clock, lock, openChannel, ...given }),
      }),
    })
    auth.start()
    onTestFinished(() => auth.dispose())
    return auth
  }
  const count = (method: string, path: string) =>
    emulator.requests.filter(
      (request) => request.method === method && request.path === path,
    ).length
  /** So many tabs, the first of them signed in. */
  async function tabs(number: number): Promise<[WazoAuth, ...WazoAuth[]]> {
    const first = open()
    await clock.advance(300)
    await first.signIn(alice)
    const others = Array.from({ length: number - 1 }, open)
    await clock.advance(300)
    return [first, ...others]
  }
  /** As a tab would that has not heard the last of it. */
  const say = (message: unknown) => {
    for (const all of ears.values())
      for (const hear of all) hear(structuredClone(message) as never)
  }
  return { clock, emulator, open, tabs, hold, sent, said, say, delay, count }
}

const statuses = (tabs: WazoAuth[]) =>
  tabs.map(({ session }) => session.getSnapshot().status)
const sessions = (tabs: WazoAuth[]) =>
  new Set(tabs.map(({ token }) => token.getSnapshot()?.session_uuid))

describe('tabs that share a session', () => {
  it('should hear no more once it is disposed of', async () => {
    const { tabs, clock } = browser({ shareSession: true })
    const all = await tabs(3)
    all[2]!.dispose()
    await all[0].signOut()
    await clock.advance(300)
    expect(statuses(all)).toEqual(['signedOut', 'signedOut', 'signedIn'])
  })

  it('should have it without asking the user again', async () => {
    const { tabs, count } = browser({ shareSession: true })
    const all = await tabs(6)
    expect(new Set(statuses(all))).toEqual(new Set(['signedIn']))
    expect(sessions(all).size).toBe(1)
    expect(count('POST', '/token')).toBe(1)
  })

  it('should renew it once, ahead of time and after a sleep', async () => {
    const { clock, tabs, count } = browser({ shareSession: true })
    const all = await tabs(6)
    await clock.advance(1.999 * hour)
    expect(count('POST', '/token')).toBe(2)
    clock.sleep(5 * hour)
    const answers = Promise.all(all.map((auth) => listUsers(auth, one)))
    await clock.advance(2_000)
    expect(await answers).toHaveLength(6)
    expect(count('POST', '/token')).toBe(3)
    expect(sessions(all).size).toBe(1)
  })

  it('should not revoke what another tab is using', async () => {
    const { clock, hold, tabs } = browser({ shareSession: true })
    const all = await tabs(2)
    const held = hold(/users/)
    const answer = listUsers(all[1]!, one)
    await settle()
    await all[0].renew()
    await clock.advance(5_000)
    held.release()
    expect((await answer).items).toHaveLength(1)
  })

  it('should sign out together, and revoke it once', async () => {
    const { count, tabs, emulator } = browser({ shareSession: true })
    const all = await tabs(6)
    await all[2]!.signOut()
    await settle()
    expect(new Set(statuses(all))).toEqual(new Set(['signedOut']))
    expect(
      emulator.requests.filter(({ method }) => method === 'DELETE'),
    ).toHaveLength(1)
    expect(count('POST', '/token')).toBe(1)
  })

  it('should drop a renewal that another tab signs out of', async () => {
    const { clock, hold, tabs, emulator } = browser({ shareSession: true })
    const all = await tabs(2)
    const held = hold(/POST .*token/)
    const renewal = failure(all[1]!.renew())
    await clock.advance(300)
    expect(held.count).toBe(1)
    await all[0].signOut()
    held.release()
    expect(await renewal).toMatchObject({ kind: 'aborted' })
    await clock.advance(20_000)
    expect(statuses(all)).toEqual(['signedOut', 'signedOut'])
    const [first, second] = emulator.requests
      .filter(({ method, path }) => method === 'POST' && path === '/token')
      .map(({ status }) => status)
    expect([first, second]).toEqual([200, 200])
    const deleted = emulator.requests.filter(
      ({ method }) => method === 'DELETE',
    )
    expect(deleted).toHaveLength(2)
  })

  it('should follow another user who signs in over the first', async () => {
    const { tabs } = browser({ shareSession: true })
    const all = await tabs(3)
    const user = await all[1]!.signIn(bob)
    await settle()
    expect(all.map(({ scope }) => scope.user)).toEqual(all.map(() => user.uuid))
  })

  it('should agree although two sign-ins cross', async () => {
    const { clock, hold, tabs } = browser({ shareSession: true })
    const all = await tabs(3)
    const held = hold(/POST .*token/)
    const slow = all[0].signIn(alice)
    await settle()
    const quick = all[1]!.signIn(bob)
    await settle()
    held.release()
    await Promise.all([slow, quick])
    await clock.advance(20_000)
    expect(sessions(all).size).toBe(1)
    await Promise.all(all.map((auth) => listUsers(auth, one).catch(String)))
    expect(sessions(all).size).toBe(1)
  })

  it.each([
    ['a sign-out', (first: WazoAuth) => first.signOut(), 'signedOut'],
    ['a sign-in', (first: WazoAuth) => first.signIn(bob), 'signedIn'],
  ])('should agree although a renewal crosses %s', async (_, act, status) => {
    const { clock, delay, tabs } = browser({ shareSession: true })
    const all = await tabs(3)
    const [first, second] = all
    const before = first.session.getSnapshot().user!.uuid
    const arrive = delay()
    await act(first)
    await clock.advance(1_000)
    const renewed = second!.renew()
    await clock.advance(300)
    await renewed
    arrive()
    await settle()
    for (const { session } of all) {
      expect(session.getSnapshot().status).toBe(status)
      expect(session.getSnapshot().user?.uuid).not.toBe(before)
    }
  })

  it('should stay with who signs in while a sign-out is on its way', async () => {
    const { clock, delay, tabs } = browser({ shareSession: true })
    const all = await tabs(3)
    const arrive = delay()
    await all[0].signOut()
    await clock.advance(1_000)
    await all[1]!.signIn(alice)
    arrive()
    await settle()
    expect(statuses(all)).toEqual(['signedIn', 'signedIn', 'signedIn'])
    expect(sessions(all).size).toBe(1)
  })

  it('should revoke once what one of them has renewed', async () => {
    const { clock, emulator, tabs } = browser({ shareSession: true })
    await tabs(3)
    await clock.advance(2 * hour)
    const methods = emulator.requests.map(({ method }) => method)
    expect(methods.filter((method) => method === 'DELETE')).toHaveLength(1)
  })

  it('should not be called back by an answer that comes late', async () => {
    const { tabs, said, say } = browser({ shareSession: true })
    const [first] = await tabs(1)
    const late = said.find(
      (message) => (message as { type: string }).type === 'session',
    )
    await first.signIn(alice)
    await first.signOut()
    say(late)
    await settle()
    expect(statuses([first])).toEqual(['signedOut'])
  })

  it('should not be called back to a session whose end it knows', async () => {
    const { clock, emulator, tabs, said, say } = browser({ shareSession: true })
    const [first] = await tabs(1)
    emulator.reset()
    await clock.advance(3 * hour)
    await failure(first.renew()).catch(() => undefined)
    expect(statuses([first])).toEqual(['reauthRequired'])
    say(said.findLast((one) => (one as { type: string }).type === 'session'))
    await settle()
    expect(statuses([first])).toEqual(['reauthRequired'])
  })

  it('should survive what no tab of ours would say', async () => {
    const hears = new Set<(message: never) => void>()
    const { clock, tabs } = browser({
      shareSession: true,
      openChannel: (_, onMessage) => {
        hears.add(onMessage)
        return { post: () => undefined, close: () => undefined }
      },
    })
    const [first] = await tabs(1)
    const before = first.token.getSnapshot()
    for (const hear of hears)
      for (const message of [
        null,
        undefined,
        7,
        'session',
        {},
        { type: 'session' },
        { type: 'session', session: { version: 1, grant: { token: 'x' } } },
        { type: 'signedOut' },
      ])
        hear(message as never)
    await clock.advance(300)
    expect(first.token.getSnapshot()).toBe(before)
  })
})

describe('tabs with sessions of their own', () => {
  it('should sign out with each other, each revoking its own', async () => {
    const { open, clock, emulator } = browser()
    const all = [open(), open(), open()]
    await clock.advance(300)
    for (const auth of all) await auth.signIn(alice)
    expect(sessions(all).size).toBe(3)
    await all[0]!.signOut()
    await settle()
    expect(new Set(statuses(all))).toEqual(new Set(['signedOut']))
    expect(
      emulator.requests.filter(({ method }) => method === 'DELETE'),
    ).toHaveLength(3)
  })

  it('should sign out with one that has only just been opened', async () => {
    const { clock, emulator } = browser()
    const { openChannel } = lines()
    const { storage } = place()
    const open = () =>
      anotherPage(
        { clock, emulator },
        {
          storage: storedIn(storage),
          tabs: browserTabs({ clock, openChannel }),
        },
      )
    const first = open()
    await first.signIn(alice)
    expect(await open().signOut()).toMatchObject([{ step: 'token' }])
    await settle()
    expect(first.session.getSnapshot().status).toBe('signedOut')
  })

  it('should leave another user alone', async () => {
    const { open, clock } = browser()
    const all = [open(), open()]
    await clock.advance(300)
    await all[0]!.signIn(alice)
    await all[1]!.signIn(bob)
    await all[0]!.signOut()
    await settle()
    expect(statuses(all)).toEqual(['signedOut', 'signedIn'])
  })

  it('should not echo a sign-out to who has signed in again', async () => {
    const { open, clock } = browser()
    const all = [open(), open()]
    await clock.advance(300)
    for (const auth of all) await auth.signIn(alice)
    await Promise.all([all[0]!.signOut(), all[0]!.signIn(alice)])
    await settle()
    expect(statuses(all)).toEqual(['signedIn', 'signedOut'])
  })

  it('should tell each other no secret', async () => {
    const { open, clock, sent, said } = browser()
    const all = [open(), open()]
    await clock.advance(300)
    for (const auth of all) await auth.signIn(alice)
    await listUsers(all[0]!, one)
    await clock.advance(2 * hour)
    await all[0]!.signOut()
    await settle()
    const heard = textOf(said)
    expect(said.length).toBeGreaterThan(3)
    const secrets = sent.flatMap(({ headers, body }) => [
      headers.get('x-auth-token'),
      /"refresh_token":"([^"]+)"/.exec(body)?.[1],
    ])
    for (const secret of secrets)
      if (secret) expect(heard).not.toContain(secret)
    expect(heard).not.toContain(SEED_PASSWORD)
  })

  it('should sign out with each other where a shared one cannot be told', async () => {
    const events = new EventTarget()
    const setItem = (key: string, newValue: string) =>
      events.dispatchEvent(
        Object.assign(new Event('storage'), { key, newValue }),
      )
    vi.stubGlobal('location', { origin: 'https://console.example.com' })
    vi.stubGlobal('BroadcastChannel', undefined)
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
    vi.stubGlobal('localStorage', { setItem, removeItem: () => undefined })
    onTestFinished(() => void vi.unstubAllGlobals())
    const { open, clock } = browser({
      shareSession: true,
      openChannel: browserChannel,
    })
    const all = [open(), open()]
    await clock.advance(300)
    for (const auth of all) await auth.signIn(alice)
    expect(sessions(all).size).toBe(2)
    await all[0]!.signOut()
    await settle()
    expect(statuses(all)).toEqual(['signedOut', 'signedOut'])
  })
})
