import { Text } from '@mantine/core'
import { useEffect } from 'react'
import type { Uuid } from 'wazo-auth-query'
import type { Choices } from './choices.ts'
import { describe } from './describe.ts'
import { countOf, type Growing } from './growing.ts'
import { PickerOption } from './PickerOption.tsx'
import classes from './rows.module.css'
import { useVirtualRows } from './useVirtualRows.ts'

export interface PickerListProps<TItem> extends Required<
  Pick<Choices<TItem>, 'label' | 'query' | 'search' | 'show' | 'refuses'>
> {
  id: string
  items: readonly TItem[]
  /** Which of them the keyboard is at; -1 for none. */
  active: number
  isBusy: boolean
  multiple: boolean
  chosen: ReadonlyMap<Uuid, TItem>
  onPick: (index: number) => void
}

const rowHeight = 52

/** What can be chosen; it scrolls without the search above it. */
export function PickerList<TItem extends { uuid: Uuid }>({
  id,
  label,
  query,
  items,
  search,
  active,
  isBusy,
  show,
  refuses,
  multiple,
  chosen,
  onPick,
}: PickerListProps<TItem>) {
  const count = countOf(query) ?? -1
  const { viewport, virtualizer, rows, height } = useVirtualRows(
    query,
    items.length,
    rowHeight,
  )
  useEffect(() => virtualizer.scrollToOffset(0), [virtualizer, search])
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active)
  }, [virtualizer, active])
  return (
    <div className={classes.choosing}>
      <div
        id={id}
        ref={viewport}
        className={classes.choices}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        aria-busy={isBusy}
      >
        <div
          className={classes.rows}
          style={{ height }}
          role="presentation"
          // The search keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={({ target }) => {
            const option = (target as Element).closest<HTMLElement>(
              '[role=option]',
            )
            if (option) onPick(Number(option.dataset.index))
          }}
        >
          {rows.map(({ index, start, size }) => {
            const item = items[index]!
            const { name, detail } = show(item)
            return (
              <PickerOption
                key={item.uuid}
                id={`${id}-${index}`}
                name={name}
                detail={refuses(item) ?? detail}
                index={index}
                start={start}
                size={size}
                count={count}
                isRefused={refuses(item) !== undefined}
                isChosen={chosen.has(item.uuid)}
                isActive={index === active}
                multiple={multiple}
              />
            )
          })}
        </div>
      </div>
      {/* A list of choices has nothing but choices. */}
      {items.length === 0 && <Nothing query={query} />}
    </div>
  )
}

/** Nothing to choose from, for now or for good. */
function Nothing({ query }: { query: Growing<unknown> }) {
  return (
    <Text
      size="sm"
      c="dimmed"
      ta="center"
      p="lg"
      role="status"
      className={classes.nothing!}
    >
      {query.error
        ? `${describe(query.error).title}. ${describe(query.error).text}`
        : query.isFetching
          ? 'Loading…'
          : query.fetchStatus === 'paused'
            ? 'You are offline.'
            : 'No results'}
    </Text>
  )
}
