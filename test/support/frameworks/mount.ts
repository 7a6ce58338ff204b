import type { QueryClient } from '@tanstack/query-core'
import type { WazoAuth } from '../../../src/index.ts'

/** What each framework's list of users is given. */
export interface Given {
  auth: WazoAuth
  queryClient: QueryClient
}

/**
 * Shows the list below `target`, and a form that renames its first user and is
 * emptied at once; returns the undo.
 */
export type Mount = (target: HTMLElement, given: Given) => () => void
