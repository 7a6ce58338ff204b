import type { Clock } from '../clock.ts'
import { isText } from '../values.ts'
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

/** A grant of this server, or nothing: what is kept outside is not trusted. */
export function thaw(
  value: unknown,
  server: string,
  clock: Clock,
): Grant | undefined {
  const stored = value as StoredSession | null
  const grant: Partial<StoredSession['grant']> = stored?.grant ?? {}
  const { token, user, wallEnd, issuedAt, refreshToken } = grant
  const {
    session_uuid,
    origin_uuid,
    auth_id,
    acl,
    lifetime,
  }: Partial<Grant['details']> = grant.details ?? {}
  const isSound =
    stored?.version === 1 &&
    stored.server === server &&
    // What no header can carry was never a token.
    /^[\w-]+$/.test(String(token)) &&
    [token, user?.uuid, user?.tenant_uuid, refreshToken ?? ''].every(isText) &&
    [session_uuid, origin_uuid, auth_id].every(isText) &&
    Array.isArray(acl) &&
    acl.every(isText) &&
    lifetime! > 0 &&
    [wallEnd, issuedAt].every(Number.isFinite)
  if (!isSound) return undefined
  // Never more than a whole life, whatever the clock was when it was kept.
  const left = Math.min(wallEnd! - clock.now(), lifetime! * 1000)
  return anchor({ ...stored.grant, uses: 0, monotonicEnd: 0 }, left, clock)
}
