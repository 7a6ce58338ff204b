'use client'
import type { ReactNode } from 'react'
import type { Requirement } from '../src/permission.ts'
import { useCan } from './access.ts'

export interface CanProps {
  /** An access, or `any(…)`, `all(…)`, `not(…)` of them. */
  required: Requirement
  children?: ReactNode
  /** For who may not; as a function it learns what is missing. */
  fallback?: ReactNode | ((missing: readonly string[]) => ReactNode)
  /** While it is not known. @default null */
  unknown?: ReactNode
}

/** Shows its children to who may. Local: the server decides again. */
export function Can({
  required,
  children,
  fallback = null,
  unknown = null,
}: CanProps) {
  const { status, missing } = useCan(required)
  if (status === 'allowed') return <>{children}</>
  if (status === 'unknown') return <>{unknown}</>
  return <>{typeof fallback === 'function' ? fallback(missing) : fallback}</>
}
