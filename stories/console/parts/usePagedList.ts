import type { UseQueryResult } from '@tanstack/react-query'
import { clampPage, type Page, type WazoAuthError } from 'wazo-auth-query'
import { useCallback, useEffect } from 'react'
import { pageSizes, type ListSearch, type PageSize } from '../router/search.ts'
import type { AskedList } from './useListSearch.ts'

/** Where one is in a list. */
export interface Pages {
  page: number
  size: PageSize
  /** How many match; `null` where the server does not count them. */
  count: number | null
  onPage: (page: number) => void
}

/** A list of the server, and the part of it that the address asks for. */
export interface PagedRows<TRow, TSearch, TInput>
  extends Pages, AskedList<TSearch, TInput> {
  query: UseQueryResult<Page<TRow>, WazoAuthError>
  rows: readonly TRow[]
  /** What the next page will be asked by, if there is one. */
  next: TInput | undefined
}

const none: readonly never[] = []

/** Goes through a list. Past its end, the last page comes instead. */
export function usePagedList<TRow, TSearch extends ListSearch<string>, TInput>(
  asked: AskedList<TSearch, TInput>,
  query: UseQueryResult<Page<TRow>, WazoAuthError>,
): PagedRows<TRow, TSearch, TInput> {
  const { search, change, inputOf } = asked
  const { page = 1, size = pageSizes[0] } = search
  const { data, isPlaceholderData } = query
  const rows = data?.items ?? none
  // A list that does not count its matches counts everything.
  const count = data?.filtered ?? (search.search ? null : (data?.total ?? 0))
  const onPage = useCallback(
    (next: number) =>
      change({ page: next > 1 ? next : undefined } as Partial<TSearch>, {
        toTop: true,
      }),
    [change],
  )
  const nearest =
    data && !isPlaceholderData
      ? clampPage(
          page,
          // As far as is known: an empty page sends back to the one before.
          { total: count ?? (page - 1) * size + rows.length },
          size,
        )
      : page
  useEffect(() => {
    // The last row of the last page is gone: the page before is the last one.
    if (nearest !== page) onPage(nearest)
  }, [nearest, page, onPage])
  const hasNext =
    !isPlaceholderData &&
    (count === null ? rows.length === size : page * size < count)
  const next = hasNext ? inputOf({ ...search, page: page + 1 }) : undefined
  return { ...asked, query, rows, page, size, count, next, onPage }
}
