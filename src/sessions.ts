import { defineInfiniteQuery } from './infinite.ts'
import { defineMutation } from './mutation.ts'
import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { sessionsKey } from './keys.ts'
import { sessionEnds } from './sessionEffects.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** Somebody's being signed in: one per token. */
export interface Session {
  uuid: Uuid
  mobile: boolean
  tenant_uuid: Uuid
  /** `null` for the link of a mail, which the topmost tenant lists. */
  user_uuid: Uuid | null
  /** What the client calls itself. This and what follows: since 26.10. */
  user_agent?: string
  /** ISO 8601, UTC with its offset. */
  created_at?: string
  expires_at?: string
  /** Whose refresh token it was made with, `null` without one. */
  refresh_token_client_id?: string | null
}

/** Without `order` the server keeps none; it does not search sessions. */
export type SessionListParams = Omit<
  ListParams<
    | 'mobile'
    // Since 26.10:
    | 'user_agent'
    | 'created_at'
    | 'expires_at'
    | 'refresh_token_client_id'
  >,
  'search'
>

// ENDPOINTS

/** The sessions of everybody in the tenant. */
export const listSessions = endpoint(
  'GET /sessions',
  'auth.sessions.read',
  page<Session, SessionListParams & Recursive>(),
)

/** Ends a session and its token; also succeeds for one that is not there. */
export const deleteSession = endpoint(
  'DELETE /sessions/{session_uuid}',
  'auth.sessions.{session_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The sessions of everybody in the tenant. */
export const sessionsQuery = defineQuery(sessionsKey, 'list', listSessions)

/** The sessions of everybody in the tenant, page after page. */
export const sessionsInfiniteQuery = defineInfiniteQuery(sessionsQuery)

/** Ends a session, gone from every list at once. */
export const deleteSessionMutation = defineMutation(
  sessionsKey,
  'delete',
  deleteSession,
  {
    deletes: (session_uuid) => session_uuid,
    effects: sessionEnds((session_uuid: Uuid) => session_uuid),
  },
)
