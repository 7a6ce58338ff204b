import { useEffect, useState } from 'react'
import type { Page, Policy, Tenant, User, Uuid } from '../../../src/index.ts'
import { createAccount } from './account.ts'
import {
  bodyOf,
  type Layer,
  type Place,
  type PolicyAccess,
  type Shown,
  type UserPolicy,
} from './layer.ts'

/** The screens on `fetch` in `useEffect`. */
export function effects(place: Place): Layer {
  const account = createAccount(place)

  const headers = (tenant: Uuid) => ({
    'x-auth-token': account.token,
    'wazo-tenant': tenant,
    'content-type': 'application/json',
  })

  /** One answer, of nobody else and no other tenant. */
  function useAnswer<TData>(path: string, tenant: Uuid): Shown<TData> {
    const [answer, setAnswer] = useState<{ of: string; data: TData }>()
    const [count, setCount] = useState(0)
    const of = `${tenant} ${path}`
    useEffect(() => {
      const gone = new AbortController()
      const { signal } = gone
      const ask = async () => {
        const url = place.baseURL + path
        const options = { headers: headers(tenant), signal }
        const response = await place.fetch(url, options)
        const data = (await response.json()) as TData
        if (response.ok && !signal.aborted) setAnswer({ of, data })
      }
      ask().catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
      return () => gone.abort()
    }, [of, path, tenant, count])
    return {
      data: answer?.of === of ? answer.data : undefined,
      reload: () => setCount((count) => count + 1),
    }
  }

  const useTenant = () => account.useTenant()[0]

  function useWrite() {
    const tenant = useTenant()
    return async (method: string, path: string, body?: object) => {
      const response = await place.fetch(place.baseURL + path, {
        method,
        headers: headers(tenant),
        ...(body && { body: JSON.stringify(body) }),
      })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
    }
  }

  const useHold = (method: string) => {
    const write = useWrite()
    return ({ user_uuid, policy_uuid }: UserPolicy) =>
      write(method, `/users/${user_uuid}/policies/${policy_uuid}`)
  }

  const useAccess = (method: string) => {
    const write = useWrite()
    return ({ policy_uuid, access }: PolicyAccess) =>
      write(method, `/policies/${policy_uuid}/acl/${access}`)
  }

  return {
    name: 'useEffect',
    Provider: ({ children }) => children,
    useAccount: account.useAccount,
    useSignIn: () => account.signIn,
    useSignOut: () => account.signOut,
    useActiveTenant: account.useTenant,
    useTenants: () =>
      useAnswer<Page<Tenant>>('/tenants', account.useAccount()!.tenant_uuid),
    useUsers({ order, direction, limit, offset }) {
      const query = `order=${order}&direction=${direction}&limit=${limit}&offset=${offset}`
      return useAnswer<Page<User>>(`/users?${query}`, useTenant())
    },
    useUser: (uuid) => useAnswer<User>(`/users/${uuid}`, useTenant()),
    useUserPolicies: (uuid) =>
      useAnswer<Page<Policy>>(`/users/${uuid}/policies`, useTenant()),
    usePolicies: () => useAnswer<Page<Policy>>('/policies', useTenant()),
    usePolicy: (uuid) => useAnswer<Policy>(`/policies/${uuid}`, useTenant()),
    useRename() {
      const write = useWrite()
      return ({ user, firstname }) =>
        write('PUT', `/users/${user.uuid}`, { ...bodyOf(user), firstname })
    },
    useDeleteUser() {
      const write = useWrite()
      return (uuid) => write('DELETE', `/users/${uuid}`)
    },
    useAddUserPolicy: () => useHold('PUT'),
    useRemoveUserPolicy: () => useHold('DELETE'),
    useAddAccess: () => useAccess('PUT'),
    useRemoveAccess: () => useAccess('DELETE'),
  }
}
