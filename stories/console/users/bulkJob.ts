import type { User } from 'wazo-auth-query'

export type BulkAction = 'enable' | 'disable' | 'delete'

/** One action for many users. */
export interface BulkJob {
  action: BulkAction
  users: readonly User[]
}
