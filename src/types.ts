/** A lower-case hyphenated uuid. */
export type Uuid = string

/** One page of a list. */
export interface Page<TItem> {
  items: TItem[]
  /** How many the tenant has, before any filter. */
  total: number
  /**
   * How many match the search and filters; missing for policies and domains.
   */
  filtered?: number
}

/** Parameters that every list accepts. */
export interface ListParams<TOrder extends string = string> {
  /** The maximum number of items; `0` returns only the counts. */
  limit?: number | undefined
  /** How many matching items to skip. */
  offset?: number | undefined
  order?: TOrder | undefined
  direction?: 'asc' | 'desc' | undefined
  /**
   * Case-insensitive substring. Blanks and `%` match any text, `_` any
   * character; a backslash escapes the next one.
   */
  search?: string | undefined
}

/** A parameter of lists that can include the tenants below. */
export interface Recursive {
  /** Includes what the tenants below have. */
  recurse?: boolean | undefined
}

/** Whose data it is: each server, user and tenant has its own. */
export interface Scope {
  /** The server's id, by default its normalised address. */
  readonly server: string
  /** The signed-in user, `null` while there is none. */
  readonly user: Uuid | null
  /** The tenant that requests act for, `null` while unknown. */
  readonly tenant: Uuid | null
}

/** A value to read and subscribe to, as `useSyncExternalStore` expects it. */
export interface Subscribable<TValue> {
  /** The same reference until the value changes. */
  getSnapshot(this: void): TValue
  /** Calls the listener after each change; returns the unsubscribe function. */
  subscribe(this: void, listener: () => void): () => void
}
