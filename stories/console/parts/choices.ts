import type { Growing } from './growing.ts'

/** What to call something, and what tells it from its namesakes. */
export interface Shown {
  name: string
  detail?: string | null | undefined
}

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
