import type { QueryKey } from '@tanstack/query-core'
import type { Page, Scope } from './types.ts'

/** An object of the server, wherever in an answer it stands. */
export type Cached = Record<string, unknown>

export const isObject = (value: unknown): value is Cached =>
  typeof value === 'object' && value !== null

const isPage = (value: unknown): value is Page<unknown> & Cached =>
  isObject(value) && Array.isArray(value.items)

/** By value: the cache keeps a copy of what it is given. */
export const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Whether a key is of this server and user, in whatever tenant. */
export function isOwn(key: QueryKey, { server, user }: Scope): boolean {
  const scope = key[1] as Partial<Scope> | undefined
  return (
    key[0] === 'wazo-auth' &&
    scope?.server === server &&
    (scope.user === undefined || scope.user === user)
  )
}

/** The pages of a list; none of a detail. */
export const pagesOf = (data: unknown): (Page<unknown> & Cached)[] =>
  isObject(data) && Array.isArray(data.pages)
    ? (data.pages as (Page<unknown> & Cached)[])
    : isPage(data)
      ? [data]
      : []

/** The objects that an answer shows. */
export const objectsIn = (data: unknown): Cached[] =>
  (isObject(data) && (data.items ?? data.pages)
    ? pagesOf(data).flatMap(({ items }) => items)
    : [data]
  ).filter(isObject)

/** Whether an object is this one, as far as is known of it. */
export const isSame = (object: Cached, known: Cached): boolean =>
  typeof known.uuid === 'string'
    ? object.uuid === known.uuid
    : Object.entries(known).every(
        ([name, value]) => value === undefined || object[name] === value,
      )

/**
 * The same answer with the objects changed, or taken out of lists by `null`;
 * the answer itself where nothing changes.
 */
export function change(
  data: unknown,
  apply: (object: Cached) => Cached | null,
  counted = true,
): unknown {
  if (!isObject(data)) return data
  if (Array.isArray(data.pages)) {
    const pages = data.pages.map((page) => change(page, apply, counted))
    return pages.every((page, i) => page === (data.pages as unknown[])[i])
      ? data
      : { ...data, pages }
  }
  if (!isPage(data)) return apply(data) ?? data
  const items = data.items
    .map((item) => (isObject(item) ? apply(item) : item))
    .filter((item) => item !== null)
  return items.length === data.items.length &&
    items.every((item, index) => item === data.items[index])
    ? data
    : withItems(data, items, counted)
}

/** A page with other items; its `total` may not know of filters. */
export function withItems(
  page: Page<unknown>,
  items: unknown[],
  counted: boolean,
) {
  const more = items.length - page.items.length
  return {
    ...page,
    items,
    total: page.total + (counted ? more : 0),
    ...(page.filtered !== undefined && { filtered: page.filtered + more }),
  }
}

/** Only fields that the old object shows: answers differ in their fields. */
export const overlap = (old: Cached, fresh: object): Cached => ({
  ...old,
  ...Object.fromEntries(Object.entries(fresh).filter(([name]) => name in old)),
})
