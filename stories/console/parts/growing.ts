import {
  keepPreviousData,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { Page, Uuid, WazoAuthError } from 'wazo-auth-query'
import { useMemo, useState } from 'react'

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
  const [collect] = useState(() => createCollector(keyOf))
  return collect(data?.pages ?? [])
}

/** With each page more it goes on: a long list is not gone through again. */
function createCollector<TItem>(keyOf: (item: TItem) => string) {
  let pages: readonly Page<TItem>[] = []
  let items: readonly TItem[] = []
  let places = new Map<string, number>()
  return (next: readonly Page<TItem>[]): readonly TItem[] => {
    if (!pages.every((page, index) => page === next[index])) {
      pages = items = []
      places = new Map()
    }
    if (next.length === pages.length) return items
    const longer = [...items]
    for (const item of next.slice(pages.length).flatMap((page) => page.items)) {
      const place = places.get(keyOf(item)) ?? longer.length
      places.set(keyOf(item), place)
      longer[place] = item
    }
    pages = next
    return (items = longer)
  }
}

/** Whether something is among all that has come so far. */
export function useIsIn<TItem extends { uuid: Uuid }>(
  list: Growing<TItem>,
): (item: { uuid: Uuid }) => boolean {
  const items = useItems(list, byUuid)
  const known = useMemo(() => new Set(items.map(byUuid)), [items])
  return ({ uuid }) => known.has(uuid)
}

/** How many there are in all, where the server counts them. */
export const countOf = ({ data }: Growing<unknown>): number | undefined =>
  data?.pages.at(-1)?.filtered
