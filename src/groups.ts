import type { Uuid } from './types.ts'

export interface Group {
  uuid: Uuid
  tenant_uuid: Uuid
  name: string
  slug: string
  /** Kept by the server: it can be neither changed nor deleted. */
  read_only: boolean
  /** The same as `read_only`, under its former name. */
  system_managed: boolean
}

export type GroupOrder = 'name' | 'uuid'
