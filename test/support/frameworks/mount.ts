import type { QueryClient } from '@tanstack/query-core'
import type { WazoAuth } from '../../../src/index.ts'

/** What each framework's list of users is given. */
export interface Given {
  auth: WazoAuth
  queryClient: QueryClient
}

/** Shows the list below `target`; returns the undo. */
export type Mount = (target: HTMLElement, given: Given) => () => void
