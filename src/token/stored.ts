import type { Clock } from '../clock.ts'
import { anchor, isSound, type Grant } from './grant.ts'

/** A grant as it leaves its tab. Secret: it holds the tokens. */
export interface StoredSession {
  version: 1
  server: string
  /** Its `wallEnd` counts: no other clock is shared. */
  grant: Omit<Grant, 'uses' | 'monotonicEnd'>
}

export function freeze(grant: Grant, server: string): StoredSession {
  const { uses: _, monotonicEnd: __, ...kept } = grant
  return { version: 1, server, grant: kept }
}

/** A grant of this server, or nothing: what is kept outside is not trusted. */
export function thaw(
  value: unknown,
  server: string,
  clock: Clock,
): Grant | undefined {
  const stored = value as StoredSession | null
  const grant = stored?.grant
  if (
    stored?.version !== 1 ||
    stored.server !== server ||
    !isSound(grant) ||
    typeof grant.user.tenant_uuid !== 'string' ||
    !Number.isFinite(grant.wallEnd) ||
    !Number.isFinite(grant.issuedAt)
  )
    return undefined
  // Never more than a whole life, whatever the clock was when it was kept.
  const left = Math.min(
    grant.wallEnd - clock.now(),
    grant.details.lifetime * 1000,
  )
  return anchor({ ...grant, uses: 0, monotonicEnd: 0 }, left, clock)
}
