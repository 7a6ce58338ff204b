import type { UseQueryResult } from '@tanstack/react-query'
import { clampPage, type Page, type WazoAuthError } from 'wazo-auth-query'
import { useEffect } from 'react'
import { pageSizes, type PageSearch, type PageSize } from '../router/search.ts'

export interface Pages<TRow> {
  page: number
  size: PageSize
  rows: readonly TRow[]
  /** How many match; `null` where the server does not count them. */
  count: number | null
  hasNext: boolean
  onPage: (page: number) => void
}

const none: readonly never[] = []

/** Where one is in a list. Past its end, the last page comes instead. */
export function usePages<TRow>(
  { data, isPlaceholderData }: UseQueryResult<Page<TRow>, WazoAuthError>,
  {
    page = 1,
    size = pageSizes[0],
    search,
  }: PageSearch & { search?: string | undefined },
  onPage: (page: number) => void,
): Pages<TRow> {
  const rows = data?.items ?? none
  // A list that does not count its matches counts everything.
  const count = data?.filtered ?? (search ? null : (data?.total ?? 0))
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
  return { page, size, rows, count, hasNext, onPage }
}
