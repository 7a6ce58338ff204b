import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Growing } from './growing.ts'

/** So many rows before the end, the next page is asked for. */
const ahead = 40

/**
 * Only the rows in sight exist, all of one height, and more are asked for
 * before the end is seen. A page that has failed waits for `fetchNextPage`.
 */
export function useVirtualRows(
  query: Growing<unknown>,
  count: number,
  rowHeight: number,
) {
  const viewport = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // React paints with the scroll anyway; what it must not do is hold it up.
    useFlushSync: false,
  })
  const rows = virtualizer.getVirtualItems()
  const last = rows.at(-1)?.index ?? -1
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const isShort =
    hasNextPage && !isFetching && !isFetchNextPageError && last >= count - ahead
  useEffect(() => {
    if (isShort) void fetchNextPage()
  }, [isShort, fetchNextPage])
  return { viewport, virtualizer, rows, height: virtualizer.getTotalSize() }
}
