import { Combobox, Text, useVirtualizedCombobox } from '@mantine/core'
import { useId, useState } from 'react'
import type { Uuid } from 'wazo-auth-query'
import { describe } from './describe.ts'
import { byUuid, countOf, useItems, type Growing } from './growing.ts'
import { MoreFailed } from './MoreFailed.tsx'
import { PickerOption, type Shown } from './PickerOption.tsx'
import classes from './rows.module.css'
import { SearchBox } from './SearchBox.tsx'
import { useVirtualRows } from './useVirtualRows.ts'

/** What can be chosen from: the server searches, more come while scrolling. */
export interface Choices<TItem> {
  /** Of the search, such as `Search users`. */
  label: string
  query: Growing<TItem>
  search: string
  onSearch: (search: string) => void
  show: (item: TItem) => Shown
  /** Why one cannot be chosen, if so. */
  refuses?: (item: TItem) => string | undefined
}

export interface PickerProps<TItem> extends Choices<TItem> {
  multiple: boolean
  chosen: ReadonlyMap<Uuid, TItem>
  onToggle: (item: TItem) => void
}

const rowHeight = 52

/** A search, and below it what it finds. */
export function Picker<TItem extends { uuid: Uuid }>({
  label,
  query,
  search,
  onSearch,
  show,
  refuses = () => undefined,
  multiple,
  chosen,
  onToggle,
}: PickerProps<TItem>) {
  const items = useItems(query, byUuid)
  const count = countOf(query) ?? -1
  const id = useId()
  const idOf = (index: number) => `${id}-${index}`
  const { viewport, virtualizer, rows, height } = useVirtualRows(
    query,
    items.length,
    rowHeight,
  )
  const [marked, setMarked] = useState(-1)
  const active = Math.min(marked, items.length - 1)
  const toggle = (index: number) => {
    const item = items[index]
    if (item && !refuses(item)) onToggle(item)
  }
  const combobox = useVirtualizedCombobox({
    opened: true,
    loop: false,
    totalOptionsCount: items.length,
    getOptionId: idOf,
    selectedOptionIndex: active,
    setSelectedOptionIndex(index) {
      setMarked(index)
      if (index >= 0) virtualizer.scrollToIndex(index)
    },
    onSelectedOptionSubmit: toggle,
  })
  const isLooking = query.isFetching && !query.isFetchingNextPage
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        setMarked(Number(value))
        toggle(Number(value))
      }}
    >
      <Combobox.EventsTarget withAriaAttributes={false}>
        <SearchBox
          label={label}
          value={search}
          onSearch={(text) => {
            setMarked(-1)
            virtualizer.scrollToOffset(0)
            onSearch(text)
          }}
          isSearching={isLooking}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : idOf(active)}
          data-autofocus
          style={{ maxWidth: 'none' }}
        />
      </Combobox.EventsTarget>
      <div>
        <Combobox.Options
          id={id}
          ref={viewport}
          className={classes.choices}
          aria-label={label.replace('Search ', '')}
          aria-multiselectable={multiple}
          aria-busy={isLooking}
        >
          <div className={classes.rows} style={{ height }} role="presentation">
            {rows.map(({ index, start, size }) => {
              const item = items[index]!
              return (
                <PickerOption
                  key={item.uuid}
                  {...show(item)}
                  id={idOf(index)}
                  index={index}
                  start={start}
                  size={size}
                  count={count}
                  refusal={refuses(item)}
                  isChosen={chosen.has(item.uuid)}
                  isActive={index === active}
                  multiple={multiple}
                />
              )
            })}
          </div>
          {items.length === 0 && <Nothing query={query} />}
        </Combobox.Options>
        <MoreFailed query={query} />
      </div>
    </Combobox>
  )
}

/** Nothing to choose from, for now or for good. */
function Nothing({ query }: { query: Growing<unknown> }) {
  return (
    <Text size="sm" c="dimmed" ta="center" p="lg" role="presentation">
      {query.error
        ? `${describe(query.error).title}. ${describe(query.error).text}`
        : query.isFetching
          ? 'Loading…'
          : query.fetchStatus === 'paused'
            ? 'You are offline.'
            : 'Nothing matches'}
    </Text>
  )
}
