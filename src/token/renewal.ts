import type { Clock } from '../clock.ts'
import { WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import type { Subscribable } from '../types.ts'
import { bury, lifeOf, reanchor, type Grant } from './grant.ts'

/** How the renewal ahead of expiry is doing. */
export interface RenewalSnapshot {
  readonly state: 'idle' | 'running' | 'failing'
  /** Why the last attempt failed. */
  readonly failure: WazoAuthError | null
}

/** Timers are short, so that a sleep delays none by more than this. */
const longestNap = 60_000

const idle: RenewalSnapshot = { state: 'idle', failure: null }

export interface RenewalContext {
  clock: Clock
  /** The grant in use; another one than before drops a late result. */
  current(): Grant | null
  /** Whether there is a way to a new grant without the user. */
  canRenew(base: Grant): boolean
  obtain(base: Grant): Promise<Grant>
  isAlive(token: string): Promise<boolean>
  commit(next: Grant): void
  /** A grant that came too late. */
  discard(late: Grant): void
  /** The token is dead and nothing can renew it. */
  onEnd(): void
}

export interface Renewal {
  readonly snapshot: Subscribable<RenewalSnapshot>
  /** Resolves to a usable grant: checked, renewed, or as it is. */
  usable(grant: Grant): Grant | Promise<Grant>
  /** Renews now; one at a time, whoever asks. */
  renew(): Promise<Grant>
  /** Plans the next look at the clock. */
  schedule(): void
  /** Follows the clock by itself. */
  start(): void
  /** The machine woke or is back online: looks at the clock at once. */
  hurry(): void
  stop(): void
}

/** Only the server's word on the credentials is a verdict. */
const isVerdict = ({ kind, code }: WazoAuthError) =>
  kind === 'credentials' ||
  kind === 'unauthenticated' ||
  (kind === 'invalid' && code !== 'unexpected-answer')

const sessionEnded = () =>
  new WazoAuthError(
    'unauthenticated',
    'The session has ended: sign in again with auth.signIn().',
    { code: 'session-ended' },
  )

export function createRenewal(context: RenewalContext): Renewal {
  const { clock, current } = context
  const snapshot = createStore(idle)
  let flight: Promise<Grant> | undefined
  let check: Promise<void> | undefined
  let failures = 0
  let notBefore = -Infinity
  let timer: unknown
  let started = false

  function fail(base: Grant, failure: WazoAuthError): void {
    if (isVerdict(failure)) base.refreshToken = undefined
    const backoff = Math.min(longestNap, 1000 * 2 ** failures++)
    notBefore = clock.monotonic() + backoff * (0.5 + Math.random() / 2)
    snapshot.set({ state: 'failing', failure })
  }

  async function attempt(base: Grant): Promise<Grant> {
    if (!context.canRenew(base)) throw sessionEnded()
    snapshot.set({ state: 'running', failure: null })
    const next = await context.obtain(base)
    if (current() !== base) {
      context.discard(next)
      throw new WazoAuthError(
        'aborted',
        'The renewal came too late: somebody signed in or out meanwhile.',
      )
    }
    failures = 0
    notBefore = -Infinity
    snapshot.set(idle)
    context.commit(next)
    return next
  }

  function renew(): Promise<Grant> {
    const base = current()!
    flight ??= attempt(base)
      .catch((error: WazoAuthError) => {
        if (current() === base) fail(base, error)
        else snapshot.set(idle)
        throw error
      })
      .finally(() => {
        flight = undefined
        schedule()
      })
    return flight
  }

  /** Renews a dead token, or ends the session if that is refused. */
  async function revive(base: Grant): Promise<Grant> {
    // Within the cool-down the last failure stands.
    const { failure } = snapshot.getSnapshot()
    if (failure && !flight && clock.monotonic() < notBefore) throw failure
    try {
      return await renew()
    } catch (error) {
      if (current() !== base || !isVerdict(error as WazoAuthError)) throw error
      context.onEnd()
      throw sessionEnded()
    }
  }

  /** One HEAD decides on a token whose age the clocks disagree about. */
  async function verify(grant: Grant): Promise<Grant> {
    check ??= context
      .isAlive(grant.token)
      .then((alive) => (alive ? reanchor(grant, clock) : bury(grant)))
      .finally(() => (check = undefined))
    await check
    return lifeOf(grant, clock).left > 0 ? grant : revive(grant)
  }

  function usable(grant: Grant): Grant | Promise<Grant> {
    const { left, untilDue, suspect } = lifeOf(grant, clock)
    if (suspect) return verify(grant)
    if (left <= 0) return revive(grant)
    // The old token serves until its own end, whatever comes of this.
    if (untilDue <= 0 && attemptIn(grant) <= 0) renew().catch(() => {})
    return grant
  }

  /** Milliseconds until a renewal may be tried. */
  function attemptIn(grant: Grant): number {
    return flight || !context.canRenew(grant)
      ? Infinity
      : Math.max(0, notBefore - clock.monotonic())
  }

  function schedule(): void {
    clock.clearTimeout(timer)
    const grant = current()
    if (!grant || !started) return
    const { left, untilDue } = lifeOf(grant, clock)
    const attempt = Math.max(untilDue, attemptIn(grant))
    const next = left > 0 ? Math.min(left, attempt) : attempt
    timer = clock.setTimeout(wake, Math.min(longestNap, next))
  }

  function wake(): void {
    const grant = current()
    if (!grant) return
    Promise.resolve(usable(grant)).catch(() => {})
    schedule()
  }

  return {
    snapshot,
    usable,
    renew,
    schedule,
    start() {
      started = true
      wake()
    },
    hurry() {
      notBefore = -Infinity
      wake()
    },
    stop() {
      started = false
      clock.clearTimeout(timer)
    },
  }
}
