import { useInfiniteUsers } from 'wazo-auth-query/react'
import { useState } from 'react'
import { growingPage } from '../parts/growing.ts'
import { showPerson } from '../parts/person.ts'

/** All users of the tenant, to choose from. */
export function useUserChoices() {
  const [search, setSearch] = useState('')
  const query = useInfiniteUsers({
    limit: growingPage,
    order: 'username',
    search: search || undefined,
  })
  return {
    label: 'Search users',
    query,
    search,
    onSearch: setSearch,
    show: showPerson,
  }
}
