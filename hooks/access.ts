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
 * The session's accesses; `null` without a session. After a session has ended by
 * itself, the accesses it had.
 */
export const useAccess = (): Access | null => useRights()?.access ?? null

/**
 * Decides whether the session may do something, without a request. Pass an
 * access (`'auth.users.create'`, `any(…)`, `all(…)`, `not(…)`) or an operation
 * (`useCan(deleteUser, uuid)`). `unknown` while the session is, and if it depends
 * on an input that you have not given.
 */
export const useCan = <TInput = unknown>(
  required: Requirement | Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
  known?: KnownFacts,
): Permission => decideFor(useRights(), required, input, known)

/**
 * While mounted, renews the session after any mutation that may have changed the
 * user's own rights, so that `useCan` follows at once. Needs a session that can be
 * renewed.
 */
export function useRenewOnOwnRights({ enabled = true } = {}): void {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  useEffect(
    () => (enabled ? renewOnOwnRights(auth, queryClient) : undefined),
    [auth, queryClient, enabled],
  )
}
