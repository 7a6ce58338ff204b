import {
  useNavigate,
  useSearch,
  type RegisteredRouter,
  type RouteIds,
} from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ListSearch } from '../router/search.ts'

export type ChangeSearch<TSearch> = (
  changes: Partial<TSearch>,
  options?: { toTop?: boolean },
) => void

export interface AskedList<TSearch, TInput> {
  /** What the address says. */
  search: TSearch
  change: ChangeSearch<TSearch>
  /** What the server is asked for. */
  input: TInput
  inputOf: (search: TSearch) => TInput
}

/** What a list shows, in the address: links and the back button work. */
export function useListSearch<TSearch extends ListSearch<string>, TInput>(
  from: RouteIds<RegisteredRouter['routeTree']>,
  inputOf: (search: TSearch) => TInput,
): AskedList<TSearch, TInput> {
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
  return { search, change, input: inputOf(search), inputOf }
}
