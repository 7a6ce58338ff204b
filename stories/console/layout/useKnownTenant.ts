import { skipToken } from '@tanstack/react-query'
import type { Tenant, Uuid } from 'wazo-auth-query'
import { useTenant, useTenants } from 'wazo-auth-query/react'

/** The tenants that the switcher shows before anything is searched. */
export const firstTenants = { limit: 50, order: 'name' } as const

/**
 * A tenant of which the uuid is known: from the list of the switcher, so that
 * no further request is needed, unless there are more than it shows.
 */
export function useKnownTenant(uuid: Uuid | null): Tenant | undefined {
  const { data } = useTenants(firstTenants)
  const listed = data?.items.find((one) => one.uuid === uuid)
  const isBeyond = data && !listed && uuid
  const asked = useTenant(isBeyond ? uuid : skipToken, {
    staleTime: 300_000,
    retry: false,
  })
  return listed ?? asked.data
}
