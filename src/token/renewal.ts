import type { Clock } from '../clock.ts'
import type { WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import type { TokenExchange } from './exchange.ts'
import { createFlights } from './flights.ts'
import { bury, lifeOf, pauseBehind, reanchor, type Grant } from './grant.ts'
import {
  idle,
  reasonOf,
  sessionEnded,
  type RenewalFailureReason,
} from './renewalSnapshot.ts'
import type { SessionState } from './state.ts'

/** Timers are short, so that a sleep delays none by more than this. */
const longestNap = 60_000
/** After a failure, requests are refused for this long, not for the whole pause. */
const longestRest = 5_000

export interface RenewalContext {
  clock: Clock
  random: () => number
  state: SessionState
  exchange: TokenExchange
  /** Puts a new grant to use, perhaps another tab's. */
  replace(base: Grant): Promise<Grant>
  /** Runs at each look at the clock. */
  onLook(): void
}

export type Renewal = ReturnType<typeof createRenewal>

export function createRenewal({
  clock,
  random,
  state,
  exchange,
  replace,
  onLook,
}: RenewalContext) {
  const { canRenew } = exchange
  const snapshot = createStore(idle)
  const flights = createFlights(attempt, schedule)
  const checks = createFlights(ask, schedule)
  let failures = 0
  let pausedAt = 0
  let pause = 0
  let timer: unknown
  let started = false

  /** The next attempt waits, longer each time. */
  function backOff(
    base: Grant,
    error: WazoAuthError,
    reason: RenewalFailureReason = reasonOf(error),
  ): void {
    pausedAt = clock.monotonic()
    pause = Math.min(longestNap, 1000 * 2 ** failures++) * (0.5 + random() / 2)
    const retryable = canRenew(base)
    const nextAttemptAt = retryable ? clock.now() + pause : null
    snapshot.set({
      state: 'failing',
      failure: { reason, retryable, nextAttemptAt, error },
    })
  }

  /** Throws the last failure again, for a while after it. */
  function coolDown(): void {
    const { state, failure } = snapshot.getSnapshot()
    const rest = pausedAt + Math.min(pause, longestRest) - clock.monotonic()
    if (state === 'failing' && rest > 0) throw failure!.error
  }

  async function attempt(base: Grant): Promise<Grant> {
    try {
      if (!canRenew(base)) throw sessionEnded(' that can be renewed')
      snapshot.set({ ...snapshot.getSnapshot(), state: 'running' })
      return await replace(base)
    } catch (error) {
      if (state.grant === base) backOff(base, error as WazoAuthError)
      throw error
    }
  }

  /** Renews a dead token, or ends the session if that is refused. */
  async function revive(base: Grant): Promise<Grant> {
    // Without a way to renew, there is nothing to wait for.
    if (canRenew(base)) coolDown()
    try {
      return await flights.join(base)
    } catch (error) {
      const isVerdict = reasonOf(error as WazoAuthError) === 'rejected'
      if (state.grant !== base || !isVerdict) throw error
      state.publish('reauthRequired', null, state.user)
      throw sessionEnded()
    }
  }

  async function ask(grant: Grant): Promise<void> {
    const { left } = lifeOf(grant, clock)
    try {
      if (await exchange.isAlive(grant.token)) reanchor(grant, left, clock)
      else bury(grant)
      if (state.grant === grant && !flights.has(grant)) reset()
    } catch (error) {
      // Not to be asked again at once; it says nothing of the refresh token.
      if (state.grant === grant)
        backOff(grant, error as WazoAuthError, 'server')
      throw error
    }
  }

  /** One HEAD decides on a token whose age the clocks disagree about. */
  async function verify(grant: Grant): Promise<Grant> {
    coolDown()
    await checks.join(grant)
    const isOver = state.grant === grant && lifeOf(grant, clock).left <= 0
    return isOver ? revive(grant) : grant
  }

  /** Resolves to a usable grant: checked, renewed, or as it is. */
  function usable(grant: Grant): Grant | Promise<Grant> {
    const { left, untilDue, suspect } = lifeOf(grant, clock)
    if (suspect) return verify(grant)
    if (left <= 0) return revive(grant)
    // The old token is used until it expires, even if this fails.
    if (untilDue <= 0 && attemptIn(grant) <= 0)
      flights.join(grant).catch(() => {})
    return grant
  }

  /** Milliseconds until a renewal may be tried. */
  const attemptIn = (grant: Grant) =>
    flights.has(grant) || checks.has(grant) || !canRenew(grant)
      ? Infinity
      : Math.max(0, pausedAt + pause - clock.monotonic())

  /** Plans the next look at the clock. */
  function schedule(): void {
    clock.clearTimeout(timer)
    const grant = state.grant
    if (!grant || !started) return
    const { left, untilDue } = lifeOf(grant, clock)
    const due = Math.max(untilDue, attemptIn(grant))
    const next = left > 0 ? Math.min(left, due) : due
    // Timers count whole milliseconds: rounded down, it would wake too early.
    timer = clock.setTimeout(wake, Math.ceil(Math.min(longestNap, next)))
  }

  /** Another grant is in use: the failures of the last one are forgotten. */
  function reset(): void {
    const { grant } = state
    failures = 0
    pausedAt = clock.monotonic()
    pause = grant ? pauseBehind(grant, clock) : 0
    snapshot.set(idle)
    schedule()
  }

  function wake(): void {
    onLook()
    if (state.grant) Promise.resolve(usable(state.grant)).catch(() => {})
    schedule()
  }

  return {
    snapshot,
    usable,
    /** Renews now. */
    renew: flights.join,
    /** Follows the clock by itself, or no more. */
    run(on: boolean): void {
      started = on
      schedule()
      if (on) wake()
    },
    reset,
    /** The machine woke or is online again: looks at the clock, once a second. */
    hurry() {
      pause = Math.min(pause, 1_000)
      wake()
    },
  }
}
