import type { Base } from './conflict.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** A named list of accesses, given to users and groups. */
export interface Policy {
  uuid: Uuid
  tenant_uuid: Uuid
  name: string
  slug: string
  description: string | null
  acl: string[]
  /** Inherited, or managed by the server: it cannot be replaced or deleted. */
  read_only: boolean
  /** Also usable in the tenants below, where it is read-only. */
  shared: boolean
}

/** The body of `POST /policies`. */
export interface PolicyCreate {
  /** At most 80 characters, unique in the tenant. */
  name: string
  /** At most 80 of `a-z A-Z 0-9 _ -`. @default made from the name */
  slug?: string | null | undefined
  description?: string | null | undefined
  /** Only accesses that the signed-in user may grant. @default [] */
  acl?: string[] | undefined
  /** @default false */
  shared?: boolean | undefined
}

/** All fields that can change; the server empties any that are left out. */
export interface PolicyReplace {
  name: string
  description: string | null
  acl: string[]
}

/** The policy, by uuid or slug, and the fields to change. */
export interface PolicyEdit {
  policy_uuid: string
  body: Partial<PolicyReplace>
  /** What the edit was based on. @default what the cache has shown */
  base?: Base<Policy> | undefined
}

/** Filters of `GET /policies`. */
export interface PolicyListParams
  extends ListParams<'name' | 'slug' | 'description' | 'uuid'>, Recursive {
  uuid?: Uuid | undefined
  name?: string | undefined
  slug?: string | undefined
  user_uuid?: Uuid | undefined
  group_uuid?: Uuid | undefined
  tenant_uuid?: Uuid | undefined
  read_only?: boolean | undefined
}
