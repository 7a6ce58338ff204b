/** What a list can be asked. */
export interface ListSpec<T> {
  /** Names the list among those kept for their next page. */
  readonly name: string
  /** The announced sort columns, in the order in which they are. */
  readonly order: readonly string[]
  /** Of these, what is refused as "Invalid sort column". */
  readonly unsortable?: readonly string[]
  readonly defaultOrder: keyof T | null
  /** Without `order` the server follows no order, so that `direction` has no say. */
  readonly isUndirected?: boolean
  /** The texts that `search` looks into. */
  readonly search?: (item: T) => readonly (string | null)[]
  /** Exact filters: whether an item passes for a value. */
  readonly filters?: Readonly<
    Record<string, (item: T, value: string) => boolean>
  >
  /** Filters whose value must be a boolean word. */
  readonly booleans?: readonly string[]
  /** Filters that may be repeated, at most 25 times. */
  readonly repeated?: Readonly<
    Record<string, (item: T, values: readonly string[]) => boolean>
  >
}
