import { hashKey, replaceEqualDeep } from '@tanstack/query-core'
import type { Page } from './types.ts'
import { given, isObject, only } from './values.ts'

/** An object of the server, as an answer in the cache holds it. */
export type Cached = Record<string, unknown>

type CachedPage = Page<unknown> & Cached

/** Equal by value, whatever the order of lists and fields. */
export const isEqual = (one: unknown, other: unknown): boolean =>
  jsonOf(one) === jsonOf(other)

const jsonOf = (value: unknown): string =>
  hashKey([Array.isArray(value) ? value.map(jsonOf).sort() : value])

/** The pages of a list; none of a detail. */
export const pagesOf = (data: unknown): CachedPage[] =>
  [(isObject(data) && data.pages) || data]
    .flat()
    .filter((page) => isObject(page) && Array.isArray(page.items)) as never

/** On an answer that is shown changed: what the server said. */
const said = Symbol('said')

/** Ties what is shown to what the server said, for an answer and its pages. */
export function tie(shown: unknown, answer: unknown): void {
  if (!isObject(shown)) return
  // Not enumerable: nobody copies or compares it. A frozen object gets none.
  Reflect.defineProperty(shown, said, { value: answer, configurable: true })
  const pages = pagesOf(answer)
  if (shown.pages)
    pagesOf(shown).forEach((page, index) => tie(page, pages[index]))
}

/** What the server said, whatever is shown instead. */
export function saidOf(shown: unknown): unknown {
  const { [said]: answer, pages } = (shown ?? {}) as Cached & {
    [said]?: unknown
  }
  if (answer !== undefined || !Array.isArray(pages)) return answer ?? shown
  const told: unknown[] = pages.map(saidOf)
  return told.every((page, index) => page === pages[index])
    ? shown
    : { ...(shown as object), pages: told }
}

/** The objects that an answer shows. */
export function objectsIn(data: unknown): Cached[] {
  const pages = pagesOf(data)
  const shown = pages[0] ? pages.flatMap(({ items }) => items) : [data]
  return shown.filter(isObject)
}

/** Whether it is the known object: by uuid, or else by all known fields. */
export const isSame = (object: Cached, known: Cached): boolean =>
  known.uuid
    ? object.uuid === known.uuid
    : Object.entries(given(known)).every(
        ([name, value]) => object[name] === value,
      )

/**
 * The same answer with an object changed, or taken out of lists by `null`;
 * the answer itself where nothing changes.
 */
export function change(
  data: unknown,
  known: Cached,
  become: (object: Cached) => Cached | null,
  counted?: boolean,
): unknown {
  const changed = (item: unknown) =>
    isObject(item) && isSame(item, known) ? become(item) : item
  return replaceEqualDeep(
    data,
    pagesOf(data)[0]
      ? withItems(
          data,
          ({ items }) => items.map(changed).filter((item) => item !== null),
          counted,
        )
      : (changed(data) ?? data),
  )
}

/**
 * A list with other items on its pages, which all tell how many there are;
 * their `total` may not know of filters.
 */
export function withItems(
  data: unknown,
  itemsOf: (page: CachedPage) => unknown[],
  counted?: boolean,
): unknown {
  const before = pagesOf(data)
  const items = before.map(itemsOf)
  const more = items.flat().length - before.flatMap((page) => page.items).length
  const pages = before.map((page, index) => ({
    ...page,
    items: items[index],
    total: page.total + (counted ? more : 0),
    ...(page.filtered !== undefined && { filtered: page.filtered + more }),
  }))
  return data === before[0] ? pages[0] : { ...(data as Cached), pages }
}

/** The old object with fresh values, and no fields that its answer lacks. */
export const overlap = (old: Cached, fresh: object): Cached => ({
  ...old,
  ...only(fresh, (_, name) => name in old),
})
