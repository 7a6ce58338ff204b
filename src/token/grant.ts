import type { Clock } from '../clock.ts'
import { malformed } from '../error.ts'
import type { Uuid } from '../types.ts'
import { isText } from '../values.ts'

/** The signed-in user, as described by the token. */
export interface SessionUser {
  uuid: Uuid
  tenant_uuid: Uuid
  /** `user`, `internal` or `external_api`. */
  purpose?: string
  /** The telephony user, `null` for an account without one. */
  pbx_user_uuid?: Uuid | null
  /** Whether this is an administrator, if the server is configured to tell. */
  admin?: boolean
}

/** Everything about the current token except the token itself. */
export interface TokenDetails {
  session_uuid: Uuid
  /** The session that the user signed in to, before any renewals. */
  origin_uuid: Uuid
  auth_id: string
  /** The accesses at the time of signing in or renewing. */
  acl: readonly string[]
  /** Seconds from issue to expiry. */
  lifetime: number
}

/** A token and what came with it. Secret: it never leaves `token/`. */
export interface Grant {
  readonly token: string
  /** Dropped once the server has refused it. */
  refreshToken: string | undefined
  readonly clientId: string | undefined
  readonly user: SessionUser
  readonly details: TokenDetails
  /** What the sign-in has asked for, and renewals ask for again. */
  asked?: { expiration?: number; session_type?: 'mobile' }
  /** Made elsewhere, and perhaps still used there. */
  handedIn: boolean
  /** `requestCredentials` has answered `null`: no session follows this one. */
  isLast?: true
  /** The session that this one has renewed. */
  replaces?: Uuid
  /** The origin of the session that was replaced by signing in. */
  instead?: Uuid
  /** By the server's clock: of two sessions, all tabs keep the later one. */
  readonly issuedAt: number
  /** Requests that are under way with it. */
  uses: number
  /** When it expires, on either clock. */
  wallEnd: number
  monotonicEnd: number
}

interface TokenAnswer {
  token: string
  refresh_token?: string
  auth_id: string
  session_uuid: Uuid
  acl: string[]
  utc_issued_at: string
  utc_expires_at: string
  metadata: SessionUser
}

/** The server's times are UTC without a `Z`, with microseconds. */
const parseUtc = (text: string) => Date.parse(`${text.slice(0, 23)}Z`)

/** Checks what the provider needs of an answer, and starts its clocks. */
export function readGrant(
  body: unknown,
  clock: Clock,
  refreshToken?: string,
  clientId?: string,
): Grant {
  const data = (body as { data?: Partial<TokenAnswer> } | null)?.data ?? {}
  const { token, auth_id, session_uuid, acl, metadata } = data as TokenAnswer
  const issuedAt = parseUtc(String(data.utc_issued_at))
  const lifetime = parseUtc(String(data.utc_expires_at)) - issuedAt
  // Without one in the answer, the refresh token that was used stays.
  const refresh = data.refresh_token || refreshToken
  const isSound =
    token &&
    metadata &&
    lifetime > 0 &&
    Array.isArray(acl) &&
    [token, auth_id, session_uuid, refresh ?? '', ...acl].every(isText)
  if (!isSound)
    throw malformed(
      '/token',
      'without a complete token (up to 20.15, pass legacy())',
    )
  return anchor(
    {
      token,
      refreshToken: refresh,
      clientId,
      user: { ...metadata, uuid: metadata.uuid ?? auth_id },
      details: {
        session_uuid,
        origin_uuid: session_uuid,
        auth_id,
        acl,
        lifetime: lifetime / 1000,
      },
      handedIn: false,
      issuedAt,
      uses: 0,
      wallEnd: 0,
      monotonicEnd: 0,
    },
    lifetime,
    clock,
  )
}

/** Lets both clocks count from now. @param left Milliseconds. */
export function anchor(grant: Grant, left: number, clock: Clock): Grant {
  grant.wallEnd = clock.now() + left
  grant.monotonicEnd = clock.monotonic() + left
  return grant
}

/**
 * A token made elsewhere is some time old already; how old, only the wall clock
 * tells. Where that cannot be, it counts as new, and a 401 will tell.
 */
export function handIn(grant: Grant, clock: Clock): Grant {
  grant.handedIn = true
  const lifetime = grant.details.lifetime * 1000
  const left = grant.issuedAt + lifetime - clock.now()
  return left > 0 && left < lifetime ? anchor(grant, left, clock) : grant
}

/** What the two clocks say of a grant's life. Milliseconds. */
export function lifeOf(
  { wallEnd, monotonicEnd, details }: Grant,
  clock: Clock,
) {
  const wall = wallEnd - clock.now()
  const monotonic = monotonicEnd - clock.monotonic()
  const left = Math.min(wall, monotonic)
  return {
    wall,
    monotonic,
    left,
    /** Renewal is due the smaller of a minute and a fifth of life ahead. */
    untilDue: left - Math.min(60_000, details.lifetime * 200),
    /** Sleep may stop the one clock, and a user may set the other. */
    suspect: Math.abs(wall - monotonic) > 5_000,
  }
}

/**
 * Milliseconds until a token is renewed that was handed in near its end: those
 * who handed it in may not have a newer one yet.
 */
export function pauseBehind(grant: Grant, clock: Clock): number {
  const { left, untilDue } = lifeOf(grant, clock)
  return grant.handedIn && untilDue <= 0 ? Math.max(1000, left / 2) : 0
}

/**
 * Makes the clocks agree again, on a time left that the server confirms.
 *
 * @param asked What was left when the server was asked. Milliseconds.
 */
export function reanchor(grant: Grant, asked: number, clock: Clock): void {
  const { wall, monotonic, left } = lifeOf(grant, clock)
  // The smaller one is safe, unless it would contradict the server.
  anchor(grant, asked > 0 ? left : Math.max(wall, monotonic), clock)
}

/** The server knows the token no more: it counts as expired on both clocks. */
export function bury(grant: Grant): void {
  grant.wallEnd = grant.monotonicEnd = -Infinity
}

/** Which of two sessions all tabs agree on. */
export function isLater(one: Grant, other: Grant): boolean {
  return one.issuedAt === other.issuedAt
    ? one.details.session_uuid > other.details.session_uuid
    : one.issuedAt > other.issuedAt
}
