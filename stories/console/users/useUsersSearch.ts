import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { UsersSearch } from '../router/search.ts'

export type ChangeUsersSearch = (
  changes: Partial<UsersSearch>,
  options?: { toTop?: boolean },
) => void

/** What the list shows, in the address: links and the back button work. */
export function useUsersSearch() {
  const search = useSearch({ from: '/app/users' })
  const navigate = useNavigate({ from: '/users' })
  const change = useCallback<ChangeUsersSearch>(
    (changes, { toTop = false } = {}) =>
      void navigate({
        // Another filter or order starts at its first page.
        search: (old) => ({ ...old, page: undefined, ...changes }),
        resetScroll: toTop,
      }),
    [navigate],
  )
  const toPage = useCallback(
    (page: number) =>
      change({ page: page > 1 ? page : undefined }, { toTop: true }),
    [change],
  )
  return { search, change, toPage }
}
