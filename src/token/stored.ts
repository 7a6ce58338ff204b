import type { Clock } from '../clock.ts'
import { anchor, type Grant } from './grant.ts'

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

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== ''

/** A grant of this server, or nothing: what is kept outside is not trusted. */
export function thaw(
  value: unknown,
  server: string,
  clock: Clock,
): Grant | undefined {
  const stored = value as StoredSession | null
  const { token, user, details, wallEnd } = stored?.grant ?? {}
  if (
    stored?.version !== 1 ||
    stored.server !== server ||
    !isText(token) ||
    // What no header can carry was never a token.
    /[^\w-]/.test(token) ||
    !isText(user?.uuid) ||
    !isText(user?.tenant_uuid) ||
    !isText(details?.session_uuid) ||
    !isText(details.origin_uuid) ||
    !isText(details.auth_id) ||
    !isText(stored.grant.refreshToken ?? 'none') ||
    !Array.isArray(details.acl) ||
    !details.acl.every((entry) => typeof entry === 'string') ||
    !(details.lifetime > 0) ||
    !Number.isFinite(wallEnd) ||
    !Number.isFinite(stored.grant.issuedAt)
  )
    return undefined
  // Never more than a whole life, whatever the clock was when it was kept.
  const left = Math.min(wallEnd! - clock.now(), details.lifetime * 1000)
  return anchor({ ...stored.grant, uses: 0, monotonicEnd: 0 }, left, clock)
}
