import type { Clock } from '../clock.ts'
import type { Grant } from './grant.ts'

/** How long a superseded token may wait for its last request. */
const patience = 10_000

/** More than this many undelivered revocations expire by themselves. */
const capacity = 50

/** Revokes tokens once nobody uses them, and later what failed. */
export interface Revoker {
  /** A renewal has replaced it: revoke when its requests are through. */
  supersede(grant: Grant): void
  /** One request of it has ended. */
  release(grant: Grant): void
  revoke(token: string): Promise<void>
  /** Delivers what could not be delivered before. */
  retry(): void
  dispose(): void
}

export function createRevoker(
  send: (token: string) => Promise<void>,
  clock: Clock,
): Revoker {
  const superseded = new Map<Grant, unknown>()
  const undelivered = new Set<string>()

  async function revoke(token: string): Promise<void> {
    undelivered.delete(token)
    try {
      await send(token)
    } catch (error) {
      if (undelivered.size < capacity) undelivered.add(token)
      throw error
    }
  }

  function retire(grant: Grant): void {
    clock.clearTimeout(superseded.get(grant))
    superseded.delete(grant)
    revoke(grant.token).catch(() => {})
  }

  return {
    supersede(grant) {
      if (grant.handedIn) return
      superseded.set(
        grant,
        clock.setTimeout(() => retire(grant), patience),
      )
      if (grant.uses === 0) retire(grant)
    },
    release(grant) {
      grant.uses--
      if (grant.uses === 0 && superseded.has(grant)) retire(grant)
    },
    revoke,
    retry() {
      for (const token of [...undelivered]) revoke(token).catch(() => {})
    },
    dispose() {
      for (const timer of superseded.values()) clock.clearTimeout(timer)
      superseded.clear()
    },
  }
}
