import {
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@tanstack/react-query'
import {
  useActiveTenant,
  useAddPolicyAccess,
  useAddUserPolicy,
  useDeleteUser,
  usePolicies,
  usePolicy,
  useRemovePolicyAccess,
  useRemoveUserPolicy,
  useSession,
  useSignIn,
  useSignOut,
  useUpdateUser,
  useUser,
  useUserPolicies,
  useUsers,
  useWazoAuth,
  WazoAuthProvider,
} from '../../../hooks/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  tenantsQuery,
} from '../../../src/index.ts'
import type { Layer, Place } from './layer.ts'

/** The screens on this library. */
export function ours(place: Place): Layer {
  const queryClient = new QueryClient()
  const auth = createWazoAuth({
    ...place,
    tokenProvider: createTokenProvider(),
    queryClient,
  })
  return {
    name: 'ours',
    Provider: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <WazoAuthProvider auth={auth}>{children}</WazoAuthProvider>
      </QueryClientProvider>
    ),
    useAccount: () => useSession().user,
    useSignIn: () => useSignIn().mutateAsync,
    useSignOut: () => useSignOut().mutateAsync,
    useActiveTenant() {
      const [tenant, setTenant] = useActiveTenant()
      return [tenant!, setTenant]
    },
    useTenants() {
      const { user } = useSession()
      return useQuery(tenantsQuery(useWazoAuth().withTenant(user!.tenant_uuid)))
    },
    useUsers: (listing) => useUsers(listing),
    useUser: (uuid) => useUser(uuid),
    useUserPolicies: (user_uuid) => useUserPolicies({ user_uuid }),
    usePolicies: () => usePolicies(),
    usePolicy: (uuid) => usePolicy(uuid),
    useRename() {
      const { mutateAsync } = useUpdateUser()
      return ({ user, firstname }) =>
        mutateAsync({ user_uuid: user.uuid, body: { firstname } })
    },
    useDeleteUser: () => useDeleteUser().mutateAsync,
    useAddUserPolicy: () => useAddUserPolicy().mutateAsync,
    useRemoveUserPolicy: () => useRemoveUserPolicy().mutateAsync,
    useAddAccess: () => useAddPolicyAccess().mutateAsync,
    useRemoveAccess: () => useRemovePolicyAccess().mutateAsync,
  }
}
