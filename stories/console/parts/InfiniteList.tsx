import { memo, useEffect, type ReactNode } from 'react'
import { countOf, useItems, type Growing } from './growing.ts'
import { MoreFailed } from './MoreFailed.tsx'
import classes from './rows.module.css'
import { useVirtualRows } from './useVirtualRows.ts'

export interface InfiniteListProps<TItem> {
  label: string
  query: Growing<TItem>
  keyOf: (item: TItem) => string
  /** Which list it is: another one starts at its top. */
  search?: string | undefined
  /** @default 60 */
  rowHeight?: number | undefined
  /** The same function from one render to the next: rows then stay as is. */
  row: (item: TItem) => ReactNode
}

/** However long, it scrolls as if it were short. */
export function InfiniteList<TItem>({
  label,
  query,
  keyOf,
  search,
  rowHeight = 60,
  row,
}: InfiniteListProps<TItem>) {
  const items = useItems(query, keyOf)
  const count = countOf(query) ?? (query.hasNextPage ? -1 : items.length)
  const { viewport, virtualizer, rows, height } = useVirtualRows(
    query,
    items.length,
    rowHeight,
  )
  useEffect(() => virtualizer.scrollToOffset(0), [virtualizer, search])
  return (
    <>
      <div
        ref={viewport}
        className={classes.viewport}
        style={{ height: heightOf(height, rowHeight) }}
        role="group"
        aria-label={label}
        tabIndex={0}
        aria-busy={query.isFetchingNextPage}
      >
        <ul className={classes.rows} style={{ height }} aria-label={label}>
          {rows.map(({ index, start, size }) => (
            <Row
              key={keyOf(items[index]!)}
              item={items[index]!}
              row={row as (item: unknown) => ReactNode}
              index={index}
              start={start}
              size={size}
              count={count}
            />
          ))}
        </ul>
      </div>
      <MoreFailed query={query} />
    </>
  )
}

/** What does not fit is cut through a row, so that one sees there is more. */
const heightOf = (all: number, row: number) =>
  `min(${all}px, round(down, max(300px, 62dvh), ${row}px) + ${row / 2}px)`

interface RowProps {
  item: unknown
  row: (item: unknown) => ReactNode
  index: number
  start: number
  size: number
  count: number
}

/** A row that was in sight before is not rendered again. */
const Row = memo(function Row(props: RowProps) {
  const { item, row, index, start, size, count } = props
  return (
    <li
      className={classes.row}
      data-one-line
      style={{ height: size, transform: `translateY(${start}px)` }}
      data-first={index === 0 || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      {row(item)}
    </li>
  )
})
