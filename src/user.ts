import type { Base } from './conflict.ts'
import type { AuthenticationMethod } from './tenant.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** An address of a user. */
export interface Email {
  uuid: Uuid
  address: string
  /** One of a user's addresses is the main one. */
  main: boolean
  /** Only a confirmed address can sign in. */
  confirmed: boolean
}

/**
 * What uses the account: a person, the platform itself, or another application.
 */
export type UserPurpose = 'user' | 'internal' | 'external_api'

/** An account that can sign in. */
export interface User {
  uuid: Uuid
  /** Unique on the whole server, ignoring case, e-mail addresses included. */
  username: string | null
  firstname: string | null
  lastname: string | null
  /** A disabled user cannot sign in. */
  enabled: boolean
  /** In no particular order. */
  emails: Email[]
  purpose: UserPurpose
  tenant_uuid: Uuid
  /** `default` follows the tenant. */
  authentication_method: 'default' | AuthenticationMethod
}

/** All fields that can change; the server resets any that are left out. */
export type UserReplace = Pick<
  User,
  | 'username'
  | 'firstname'
  | 'lastname'
  | 'enabled'
  | 'purpose'
  | 'authentication_method'
>

/** The body of `POST /users`. */
export type UserCreate = {
  [TKey in keyof UserReplace]?: UserReplace[TKey] | undefined
} & {
  /** @default made by the server */
  uuid?: Uuid | undefined
  /** Without one, the user cannot sign in with a password. */
  password?: string | null | undefined
  /** Becomes the main address, confirmed. */
  email_address?: string | null | undefined
}

/** The fields that users can be sorted by. */
export type UserOrder = 'username' | 'firstname' | 'lastname'

/** Exact, case-sensitive filters. */
export interface UserFilters {
  uuid?: Uuid | undefined
  username?: string | undefined
  firstname?: string | undefined
  lastname?: string | undefined
  purpose?: UserPurpose | undefined
  email_address?: string | undefined
}

/** Filters of `GET /users`. */
export interface UserListParams
  extends ListParams<UserOrder>, Recursive, UserFilters {
  group_uuid?: Uuid | undefined
  /** Users who have the policy directly. */
  policy_uuid?: Uuid | undefined
  policy_slug?: string | undefined
  /** Users who have the policy, directly or through a group. */
  has_policy_uuid?: Uuid | undefined
  has_policy_slug?: string | undefined
}

/** The user, and the fields to change. */
export interface UserEdit {
  user_uuid: Uuid
  body: Partial<UserReplace>
  /** What the edit was based on. @default what the cache has shown */
  base?: Base<User> | undefined
}
