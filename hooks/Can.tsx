'use client'
import type { ReactNode } from 'react'
import type { KnownFacts, KnownInput } from '../src/accessOf.ts'
import type { Endpoint } from '../src/endpointTypes.ts'
import type { Permission, Requirement } from '../src/permission.ts'
import { useCan } from './access.ts'

/** What `<Can>` takes: an operation with its input, or required accesses. */
export interface CanProps<TInput = unknown> {
  /** An access, `any(…)`, `all(…)`, `not(…)` of them, or an operation. */
  required: Requirement | Endpoint<TInput, unknown>
  /** What the operation would be given, or as much of it as is known. */
  input?: KnownInput<TInput>
  /** What the input alone does not tell, such as the entries of a policy. */
  known?: KnownFacts
  children?: ReactNode
  /** For who may not; as a function it learns what is missing. */
  fallback?:
    | ReactNode
    | ((missing: readonly string[], permission: Permission) => ReactNode)
  /** While it is not known. @default null */
  unknown?: ReactNode
}

/** Shows its children to those who may. Local: the server decides again. */
export function Can<TInput>({
  required,
  input,
  known,
  children,
  fallback = null,
  unknown = null,
}: CanProps<TInput>): ReactNode {
  const permission = useCan(required, input, known)
  if (permission.status === 'allowed') return children
  if (permission.status === 'unknown') return unknown
  return typeof fallback === 'function'
    ? fallback(permission.missing, permission)
    : fallback
}
