import type { Clock } from '../clock.ts'
import { WazoAuthError } from '../error.ts'
import type { Uuid } from '../types.ts'

/** Who is signed in, as the token says. */
export interface SessionUser {
  uuid: Uuid
  tenant_uuid: Uuid
  /** `user`, `internal` or `external_api`. */
  purpose?: string
  /** The telephony user, `null` for who is none. */
  pbx_user_uuid?: Uuid | null
}

/** What may be known of the token in use: everything but the token. */
export interface TokenDetails {
  session_uuid: Uuid
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
  /** Made elsewhere, and perhaps still used there. */
  readonly handedIn: boolean
  /** Requests that are under way with it. */
  uses: number
  /** Both clocks at the moment that its life is counted from. */
  anchor: { wall: number; monotonic: number }
}

/** The server's answer to a sign-in, or to reading a token. */
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

/** Checks what the provider needs of an answer, and starts its clock. */
export function readGrant(
  body: unknown,
  clock: Clock,
  origin: { refreshToken?: string; clientId?: string; handedIn?: boolean },
): Grant {
  const data = (body as { data?: TokenAnswer } | undefined)?.data
  const lifetime =
    data && parseUtc(data.utc_expires_at) - parseUtc(data.utc_issued_at)
  if (!data?.token || !lifetime || !data.metadata || !data.acl) {
    throw new WazoAuthError(
      'malformed',
      'The answer about the token lacks the token, its dates, its acl or its metadata: check that baseURL leads to wazo-auth.',
    )
  }
  const wall = clock.now()
  // A token handed in has lived already; by how much, only the wall clock
  // knows. Where that makes no sense, a 401 will tell.
  const spent = origin.handedIn ? wall - parseUtc(data.utc_issued_at) : 0
  const age = spent > 0 && spent < lifetime ? spent : 0
  return {
    token: data.token,
    refreshToken: data.refresh_token ?? origin.refreshToken,
    clientId: origin.clientId,
    user: data.metadata.uuid
      ? data.metadata
      : { ...data.metadata, uuid: data.auth_id },
    details: {
      session_uuid: data.session_uuid,
      auth_id: data.auth_id,
      acl: data.acl,
      lifetime: lifetime / 1000,
    },
    handedIn: origin.handedIn ?? false,
    uses: 0,
    anchor: { wall: wall - age, monotonic: clock.monotonic() - age },
  }
}

/** The clocks may disagree by so many milliseconds. */
const tolerance = 5_000

/** What the two clocks say of a grant's life. Milliseconds. */
export function lifeOf(
  grant: Grant,
  clock: Clock,
): { left: number; untilDue: number; suspect: boolean } {
  const wall = clock.now() - grant.anchor.wall
  const monotonic = clock.monotonic() - grant.anchor.monotonic
  const lifetime = grant.details.lifetime * 1000
  const left = lifetime - Math.max(wall, monotonic)
  return {
    left,
    untilDue: left - Math.min(60_000, lifetime / 5),
    suspect: Math.abs(wall - monotonic) > tolerance,
  }
}

/** The server called a suspect token good: makes the clocks agree again. */
export function reanchor(grant: Grant, clock: Clock): void {
  const wall = clock.now() - grant.anchor.wall
  const monotonic = clock.monotonic() - grant.anchor.monotonic
  // Sleep stops the one clock, a user sets the other: believe the larger
  // age unless it would contradict the server.
  const age =
    wall > monotonic && wall < grant.details.lifetime * 1000 ? wall : monotonic
  grant.anchor = {
    wall: clock.now() - age,
    monotonic: clock.monotonic() - age,
  }
}

/** The server knows the token no more: its life is over on every clock. */
export function bury(grant: Grant): void {
  grant.anchor = { wall: -Infinity, monotonic: -Infinity }
}
