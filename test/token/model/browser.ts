import type { Clock } from '../../../src/clock.ts'
import type { Lock } from '../../../src/token/lock.ts'
import type { OpenChannel, TabMessage } from '../../../src/token/channel.ts'
import type { Machine } from './machine.ts'

/** The page of a tab: what reaches it waits while it is frozen. */
export interface Page {
  readonly id: number
  isFrozen: boolean
  isClosed: boolean
  /** Runs in the page: later if it is frozen, never if it is closed. */
  deliver(run: () => void): void
  freeze(): void
  thaw(): void
  close(): void
  readonly clock: Clock
  /** Calls what listens for the page's waking. */
  wake(): void
  /** What `globalThis.addEventListener` is to this page. */
  listen(run: (event: Event) => void): void
}

export function createPage(machine: Machine, id: number): Page {
  const backlog: (() => void)[] = []
  const listeners = new Set<(event: Event) => void>()
  const page: Page = {
    id,
    isFrozen: false,
    isClosed: false,
    deliver(run) {
      if (page.isClosed) return
      if (page.isFrozen) backlog.push(run)
      else run()
    },
    freeze() {
      page.isFrozen = true
    },
    thaw() {
      page.isFrozen = false
      for (const run of backlog.splice(0)) run()
    },
    close() {
      page.isClosed = true
    },
    clock: {
      now: () => machine.wall,
      monotonic: () => machine.monotonic,
      setTimeout(run, delay) {
        let isCleared = false
        const undo = machine.later(delay, () =>
          page.deliver(() => {
            if (!isCleared) run()
          }),
        )
        return () => {
          isCleared = true
          undo()
        }
      },
      clearTimeout: (timer) => (timer as (() => void) | undefined)?.(),
    },
    wake: () =>
      page.deliver(() => listeners.forEach((run) => run(new Event('focus')))),
    listen: (run) => void listeners.add(run),
  }
  return page
}

/** Web Locks of a browser: first come, first served, with a time-out. */
export interface Locks {
  of(page: Page): Lock
  holds(page: Page): boolean
  /** How often somebody has not waited any longer. */
  readonly timeouts: number
  /** Lets go of what a closed page holds. */
  release(page: Page): void
}

export function createLocks(machine: Machine, timeout = 5_000): Locks {
  const queue: { page: Page; enter: () => void }[] = []
  let holder: Page | undefined
  let timeouts = 0

  function grant(): void {
    if (holder) return
    const next = queue.shift()
    if (!next) return
    holder = next.page
    next.page.deliver(next.enter)
  }
  function leave(): void {
    holder = undefined
    grant()
  }
  return {
    holds: (page) => holder === page,
    get timeouts() {
      return timeouts
    },
    release(page) {
      const others = queue.filter((waiting) => waiting.page !== page)
      queue.splice(0, queue.length, ...others)
      if (holder === page) leave()
    },
    of: (page) => async (_, run) => {
      const isIn = await new Promise<boolean>((resolve) => {
        const waiting = {
          page,
          enter() {
            page.clock.clearTimeout(timer)
            resolve(true)
          },
        }
        const timer = page.clock.setTimeout(() => {
          const place = queue.indexOf(waiting)
          if (place < 0) return
          queue.splice(place, 1)
          timeouts++
          resolve(false)
        }, timeout)
        queue.push(waiting)
        grant()
      })
      try {
        return await run()
      } finally {
        // As between processes: the next one hears of it a little later.
        if (isIn)
          machine.later(machine.random(3), () => {
            if (!page.isClosed) leave()
          })
      }
    },
  }
}

/** BroadcastChannel: in order from one page to another, else as it comes. */
export interface Air {
  of(page: Page): OpenChannel
  /** Hears of each message before the page does. */
  onDeliver: (page: Page, message: TabMessage) => void
}

export function createAir(machine: Machine): Air {
  const ears = new Map<Page, Set<(message: TabMessage) => void>>()
  const busyUntil = new Map<string, number>()
  const air: Air = {
    onDeliver: () => undefined,
    of: (page) => (_, onMessage) => {
      const mine = ears.get(page) ?? new Set()
      ears.set(page, mine.add(onMessage))
      return {
        post(message) {
          for (const [other, theirs] of ears) {
            if (other === page) continue
            const copy = structuredClone(message)
            const line = `${String(page.id)}>${String(other.id)}`
            const soonest = busyUntil.get(line) ?? 0
            const moment = machine.monotonic + machine.random(100)
            const due = Math.max(soonest, moment)
            busyUntil.set(line, due)
            machine.later(due - machine.monotonic, () =>
              other.deliver(() => {
                air.onDeliver(other, copy)
                for (const hear of theirs) hear(copy)
              }),
            )
          }
        },
        close: () => void mine.delete(onMessage),
      }
    },
  }
  return air
}
