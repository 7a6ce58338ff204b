import type { Clock } from '../clock.ts'
import type { TokenExchange } from './exchange.ts'
import type { Grant } from './grant.ts'

/** Milliseconds that a superseded token waits for its last request. */
const patience = 10_000

/** So many failed revocations are kept; further tokens expire by themselves. */
const capacity = 50

/** Revokes tokens once no request uses them, and retries what failed. */
export type Revoker = ReturnType<typeof createRevoker>

export function createRevoker(exchange: TokenExchange, clock: Clock) {
  const timers = new Map<Grant, unknown>()
  const undelivered = new Set<string>()

  async function revoke(token: string): Promise<void> {
    undelivered.delete(token)
    try {
      await exchange.revoke(token)
    } catch (error) {
      if (undelivered.size < capacity) undelivered.add(token)
      throw error
    }
  }

  /** Nobody waits for it; `retry` delivers what fails. */
  const discard = (token: string) => void revoke(token).catch(() => {})

  function retire(grant: Grant): void {
    clock.clearTimeout(timers.get(grant))
    timers.delete(grant)
    discard(grant.token)
  }

  return {
    revoke,
    discard,
    retry: () => [...undelivered].forEach(discard),
    /**
     * A renewal has replaced it: revoke when its requests are through, here
     * and, if it is shared, in other tabs.
     */
    supersede(grant: Grant, isShared: boolean): void {
      if (grant.handedIn) return
      // The other tabs count as a request that never ends by itself.
      if (isShared) grant.uses++
      timers.set(
        grant,
        clock.setTimeout(() => retire(grant), patience),
      )
      if (!grant.uses) retire(grant)
    },
    /** One request of it has ended. */
    release(grant: Grant): void {
      if (!--grant.uses && timers.has(grant)) retire(grant)
    },
    dispose(): void {
      for (const timer of timers.values()) clock.clearTimeout(timer)
    },
  }
}
