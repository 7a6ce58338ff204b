import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Uuid } from 'wazo-auth-query'
import { useCallback } from 'react'
import { giveFocusBack } from '../parts/useFocusBack.ts'

const sections = [
  '/users',
  '/groups',
  '/policies',
  '/tenants',
  '/sessions',
  '/refresh-tokens',
  '/session',
] as const

/** What each tenant has: one stays where one is. */
const everywhere = /^\/(providers|services|server)(\/|$)/

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
      const section =
        sections.find((one) => pathname.startsWith(one)) ?? '/users'
      const to = everywhere.test(pathname) ? pathname : section
      // All of the page is another one then, and what had the focus is gone.
      void navigate({ to, search: { tenant } }).then(() => giveFocusBack())
    },
    [router, navigate],
  )
}
