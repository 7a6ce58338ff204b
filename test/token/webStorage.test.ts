import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { webStorage } from '../../src/index.ts'
import { setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const warnings = vi.spyOn(console, 'warn')

beforeEach(() => void warnings.mockImplementation(() => undefined))
afterEach(() => void warnings.mockReset())

describe('webStorage', () => {
  /** The storage of a page, as it was left. */
  function area(content: Record<string, string>) {
    const items = new Map(Object.entries(content))
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    } as Storage
    return { items, storage: webStorage(() => storage, 'mine') }
  }

  it('should keep under its key, and leave nothing behind', async () => {
    const { items, storage } = area({ other: 'kept' })
    const parts = setup({ provider: { storage } })
    await parts.signIn()
    expect([...items.keys()]).toEqual(['other', 'mine'])
    await parts.auth.signOut()
    expect([...items.keys()]).toEqual(['other'])
  })

  it.each(['{"version":1,"ser', 'null and void', '"text"', '[]', ''])(
    'should discard %j, and say so',
    async (mine) => {
      const { items, storage } = area({ mine })
      const { auth } = setup({ provider: { storage } })
      auth.start()
      await settle()
      expect(auth.session.getSnapshot().status).toBe('signedOut')
      expect(auth.renewal.getSnapshot().failure).toBeNull()
      expect(items.has('mine')).toBe(false)
      expect(warnings).toHaveBeenCalledExactlyOnceWith(
        expect.stringContaining('discarded'),
      )
    },
  )

  it('should say in the renewal when it is full', async () => {
    const storage = webStorage(
      () =>
        ({
          getItem: () => null,
          setItem() {
            throw new DOMException('full', 'QuotaExceededError')
          },
        }) as unknown as Storage,
    )
    const { auth, signIn } = setup({ provider: { storage } })
    await signIn()
    await settle()
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(auth.renewal.getSnapshot()).toMatchObject({
      state: 'idle',
      failure: { reason: 'storage' },
    })
  })

  it('should be written and emptied again once it is no longer full', async () => {
    const items = new Map<string, string>()
    let isFull = true
    const storage = webStorage(
      () =>
        ({
          getItem: () => null,
          setItem(key: string, value: string) {
            if (isFull) throw new DOMException('full', 'QuotaExceededError')
            items.set(key, value)
          },
          removeItem: (key: string) => void items.delete(key),
        }) as unknown as Storage,
    )
    const { auth, signIn } = setup({ provider: { storage } })
    await signIn()
    isFull = false
    await auth.renew()
    expect(items.size).toBe(1)
    isFull = true
    await auth.renew()
    await auth.signOut()
    expect(items.size).toBe(0)
  })

  it('should survive that there is none', async () => {
    const { auth, signIn } = setup({
      provider: {
        storage: webStorage(() => {
          throw new ReferenceError('sessionStorage is not defined')
        }),
      },
    })
    await signIn()
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })
})
