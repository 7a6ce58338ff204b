import type { User, UserListParams } from 'wazo-auth-query'
import { useInfiniteUsers } from 'wazo-auth-query/react'
import type { Choices } from '../parts/choices.ts'
import { whileSearching } from '../parts/growing.ts'
import { showPerson } from '../parts/person.ts'
import { useGrowingSearch } from '../parts/useGrowingSearch.ts'

/** The users of the tenant, to choose from. */
export function useUserChoices(
  which?: Pick<UserListParams, 'recurse'>,
): Choices<User> {
  const { input, ...searching } = useGrowingSearch()
  const query = useInfiniteUsers(
    { ...input, ...which, order: 'username' },
    whileSearching,
  )
  return { ...searching, label: 'Search users', query, show: showPerson }
}
