import { Combobox, useVirtualizedCombobox, VisuallyHidden } from '@mantine/core'
import { useId, useState } from 'react'
import type { Uuid } from 'wazo-auth-query'
import type { Choices } from './choices.ts'
import { byUuid, countOf, useItems } from './growing.ts'
import { MoreFailed } from './MoreFailed.tsx'
import { PickerList } from './PickerList.tsx'
import { SearchBox } from './SearchBox.tsx'

export interface PickerProps<TItem> extends Choices<TItem> {
  multiple: boolean
  chosen: ReadonlyMap<Uuid, TItem>
  onToggle: (item: TItem) => void
}

const nothing = () => undefined

/** A search, and below it what it finds. */
export function Picker<TItem extends { uuid: Uuid }>({
  label,
  query,
  search,
  onSearch,
  show,
  refuses = nothing,
  multiple,
  chosen,
  onToggle,
}: PickerProps<TItem>) {
  const items = useItems(query, byUuid)
  const id = useId()
  const idOf = (index: number) => `${id}-${index}`
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
    setSelectedOptionIndex: setMarked,
    onSelectedOptionSubmit: toggle,
  })
  const isLooking = query.isFetching && !query.isFetchingNextPage
  return (
    <div>
      <Combobox store={combobox}>
        <Combobox.EventsTarget withAriaAttributes={false}>
          <SearchBox
            label={label}
            value={search}
            onSearch={(text) => {
              setMarked(-1)
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
      </Combobox>
      <PickerList
        id={id}
        label={label.replace('Search ', '')}
        query={query}
        items={items}
        search={search}
        active={active}
        isBusy={isLooking}
        show={show}
        refuses={refuses}
        multiple={multiple}
        chosen={chosen}
        onPick={(index) => {
          setMarked(index)
          toggle(index)
        }}
      />
      <MoreFailed query={query} />
      <VisuallyHidden role="status">
        {!isLooking &&
          items.length > 0 &&
          `${countOf(query) ?? items.length} to choose from`}
      </VisuallyHidden>
    </div>
  )
}
