'use client'
import type { ReactNode } from 'react'
import type { KnownFacts, KnownInput } from '../src/accessOf.ts'
import type { Endpoint } from '../src/endpointTypes.ts'
import type { Permission, Requirement } from '../src/permission.ts'
import { useCan } from './access.ts'

/** Props of `<Can>`: an operation with its input, or required accesses. */
export interface CanProps<TInput = unknown> {
  /** An access, `any(…)`, `all(…)`, `not(…)` of them, or an operation. */
  required: Requirement | Endpoint<TInput, unknown>
  /** The operation's input, or as much of it as you know. */
  input?: KnownInput<TInput> | undefined
  /** Facts that are not in the input, such as the entries of a policy. */
  known?: KnownFacts | undefined
  children?: ReactNode
  /** Shown if denied; a function receives the missing accesses. */
  fallback?:
    | ReactNode
    | ((missing: readonly string[], permission: Permission) => ReactNode)
  /** Shown while the permission is unknown. @default null */
  unknown?: ReactNode
}

/**
 * Shows its children if the session has the permission, without a request. The
 * server still decides.
 */
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
