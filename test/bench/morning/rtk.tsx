import { configureStore } from '@reduxjs/toolkit'
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'
import { Provider } from 'react-redux'
import type { Page, Policy, Tenant, User, Uuid } from '../../../src/index.ts'
import { createAccount } from './account.ts'
import {
  bodyOf,
  type Layer,
  type Place,
  type PolicyAccess,
  type UserListing,
  type UserPolicy,
} from './layer.ts'

type In<TInput> = TInput & { tenant: Uuid }

/** The screens on RTK Query, with its tags: what is shown mentions what. */
export function rtk(place: Place): Layer {
  const account = createAccount(place)
  const api = createApi({
    baseQuery: fetchBaseQuery({
      baseUrl: place.baseURL,
      fetchFn: place.fetch,
      prepareHeaders: (headers) => headers.set('x-auth-token', account.token),
    }),
    tagTypes: ['User', 'Users', 'Held', 'Policy', 'Policies'],
    endpoints: (builder) => ({
      tenants: builder.query<Page<Tenant>, In<object>>({
        query: ({ tenant }) => ({ url: '/tenants', headers: of(tenant) }),
      }),
      users: builder.query<Page<User>, In<UserListing>>({
        query: ({ tenant, ...params }) => ({
          url: '/users',
          params,
          headers: of(tenant),
        }),
        providesTags: (page) => [
          'Users',
          ...(page?.items ?? []).map(({ uuid: id }) => ({
            type: 'User' as const,
            id,
          })),
        ],
      }),
      user: builder.query<User, In<{ user_uuid: Uuid }>>({
        query: ({ tenant, user_uuid }) => ({
          url: `/users/${user_uuid}`,
          headers: of(tenant),
        }),
        providesTags: (_, __, { user_uuid }) => [
          { type: 'User', id: user_uuid },
        ],
      }),
      held: builder.query<Page<Policy>, In<{ user_uuid: Uuid }>>({
        query: ({ tenant, user_uuid }) => ({
          url: `/users/${user_uuid}/policies`,
          headers: of(tenant),
        }),
        providesTags: (page, _, { user_uuid }) => [
          { type: 'Held', id: user_uuid },
          ...(page?.items ?? []).map(({ uuid: id }) => ({
            type: 'Policy' as const,
            id,
          })),
        ],
      }),
      policies: builder.query<Page<Policy>, In<object>>({
        query: ({ tenant }) => ({ url: '/policies', headers: of(tenant) }),
        providesTags: (page) => [
          'Policies',
          ...(page?.items ?? []).map(({ uuid: id }) => ({
            type: 'Policy' as const,
            id,
          })),
        ],
      }),
      policy: builder.query<Policy, In<{ policy_uuid: Uuid }>>({
        query: ({ tenant, policy_uuid }) => ({
          url: `/policies/${policy_uuid}`,
          headers: of(tenant),
        }),
        providesTags: (_, __, { policy_uuid }) => [
          { type: 'Policy', id: policy_uuid },
        ],
      }),
      rename: builder.mutation<User, In<{ user: User; firstname: string }>>({
        query: ({ tenant, user, firstname }) => ({
          url: `/users/${user.uuid}`,
          method: 'PUT',
          body: { ...bodyOf(user), firstname },
          headers: of(tenant),
        }),
        // The order of a list may follow from it.
        invalidatesTags: (_, __, { user }) => [
          { type: 'User', id: user.uuid },
          'Users',
        ],
      }),
      deleteUser: builder.mutation<void, In<{ user_uuid: Uuid }>>({
        query: ({ tenant, user_uuid }) => ({
          url: `/users/${user_uuid}`,
          method: 'DELETE',
          headers: of(tenant),
        }),
        invalidatesTags: ['Users'],
      }),
      hold: builder.mutation<void, In<UserPolicy & { method: string }>>({
        query: ({ tenant, user_uuid, policy_uuid, method }) => ({
          url: `/users/${user_uuid}/policies/${policy_uuid}`,
          method,
          headers: of(tenant),
        }),
        invalidatesTags: (_, __, { user_uuid }) => [
          { type: 'Held', id: user_uuid },
        ],
      }),
      access: builder.mutation<void, In<PolicyAccess & { method: string }>>({
        query: ({ tenant, policy_uuid, access, method }) => ({
          url: `/policies/${policy_uuid}/acl/${access}`,
          method,
          headers: of(tenant),
        }),
        invalidatesTags: (_, __, { policy_uuid }) => [
          { type: 'Policy', id: policy_uuid },
        ],
      }),
    }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    // Its checks of a development build are slow, and say so.
    middleware: (defaults) =>
      defaults({ immutableCheck: false, serializableCheck: false }).concat(
        api.middleware,
      ),
  })

  const useTenant = () => account.useTenant()[0]

  function useHold(method: string) {
    const [run] = api.useHoldMutation()
    const tenant = useTenant()
    return (input: UserPolicy) => run({ tenant, method, ...input }).unwrap()
  }

  function useAccess(method: string) {
    const [run] = api.useAccessMutation()
    const tenant = useTenant()
    return (input: PolicyAccess) => run({ tenant, method, ...input }).unwrap()
  }

  // `currentData` is of these arguments, `data` may be of another tenant.
  return {
    name: 'RTK Query',
    Provider: ({ children }) => <Provider store={store}>{children}</Provider>,
    useAccount: account.useAccount,
    useSignIn: () => account.signIn,
    useSignOut: () => async () => {
      await account.signOut()
      store.dispatch(api.util.resetApiState())
    },
    useActiveTenant: account.useTenant,
    useTenants: () => {
      const { tenant_uuid } = account.useAccount()!
      return { data: api.useTenantsQuery({ tenant: tenant_uuid }).currentData }
    },
    useUsers: (listing) => ({
      data: api.useUsersQuery({ tenant: useTenant(), ...listing }).currentData,
    }),
    useUser: (user_uuid) => ({
      data: api.useUserQuery({ tenant: useTenant(), user_uuid }).currentData,
    }),
    useUserPolicies: (user_uuid) => ({
      data: api.useHeldQuery({ tenant: useTenant(), user_uuid }).currentData,
    }),
    usePolicies: () => ({
      data: api.usePoliciesQuery({ tenant: useTenant() }).currentData,
    }),
    usePolicy: (policy_uuid) => ({
      data: api.usePolicyQuery({ tenant: useTenant(), policy_uuid })
        .currentData,
    }),
    useRename() {
      const [run] = api.useRenameMutation()
      const tenant = useTenant()
      return (input) => run({ tenant, ...input }).unwrap()
    },
    useDeleteUser() {
      const [run] = api.useDeleteUserMutation()
      const tenant = useTenant()
      return (user_uuid) => run({ tenant, user_uuid }).unwrap()
    },
    useAddUserPolicy: () => useHold('PUT'),
    useRemoveUserPolicy: () => useHold('DELETE'),
    useAddAccess: () => useAccess('PUT'),
    useRemoveAccess: () => useAccess('DELETE'),
  }
}

const of = (tenant: Uuid) => ({ 'wazo-tenant': tenant })
