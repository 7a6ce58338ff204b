import { useEffect, useState } from 'react'

/** How the tabs of this browser take turns. */
export type LockState = 'none' | 'free' | 'this tab' | 'another tab'

/** The browser tells who holds a lock, but not who asks. */
async function ownId(locks: LockManager): Promise<string | undefined> {
  const name = `wazo-auth-query devtools ${String(Math.random())}`
  return locks.request(name, async () => {
    const { held } = await locks.query()
    return held?.find((lock) => lock.name === name)?.clientId
  })
}

/** Looks once a second who renews for all tabs. */
export function useLock(server: string): LockState {
  const [state, setState] = useState<LockState>('none')
  useEffect(() => {
    const { locks } = navigator as Partial<Navigator>
    if (!locks) return
    let isOver = false
    const own = ownId(locks)
    const look = async () => {
      const [id, { held }] = await Promise.all([own, locks.query()])
      const lock = held?.find(({ name }) => name?.endsWith(` ${server}`))
      if (isOver) return
      setState(
        !lock ? 'free' : lock.clientId === id ? 'this tab' : 'another tab',
      )
    }
    // A sandboxed page has locks, and may not use them.
    const run = () => void look().catch(() => undefined)
    run()
    const timer = setInterval(run, 1_000)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [server])
  return state
}
