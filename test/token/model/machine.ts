/** A virtual computer: its time, its network, and chance that can be repeated. */
export interface Machine {
  /** What the server's clock says. */
  readonly truth: number
  readonly wall: number
  readonly monotonic: number
  /** How often either clock was upset: by sleep or by the user. */
  readonly upsets: number
  online: boolean
  /** Runs later by the monotonic clock; returns the undo. */
  later(delay: number, run: () => void): () => void
  /** Lets time pass, each timer at its moment. */
  advance(ms: number): Promise<void>
  /** Time passes, but the monotonic clock and all timers stand still. */
  sleep(ms: number): void
  /** The user sets the wall clock. */
  setWall(by: number): void
  /** From 0 to below `limit`. */
  random(limit: number): number
}

interface Timer {
  due: number
  run: () => void
}

/** More than this without an end is a loop. */
const mostTimers = 20_000

/** Enough turns of the event loop for an answer of the emulator. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++)
    await new Promise<void>((resolve) => setImmediate(resolve))
}

export function createMachine(seed: number): Machine {
  let truth = Date.UTC(2026, 10, 23, 12)
  let offset = 0
  let monotonic = 5_000
  let upsets = 0
  let state = seed | 0
  const timers = new Set<Timer>()

  const next = (end: number): Timer | undefined => {
    let first: Timer | undefined
    for (const timer of timers)
      if (timer.due <= end && (!first || timer.due < first.due)) first = timer
    return first
  }
  const moveTo = (moment: number) => {
    truth += moment - monotonic
    monotonic = moment
  }

  return {
    online: true,
    get truth() {
      return truth
    },
    get wall() {
      return truth + offset
    },
    get monotonic() {
      return monotonic
    },
    get upsets() {
      return upsets
    },
    later(delay, run) {
      const timer = { due: monotonic + Math.max(0, delay), run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(ms) {
      const end = monotonic + ms
      await settle()
      for (let fired = 0; ; fired++) {
        const timer = next(end)
        if (!timer) break
        if (fired === mostTimers) throw new Error('Timers fire without end.')
        timers.delete(timer)
        moveTo(timer.due)
        timer.run()
        await settle()
      }
      moveTo(end)
    },
    sleep(ms) {
      truth += ms
      upsets++
    },
    setWall(by) {
      offset += by
      upsets++
    },
    random(limit) {
      // mulberry32
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit
    },
  }
}
