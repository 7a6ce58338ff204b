'use client'
import { useContext } from 'react'
import type { Access } from '../src/access/index.ts'
import { accessOf, type KnownFacts } from '../src/accessOf.ts'
import type { Endpoint } from '../src/endpointTypes.ts'
import {
  decide,
  decideOperation,
  rightsOf,
  type Permission,
  type Requirement,
  type Rights,
} from '../src/permission.ts'
import { TokenContext } from './WazoAuthProvider.tsx'

/** What the session may do; compiled once, whoever asks first. */
function useRights(): Rights | null {
  const held = useContext(TokenContext)
  return (held.rights ??= held.token && rightsOf(held.token))
}

/** The session's accesses, `null` while there is no session. */
export const useAccess = (): Access | null => useRights()?.access ?? null

/** Asks for an access, or for an operation with its input. */
interface UseCan {
  (requirement: Requirement): Permission
  <TInput>(
    endpoint: Endpoint<TInput, unknown>,
    input?: TInput,
    known?: KnownFacts,
  ): Permission
}

/**
 * Whether the session may do something, without a request: an access
 * (`'auth.users.create'`, `any(…)`, `all(…)`, `not(…)`), or an operation
 * (`useCan(deleteUser, uuid)`). `unknown` while the session is, and while it
 * depends on what is not given.
 */
export const useCan: UseCan = (
  what: Requirement | Endpoint<never, unknown>,
  input?: unknown,
  known?: KnownFacts,
): Permission => {
  const rights = useRights()
  if (typeof what !== 'function') return decide(rights, what)
  const needs = accessOf(what, input as never, known)
  return decideOperation(rights, needs, known)
}
