import {
  keepPreviousData,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { Page, Uuid, WazoAuthError } from 'wazo-auth-query'
import { useMemo } from 'react'

/** A list that grows as it is scrolled: any infinite query of the library. */
export type Growing<TItem> = UseInfiniteQueryResult<
  InfiniteData<Page<TItem>, number>,
  WazoAuthError
>

/** Rows of a page: few requests for a long scroll, each of them quick. */
export const growingPage = 100

/** While a search runs, what was found before stays in sight. */
export const whileSearching = { placeholderData: keepPreviousData } as const

export const byUuid = ({ uuid }: { uuid: Uuid }): string => uuid

/** All that has come so far; what moved between two pages is there once. */
export function useItems<TItem>(
  { data }: Growing<TItem>,
  keyOf: (item: TItem) => string,
): readonly TItem[] {
  return useMemo(() => {
    const items = (data?.pages ?? []).flatMap((page) => page.items)
    return [...new Map(items.map((item) => [keyOf(item), item])).values()]
  }, [data, keyOf])
}

/** How many there are in all, where the server counts them. */
export const countOf = ({ data }: Growing<unknown>): number | undefined =>
  data?.pages.at(-1)?.filtered
