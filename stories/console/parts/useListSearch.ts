import {
  useNavigate,
  useSearch,
  type RouteIds,
  type RegisteredRouter,
} from '@tanstack/react-router'
import { useCallback } from 'react'

export type ChangeSearch<TSearch> = (
  changes: Partial<TSearch>,
  options?: { toTop?: boolean },
) => void

/** What a list shows, in the address: links and the back button work. */
export function useListSearch<TSearch extends { page?: number | undefined }>(
  from: RouteIds<RegisteredRouter['routeTree']>,
) {
  const search = useSearch({ from }) as unknown as TSearch
  const navigate = useNavigate()
  const change = useCallback<ChangeSearch<TSearch>>(
    (changes, { toTop = false } = {}) =>
      void navigate({
        to: '.',
        // Another filter or order starts at its first page.
        search: (old) => ({ ...old, page: undefined, ...changes }),
        resetScroll: toTop,
      }),
    [navigate],
  )
  const toPage = useCallback(
    (page: number) =>
      change({ page: page > 1 ? page : undefined } as Partial<TSearch>, {
        toTop: true,
      }),
    [change],
  )
  return { search, change, toPage }
}
