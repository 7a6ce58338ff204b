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
  const pages = pagesOf(data)
  if (pages.length === 0) return isObject(data) ? (apply(data) ?? data) : data
  return withItems(
    data,
    pages.map(({ items }) =>
      items
        .map((item) => (isObject(item) ? apply(item) : item))
        .filter((item) => item !== null),
    ),
    counted,
  )
}

/**
 * A list with other items on its pages, which all tell how many there are;
 * their `total` may not know of filters.
 */
export function withItems(
  data: unknown,
  items: readonly unknown[][],
  counted: boolean,
): unknown {
  const pages = pagesOf(data)
  const isAsItWas = pages.every(
    (page, index) =>
      page.items.length === items[index]!.length &&
      page.items.every((item, place) => item === items[index]![place]),
  )
  if (isAsItWas) return data
  const count = (lists: readonly unknown[][]) => lists.flat().length
  const more = count(items) - count(pages.map((page) => page.items))
  const next = pages.map((page, index) => ({
    ...page,
    items: items[index],
    total: page.total + (counted ? more : 0),
    ...(page.filtered !== undefined && { filtered: page.filtered + more }),
  }))
  return data === pages[0] ? next[0] : { ...(data as Cached), pages: next }
}

/** Only fields that the old object shows: answers differ in their fields. */
export const overlap = (old: Cached, fresh: object): Cached => ({
  ...old,
  ...Object.fromEntries(Object.entries(fresh).filter(([name]) => name in old)),
})
