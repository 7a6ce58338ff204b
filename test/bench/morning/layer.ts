import {
  createContext,
  useContext,
  type ComponentType,
  type ReactNode,
} from 'react'
import type { Page, Policy, Tenant, User, Uuid } from '../../../src/index.ts'

/** A page of a sorted list of users. */
export interface UserListing {
  order: 'username' | 'lastname'
  direction: 'asc' | 'desc'
  limit: number
  offset: number
}

/** One answer on screen. */
export interface Shown<TData> {
  data: TData | undefined
  /** For a layer that cannot know by itself what a change has outdated. */
  reload?: () => void
}

export interface UserPolicy {
  user_uuid: Uuid
  policy_uuid: Uuid
}

export interface PolicyAccess {
  policy_uuid: Uuid
  access: string
}

export interface Account {
  uuid: Uuid
  tenant_uuid: Uuid
}

type Change<TInput> = () => (input: TInput) => Promise<unknown>

/** How an application gets at its data: the same screens on each of them. */
export interface Layer {
  name: string
  Provider: ComponentType<{ children: ReactNode }>
  useAccount(): Account | null
  useSignIn: Change<{ username: string; password: string }>
  useSignOut: Change<void>
  useActiveTenant(): [Uuid, (tenant: Uuid) => void]
  /** Always those below the own tenant. */
  useTenants(): Shown<Page<Tenant>>
  useUsers(listing: UserListing): Shown<Page<User>>
  useUser(user_uuid: Uuid): Shown<User>
  useUserPolicies(user_uuid: Uuid): Shown<Page<Policy>>
  usePolicies(): Shown<Page<Policy>>
  usePolicy(policy_uuid: Uuid): Shown<Policy>
  useRename: Change<{ user: User; firstname: string }>
  useDeleteUser: Change<Uuid>
  useAddUserPolicy: Change<UserPolicy>
  useRemoveUserPolicy: Change<UserPolicy>
  useAddAccess: Change<PolicyAccess>
  useRemoveAccess: Change<PolicyAccess>
}

/** Where a layer finds its server. */
export interface Place {
  baseURL: string
  fetch: typeof globalThis.fetch
}

const LayerContext = createContext<Layer | null>(null)
export const LayerProvider = LayerContext.Provider
export const useLayer = (): Layer => useContext(LayerContext)!

/** What of a user goes back to the server: all, or it would be reset. */
export const bodyOf = ({
  username,
  firstname,
  lastname,
  enabled,
  purpose,
  authentication_method,
}: User) => ({
  username,
  firstname,
  lastname,
  enabled,
  purpose,
  authentication_method,
})
