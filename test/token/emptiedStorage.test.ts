import { describe, expect, it } from 'vitest'
import { listUsers, webStorage } from '../../src/index.ts'
import { anotherPage } from '../support/anotherPage.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000

/** Tabs that have nothing in common but a storage. */
function tabs() {
  const items = new Map<string, string>()
  const storage = webStorage(() => ({
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }))
  const first = setup({ provider: { storage } })
  async function open() {
    const auth = anotherPage(first, { storage })
    auth.start()
    await settle()
    return auth
  }
  return { ...first, items, open }
}

describe('a storage that somebody else has emptied', () => {
  it.each([0, 30 * hour])(
    'should not be filled again by a tab that has not heard of the sign-out, after %d ms',
    async (asleep) => {
      const { auth, clock, items, open, signIn } = tabs()
      await signIn()
      const idle = await open()
      expect(idle.session.getSnapshot().status).toBe('signedIn')
      await auth.signOut()
      clock.sleep(asleep)
      await clock.advance(2 * hour)
      expect(items.size).toBe(0)
      expect(idle.session.getSnapshot()).toEqual({
        status: 'signedOut',
        user: null,
      })
      expect(await failure(listUsers(idle))).toMatchObject({
        kind: 'unauthenticated',
      })
      idle.dispose()
    },
  )

  it('should not be filled again by the tab that has signed in', async () => {
    const { auth, clock, items, open, signIn } = tabs()
    auth.start()
    await signIn()
    const other = await open()
    await other.signOut()
    await clock.advance(2 * hour)
    expect(items.size).toBe(0)
    expect(auth.session.getSnapshot().status).toBe('signedOut')
  })

  it('should be filled again where the session lives on', async () => {
    const { auth, clock, items, signIn } = tabs()
    await signIn()
    items.clear()
    auth.start()
    await clock.advance(2 * hour)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(items.size).toBe(1)
  })

  it('should decide nothing while the server cannot be asked', async () => {
    const { auth, clock, emulator, items, signIn } = tabs()
    await signIn()
    items.clear()
    auth.start()
    emulator.fault({ answer: 'offline' })
    await clock.advance(3 * hour)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    emulator.clearFaults()
  })
})
