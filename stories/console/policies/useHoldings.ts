import { useQueries } from '@tanstack/react-query'
import {
  groupPoliciesQuery,
  type Uuid,
  type WazoAuthError,
} from 'wazo-auth-query'
import {
  useUserGroups,
  useUserPolicies,
  useWazoAuth,
} from 'wazo-auth-query/react'
import type { Holding } from './grants.ts'

export interface Holdings {
  holdings: Holding[]
  isPending: boolean
  /** What kept it from being all. */
  error: WazoAuthError | null
}

/** The policies of a user, by itself and by its groups: never other users. */
export function useHoldings(user_uuid: Uuid): Holdings {
  const auth = useWazoAuth()
  const own = useUserPolicies({ user_uuid })
  const groups = useUserGroups({ user_uuid })
  const items = groups.data?.items ?? []
  const shared = useQueries({
    queries: items.map(({ uuid }) =>
      groupPoliciesQuery(auth, { group_uuid: uuid }),
    ),
    combine: (queries) => ({
      isPending: queries.some((query) => query.isPending),
      error: queries.find((query) => query.error)?.error ?? null,
      pages: queries.map((query) => query.data?.items ?? []),
    }),
  })
  return {
    holdings: [
      ...(own.data?.items ?? []).map((policy) => ({ policy })),
      ...shared.pages.flatMap((policies, index) =>
        policies.map((policy) => ({ policy, group: items[index] })),
      ),
    ],
    isPending: own.isPending || groups.isPending || shared.isPending,
    error: own.error ?? groups.error ?? shared.error,
  }
}
