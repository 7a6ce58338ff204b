import { Button } from '@mantine/core'
import { IconPlus, IconZoomCancel, type Icon } from './icons.ts'
import { useState, type ReactNode } from 'react'
import { countOf, type Growing } from './growing.ts'
import { InfiniteList, type InfiniteListProps } from './InfiniteList.tsx'
import { Notice } from './Notice.tsx'
import { QueryState } from './QueryState.tsx'
import { SearchBox } from './SearchBox.tsx'
import { Section } from './Section.tsx'
import classes from './table.module.css'
import { TableSkeleton } from './TableSkeleton.tsx'

export interface RelationProps<TItem> extends Pick<
  InfiniteListProps<TItem>,
  'rowHeight'
> {
  title: string
  description: string
  /** Of the list, for whoever does not see the title above. */
  label: string
  query: Growing<TItem>
  keyOf: (item: TItem) => string
  /** The same function from one render to the next. */
  row: (item: TItem) => ReactNode
  empty: { icon: Icon; title: string; text: string }
  /** Where there may be many. */
  search?: { label: string; value: string; onSearch: (text: string) => void }
  /** What adds to it, for who may. */
  adding?:
    { label: string; dialog: (onClose: () => void) => ReactNode } | undefined
}

/** What belongs to somebody or something: a list that can be added to. */
export function Relation<TItem>({
  title,
  description,
  label,
  query,
  keyOf,
  rowHeight,
  row,
  empty,
  search,
  adding,
}: RelationProps<TItem>) {
  const [isAdding, setAdding] = useState(false)
  const count = countOf(query)
  const isSearch = !!search?.value
  return (
    <Section
      flush
      title={
        count && !isSearch ? `${title} (${count.toLocaleString()})` : title
      }
      description={description}
      actions={
        adding && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {adding.label}
          </Button>
        )
      }
    >
      {search && (count !== 0 || isSearch) && (
        <div
          className={classes.toolbar}
          style={{ border: 0, padding: '0 24px 16px' }}
        >
          <SearchBox
            label={search.label}
            value={search.value}
            isSearching={query.isPlaceholderData}
            onSearch={search.onSearch}
            style={{ flex: 1 }}
          />
        </div>
      )}
      <QueryState query={query} skeleton={<TableSkeleton rows={2} />}>
        {({ pages }) =>
          pages[0]?.items.length ? (
            <InfiniteList
              label={label}
              query={query}
              keyOf={keyOf}
              rowHeight={rowHeight}
              row={row}
              search={search?.value}
            />
          ) : isSearch ? (
            <Notice icon={IconZoomCancel} order={3} title="No results">
              {`Nothing here matches “${search.value}”.`}
            </Notice>
          ) : (
            <Notice icon={empty.icon} order={3} title={empty.title}>
              {empty.text}
            </Notice>
          )
        }
      </QueryState>
      {isAdding && adding?.dialog(() => setAdding(false))}
    </Section>
  )
}
