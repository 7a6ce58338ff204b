import type { Clock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
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
  discard(token: string): void
  /** The token is dead and nothing can renew it. */
  onEnd(): void
}

export type Renewal = ReturnType<typeof createRenewal>

/** Only the server's word on the credentials is a verdict. */
const isVerdict = ({ kind, code }: WazoAuthError) =>
  kind === 'credentials' ||
  kind === 'unauthenticated' ||
  (kind === 'invalid' && code !== 'unexpected-answer')

export const sessionEnded = () =>
  new WazoAuthError(
    'unauthenticated',
    'Nobody is signed in, or the session has ended: call auth.signIn().',
  )

export function createRenewal(context: RenewalContext) {
  const { clock, current } = context
  const snapshot = createStore(idle)
  let flight: Promise<Grant> | undefined
  let check: Promise<void> | undefined
  let failures = 0
  let notBefore = -Infinity
  let timer: unknown
  let started = false

  async function attempt(base: Grant): Promise<Grant> {
    try {
      if (!context.canRenew(base)) throw sessionEnded()
      snapshot.set({ state: 'running', failure: null })
      const next = await context.obtain(base)
      if (current() !== base) {
        context.discard(next.token)
        throw abortedError('a later sign-in or sign-out')
      }
      failures = 0
      notBefore = -Infinity
      snapshot.set(idle)
      context.commit(next)
      return next
    } catch (error) {
      const failure = error as WazoAuthError
      if (current() !== base) {
        snapshot.set(idle)
        throw failure
      }
      if (isVerdict(failure)) base.refreshToken = undefined
      const backoff = Math.min(longestNap, 1000 * 2 ** failures++)
      notBefore = clock.monotonic() + backoff * (0.5 + Math.random() / 2)
      snapshot.set({ state: 'failing', failure })
      throw failure
    } finally {
      flight = undefined
      schedule()
    }
  }

  /** Renews now; one at a time, whoever asks. */
  const renew = (base: Grant) => (flight ??= attempt(base))

  /** Renews a dead token, or ends the session if that is refused. */
  async function revive(base: Grant): Promise<Grant> {
    // Within the cool-down the last failure stands.
    const { failure } = snapshot.getSnapshot()
    if (failure && clock.monotonic() < notBefore) throw failure
    try {
      return await renew(base)
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

  /** Resolves to a usable grant: checked, renewed, or as it is. */
  function usable(grant: Grant): Grant | Promise<Grant> {
    const { left, untilDue, suspect } = lifeOf(grant, clock)
    if (suspect) return verify(grant)
    if (left <= 0) return revive(grant)
    // The old token serves until its own end, whatever comes of this.
    if (untilDue <= 0 && attemptIn(grant) <= 0) renew(grant).catch(() => {})
    return grant
  }

  /** Milliseconds until a renewal may be tried. */
  const attemptIn = (grant: Grant) =>
    flight || !context.canRenew(grant)
      ? Infinity
      : Math.max(0, notBefore - clock.monotonic())

  /** Plans the next look at the clock. */
  function schedule(): void {
    clock.clearTimeout(timer)
    const grant = current()
    if (!grant || !started) return
    const { left, untilDue } = lifeOf(grant, clock)
    const attempt = Math.max(untilDue, attemptIn(grant))
    const next = left > 0 ? Math.min(left, attempt) : attempt
    timer = clock.setTimeout(wake, Math.min(longestNap, next))
  }

  async function wake(): Promise<void> {
    const grant = current()
    if (!grant) return
    schedule()
    await Promise.resolve(usable(grant)).catch(() => {})
    schedule()
  }

  return {
    snapshot,
    usable,
    renew,
    schedule,
    /** Follows the clock by itself, or no more. */
    run(on: boolean): void {
      started = on
      schedule()
      if (on) void wake()
    },
    /** The machine woke or is back online: looks at the clock at once. */
    hurry(): void {
      notBefore = -Infinity
      void wake()
    },
  }
}
