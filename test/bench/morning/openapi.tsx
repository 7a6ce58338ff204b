import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import createFetchClient from 'openapi-fetch'
import createClient from 'openapi-react-query'
import { createAccount } from './account.ts'
import { bodyOf, type Layer, type Place } from './layer.ts'
import type { paths } from './paths.ts'

/** The screens on what openapi-react-query makes of a description. */
export function openapi(place: Place): Layer {
  const account = createAccount(place)
  const client = createFetchClient<paths>({
    baseUrl: place.baseURL,
    fetch: place.fetch,
  })
  client.use({
    onRequest: ({ request }) =>
      request.headers.set('x-auth-token', account.token),
  })
  const $api = createClient<paths>(client)
  // As long fresh as with us.
  const queryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000 } },
  })
  const useHeader = () => ({ 'wazo-tenant': account.useTenant()[0] })

  /** What a change has outdated, by hand. */
  const outdated = (...paths: (keyof paths)[]) => ({
    onSuccess: () => {
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => paths.includes(queryKey[1] as never),
      })
    },
  })

  const held = outdated('/users/{user_uuid}/policies')
  const acl = outdated(
    '/policies',
    '/policies/{policy_uuid}',
    '/users/{user_uuid}/policies',
  )

  return {
    name: 'openapi-react-query',
    Provider: ({ children }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    ),
    useAccount: account.useAccount,
    useSignIn: () => account.signIn,
    useSignOut: () => async () => {
      await account.signOut()
      queryClient.clear()
    },
    useActiveTenant: account.useTenant,
    useTenants() {
      const header = { 'wazo-tenant': account.useAccount()!.tenant_uuid }
      return $api.useQuery('get', '/tenants', { params: { header } })
    },
    useUsers: (query) =>
      $api.useQuery('get', '/users', {
        params: { header: useHeader(), query },
      }),
    useUser: (user_uuid) =>
      $api.useQuery('get', '/users/{user_uuid}', {
        params: { header: useHeader(), path: { user_uuid } },
      }),
    useUserPolicies: (user_uuid) =>
      $api.useQuery('get', '/users/{user_uuid}/policies', {
        params: { header: useHeader(), path: { user_uuid } },
      }),
    usePolicies: () =>
      $api.useQuery('get', '/policies', { params: { header: useHeader() } }),
    usePolicy: (policy_uuid) =>
      $api.useQuery('get', '/policies/{policy_uuid}', {
        params: { header: useHeader(), path: { policy_uuid } },
      }),
    useRename() {
      const path = '/users/{user_uuid}'
      const effects = outdated('/users', path)
      const { mutateAsync } = $api.useMutation('put', path, effects)
      const header = useHeader()
      return ({ user, firstname }) =>
        mutateAsync({
          params: { header, path: { user_uuid: user.uuid } },
          body: { ...bodyOf(user), firstname },
        })
    },
    useDeleteUser() {
      const path = '/users/{user_uuid}'
      const effects = outdated('/users')
      const { mutateAsync } = $api.useMutation('delete', path, effects)
      const header = useHeader()
      return (user_uuid) =>
        mutateAsync({ params: { header, path: { user_uuid } } })
    },
    useAddUserPolicy() {
      const route = '/users/{user_uuid}/policies/{policy_uuid}'
      const { mutateAsync } = $api.useMutation('put', route, held)
      const header = useHeader()
      return (path) => mutateAsync({ params: { header, path } })
    },
    useRemoveUserPolicy() {
      const route = '/users/{user_uuid}/policies/{policy_uuid}'
      const { mutateAsync } = $api.useMutation('delete', route, held)
      const header = useHeader()
      return (path) => mutateAsync({ params: { header, path } })
    },
    useAddAccess() {
      const route = '/policies/{policy_uuid}/acl/{access}'
      const { mutateAsync } = $api.useMutation('put', route, acl)
      const header = useHeader()
      return (path) => mutateAsync({ params: { header, path } })
    },
    useRemoveAccess() {
      const route = '/policies/{policy_uuid}/acl/{access}'
      const { mutateAsync } = $api.useMutation('delete', route, acl)
      const header = useHeader()
      return (path) => mutateAsync({ params: { header, path } })
    },
  }
}
