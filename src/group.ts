import type { Base } from './conflict.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** Users who share policies. */
export interface Group {
  uuid: Uuid
  tenant_uuid: Uuid
  name: string
  slug: string
  /** Managed by the server: it can be neither changed nor deleted. */
  read_only: boolean
  /** The same as `read_only`, under its former name. */
  system_managed: boolean
}

/** The body of `POST /groups`. */
export interface GroupCreate {
  /** At most 128 characters, unique in the tenant (case-sensitive). */
  name: string
  /**
   * At most 80 of `a-z A-Z 0-9 _ -`, unique in the tenant, ignoring case.
   * @default made from the name
   */
  slug?: string | null | undefined
}

/** All fields that can change. */
export interface GroupReplace {
  name: string
}

/** The group, and the fields to change. */
export interface GroupEdit {
  group_uuid: Uuid
  body: Partial<GroupReplace>
  /** What the edit was based on. @default what the cache has shown */
  base?: Base<Group> | undefined
}

/**
 * The fields that groups can be sorted by; the server documents more, but
 * refuses them.
 */
export type GroupOrder = 'name' | 'uuid'

/** Filters of `GET /groups`. */
export interface GroupListParams extends ListParams<GroupOrder>, Recursive {
  uuid?: Uuid | undefined
  name?: string | undefined
  slug?: string | undefined
  /** Groups that the user is a member of. */
  user_uuid?: Uuid | undefined
  policy_uuid?: Uuid | undefined
  policy_slug?: string | undefined
  read_only?: boolean | undefined
}
