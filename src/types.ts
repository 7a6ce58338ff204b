/** A lower-case hyphenated uuid. */
export type Uuid = string

/** One page of a list. */
export interface Page<TItem> {
  items: TItem[]
  /** How many the tenant holds, before any filter. */
  total: number
  /** How many match the search and filters; policies and domains lack it. */
  filtered?: number
}

/** What every list accepts. */
export interface ListParams<TOrder extends string = string> {
  /** At most so many items; `0` asks for the counts alone. */
  limit?: number | undefined
  /** How many matching items to pass over. */
  offset?: number | undefined
  order?: TOrder | undefined
  direction?: 'asc' | 'desc' | undefined
  /**
   * Case-insensitive substring. Blanks and `%` stand for any text, `_` for any
   * character; a backslash takes the meaning from what follows.
   */
  search?: string | undefined
}

/** Lists that can include the tenants below. */
export interface Recursive {
  /** Also what the tenants below hold. */
  recurse?: boolean | undefined
}

/** Whose answers they are: each server, user and tenant has its own. */
export interface Scope {
  /** The server's id, by default its normalised address. */
  readonly server: string
  /** The signed-in user, `null` while there is none. */
  readonly user: Uuid | null
  /** The tenant that requests are sent for, `null` while unknown. */
  readonly tenant: Uuid | null
}

/** A value to read and to subscribe to, as `useSyncExternalStore` wants it. */
export interface Subscribable<TValue> {
  /** The same reference until the value changes. */
  getSnapshot(this: void): TValue
  /** Calls the listener after each change; returns the undo. */
  subscribe(this: void, listener: () => void): () => void
}
