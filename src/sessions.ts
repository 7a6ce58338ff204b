import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { sessionsKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionEnds } from './sessionEffects.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** A signed-in session; there is one per token. */
export interface Session {
  uuid: Uuid
  mobile: boolean
  tenant_uuid: Uuid
  /** `null` for a link in a mail; those are listed in the topmost tenant. */
  user_uuid: Uuid | null
  /** The client's user agent. This and the following fields: since 26.10. */
  user_agent?: string
  /** ISO 8601, UTC with its offset. */
  created_at?: string
  expires_at?: string
  /** The client whose refresh token created it; `null` without one. */
  refresh_token_client_id?: string | null
}

/**
 * Without `order`, sessions come in no particular order. The server cannot
 * search them.
 */
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

/** Lists all sessions in the tenant (`GET /sessions`). */
export const listSessions = endpoint(
  'GET /sessions',
  'auth.sessions.read',
  page<Session, SessionListParams & Recursive>(),
)

/**
 * Ends a session and its token (`DELETE /sessions/{session_uuid}`). Also
 * succeeds if there is no such session.
 */
export const deleteSession = endpoint(
  'DELETE /sessions/{session_uuid}',
  'auth.sessions.{session_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for all sessions in the tenant (`listSessions`). */
export const sessionsQuery = defineQuery(sessionsKey, 'list', listSessions)

/** Infinite query for all sessions in the tenant (`listSessions`). */
export const sessionsInfiniteQuery = defineInfiniteQuery(sessionsQuery)

/** Mutation for `deleteSession`. It leaves every list at once. */
export const deleteSessionMutation = defineMutation(
  sessionsKey,
  'delete',
  deleteSession,
  {
    deletes: (session_uuid) => session_uuid,
    effects: sessionEnds((session_uuid: Uuid) => session_uuid),
  },
)
