import { listIdentityProviders } from 'wazo-auth-query'
import { useCan, useIdentityProviders } from 'wazo-auth-query/react'

/** Whether the server is older than its providers: nobody can be attached. */
export function useLacksProviders(): boolean {
  const { status } = useCan(listIdentityProviders)
  const { error } = useIdentityProviders(undefined, {
    enabled: status === 'allowed',
    retry: false,
    staleTime: Infinity,
  })
  return error?.code === 'unsupported-by-server'
}
