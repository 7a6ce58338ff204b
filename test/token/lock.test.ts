import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { webLock } from '../../src/token/lock.ts'
import { fakeClock } from '../support/clock.ts'
import { failure } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

describe('the lock', () => {
  const manager = (request?: LockManager['request'], hasTabs = true) => {
    vi.stubGlobal('navigator', request ? { locks: { request } } : {})
    if (hasTabs) vi.stubGlobal('location', new URL('https://console.example'))
    onTestFinished(() => void vi.unstubAllGlobals())
  }

  it('should run at once where there are no locks', async () => {
    manager()
    const run = webLock(5_000, fakeClock())
    expect(await run('name', () => Promise.resolve(7))).toBe(7)
  })

  it('should not let the users of a server wait for each other', async () => {
    // Node has locks since 24, one for all clients of the process.
    manager(() => new Promise(() => undefined), false)
    const run = webLock(5_000, fakeClock())
    expect(await run('name', () => Promise.resolve(7))).toBe(7)
  })

  it('should run all the same when a frozen tab holds it', async () => {
    const clock = fakeClock()
    manager(
      ((_: string, { signal }: LockOptions) =>
        new Promise((_, reject) => {
          signal!.addEventListener('abort', () =>
            reject(signal!.reason as Error),
          )
        })) as LockManager['request'],
    )
    let runs = 0
    const result = webLock(5_000, clock)('name', () => Promise.resolve(++runs))
    await clock.advance(4_999)
    expect(runs).toBe(0)
    await clock.advance(1)
    expect(await result).toBe(1)
    expect(clock.pending).toBe(0)
  })

  it('should go on when somebody steals it', async () => {
    manager(((_: string, __: LockOptions, run: () => unknown) => {
      void run()
      return Promise.reject(new DOMException('Stolen', 'AbortError'))
    }) as LockManager['request'])
    let runs = 0
    const run = async () => {
      await settle()
      return ++runs
    }
    expect(await webLock(5_000, fakeClock())('name', run)).toBe(1)
    expect(runs).toBe(1)
  })

  it('should run once, and pass on what goes wrong inside', async () => {
    const clock = fakeClock()
    manager(((_: string, __: LockOptions, run: () => unknown) =>
      run()) as LockManager['request'])
    let runs = 0
    const result = webLock(5_000, clock)('name', () => {
      runs++
      return Promise.reject(new Error('inside'))
    })
    expect(await failure(result)).toEqual(new Error('inside'))
    expect(runs).toBe(1)
    expect(clock.pending).toBe(0)
  })
})
