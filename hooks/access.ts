'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Access } from '../src/access/index.ts'
import type { KnownFacts, KnownInput } from '../src/accessOf.ts'
import type { Endpoint } from '../src/endpointTypes.ts'
import { renewOnOwnRights } from '../src/ownRights.ts'
import {
  decideFor,
  type Permission,
  type Requirement,
} from '../src/permission.ts'
import { rightsOf, type Rights } from '../src/rights.ts'
import { TokenContext, useProvided, useWazoAuth } from './WazoAuthProvider.tsx'

/** What the session may do; compiled once, whoever asks first. */
function useRights(): Rights | null {
  const held = useProvided(TokenContext)
  return (held.rights ??= held.token && rightsOf(held.token))
}

/**
 * The session's accesses, `null` while there is no session. While its user is
 * expected back, those of the session that has ended.
 */
export const useAccess = (): Access | null => useRights()?.access ?? null

/**
 * Whether the session may do something, without a request: an access
 * (`'auth.users.create'`, `any(…)`, `all(…)`, `not(…)`), or an operation
 * (`useCan(deleteUser, uuid)`). `unknown` while the session is, and while it
 * depends on what is not given.
 */
export const useCan = <TInput = unknown>(
  required: Requirement | Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
  known?: KnownFacts,
): Permission => decideFor(useRights(), required, input, known)

/**
 * Renews the session, while mounted, after a mutation that may have changed
 * what its user may do: `useCan` goes by the new rights at once. For sessions
 * that renew themselves.
 */
export function useRenewOnOwnRights({ enabled = true } = {}): void {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  useEffect(
    () => (enabled ? renewOnOwnRights(auth, queryClient) : undefined),
    [auth, queryClient, enabled],
  )
}
