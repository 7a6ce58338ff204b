import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Uuid } from 'wazo-auth-query'
import { useCallback } from 'react'

const sections = [
  '/users',
  '/groups',
  '/policies',
  '/tenants',
  '/sessions',
  '/refresh-tokens',
  '/session',
] as const

/**
 * The tenant is part of the address: a link leads to it, and back leads back.
 * What was looked at in the other tenant does not exist in this one, so its
 * list is where one arrives.
 */
export function useSwitchTenant(): (tenant: Uuid | undefined) => void {
  const router = useRouter()
  const navigate = useNavigate()
  return useCallback(
    (tenant) => {
      const { pathname } = router.state.location
      const to =
        sections.find((section) => pathname.startsWith(section)) ?? '/users'
      void navigate({ to, search: { tenant } })
    },
    [router, navigate],
  )
}
