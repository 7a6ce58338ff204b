import { describe, expect, it } from 'vitest'
import {
  browserTabs,
  listUsers,
  storedIn,
  type SessionStorage,
} from '../../src/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import type { Lock } from '../../src/token/lock.ts'
import { anotherPage } from '../support/anotherPage.ts'
import { fakeClock } from '../support/clock.ts'
import { lines } from '../support/lines.ts'
import { place } from '../support/place.ts'
import { setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const unlocked: Lock = (_, run) => run()

/** Tabs that share a storage, and tell each other nothing secret. */
function browser(shareSession = false) {
  const { storage } = place()
  const { openChannel, said } = lines()
  const options = () => ({
    storage: storedIn(storage),
    tabs: browserTabs({
      shareSession,
      openChannel: (...line) => ({ ...openChannel(...line), isPublic: true }),
      lock: unlocked,
      answerTimeout: 0,
    }),
  })
  const first = setup({ provider: options() })
  first.auth.start()
  async function open() {
    const auth = anotherPage(first, options())
    auth.start()
    await settle()
    return auth
  }
  return { ...first, said, open }
}

describe('tabs that share a storage alone', () => {
  it.each([false, true])(
    'should soon use the renewed session of another tab (to be shared otherwise: %s)',
    async (shareSession) => {
      const { auth, clock, emulator, open, said, signIn } =
        browser(shareSession)
      await signIn()
      const other = await open()
      await clock.advance(1_000)
      await auth.renew()
      await settle()
      expect(other.token.getSnapshot()).toEqual(auth.token.getSnapshot())
      const before = emulator.requests.length
      await listUsers(other, { limit: 1 })
      const sent = emulator.requests.slice(before)
      expect(sent).toMatchObject([{ path: '/users' }])
      expect(said).toEqual([{ type: 'renewed' }, { type: 'renewed' }])
    },
  )

  it('should wait until they may read what another tab has stored', async () => {
    const clock = fakeClock()
    const { openChannel } = lines()
    let readable: unknown = null
    const late: SessionStorage = {
      load: () => readable,
      save: (session) => void clock.setTimeout(() => (readable = session), 100),
    }
    const options = () => ({
      clock,
      storage: storedIn(late),
      tabs: browserTabs({ clock, openChannel, lock: unlocked }),
    })
    const { auth, emulator, signIn } = setup({
      emulator: { clock },
      provider: options(),
      auth: { clock },
    })
    const other = anotherPage({ emulator, clock }, options())
    other.start()
    await signIn()
    await clock.advance(300)
    expect(other.token.getSnapshot()).toEqual(auth.token.getSnapshot())
  })

  it('should follow who signs in, also over another user', async () => {
    const { auth, open } = browser()
    const other = await open()
    for (const username of ['alice', 'bob']) {
      const user = await auth.signIn({ username, password: SEED_PASSWORD })
      await settle()
      expect(other.session.getSnapshot()).toEqual({ status: 'signedIn', user })
    }
  })
})

describe('a tab that finds a session in a storage, and another in a tab', () => {
  it.each(['storage', 'tab'])(
    'should take the later one, of the %s',
    async (later) => {
      const { storage } = place()
      const { openChannel } = lines()
      let isFull = false
      const options = () => ({
        storage: storedIn({
          load: storage.load,
          save: (session) => isFull || storage.save(session),
        }),
        tabs: browserTabs({
          shareSession: true,
          openChannel,
          lock: unlocked,
        }),
      })
      const first = setup({ provider: options() })
      await first.signIn()
      const alone = anotherPage(first, { storage: storedIn(storage) })
      alone.start()
      await first.clock.advance(1_000)
      isFull = true
      const renewing = later === 'tab' ? first.auth : alone
      const renewed = renewing.renew()
      await first.clock.advance(1_000)
      await renewed
      const opened = anotherPage(first, options())
      opened.start()
      await first.clock.advance(1_000)
      expect(opened.token.getSnapshot()).toEqual(renewing.token.getSnapshot())
    },
  )
})

describe('tabs that share nothing', () => {
  it('should keep their own session when another tab renews its own', async () => {
    const { openChannel } = lines()
    const tabs = () =>
      browserTabs({ openChannel, lock: unlocked, answerTimeout: 0 })
    const first = setup({ provider: { tabs: tabs() } })
    const other = anotherPage(first, { tabs: tabs() })
    await first.signIn()
    await other.signIn({ username: 'bob', password: SEED_PASSWORD })
    const { uuid } = other.session.getSnapshot().user!
    const before = first.emulator.requests.length
    await first.auth.renew()
    await settle()
    expect(other.session.getSnapshot().user).toMatchObject({ uuid })
    expect(first.emulator.requests.slice(before)).toMatchObject([
      { method: 'POST', path: '/token' },
      { method: 'DELETE' },
    ])
  })
})
