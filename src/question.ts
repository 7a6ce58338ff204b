import type { Query } from '@tanstack/query-core'
import { isEqual, isObject, objectsIn, pagesOf, type Cached } from './cached.ts'

/** What a query asks, by name; a bare input is the `id`. */
export const questionOf = ({ queryKey }: Pick<Query, 'queryKey'>): Cached =>
  isObject(queryKey[4]) ? queryKey[4] : { id: queryKey[4] }

/** Whether a query asks about an object, or shows it. */
export const isAbout = (query: Query, data: unknown, uuid: string): boolean =>
  Object.values(questionOf(query)).includes(uuid) ||
  objectsIn(data).some((object) => object.uuid === uuid)

/** Whether no other page of the list has more. */
export function isWhole(query: Query, data: unknown): boolean {
  const { limit = Infinity, offset } = questionOf(query)
  const { total, filtered = total } = pagesOf(data).at(-1) ?? {
    total: Infinity,
  }
  const { length } = objectsIn(data)
  return (
    length >= filtered ||
    (isObject(data) && !data.pages && !offset && length < Number(limit))
  )
}

/** Whether a question may be about an object, as far as is known of it. */
export const fits = (question: Cached, object: Cached): boolean =>
  Object.entries(question).every(([name, value]) => {
    if (name === 'search')
      return String(value)
        .toLowerCase()
        .split(/[\s%]+/)
        .every((word) => textOf(object).includes(word))
    if (name === 'email_address' && 'emails' in object)
      return textOf(object.emails).includes(String(value).toLowerCase())
    return !(name in object) || String(object[name]) === String(value)
  })

/** All text in a value, in small letters. */
export const textOf = (value: unknown): string =>
  isObject(value)
    ? Object.values(value).map(textOf).join('\n')
    : String(value).toLowerCase()

/** A list that is read page by page is the same list. */
export const listOf = ({ queryKey }: Query): string =>
  String(queryKey[3]).replace('Infinite', '')

/**
 * Whether a list has all that another list has, but for its page: it asks
 * for some of the same, and only by what it belongs to.
 */
export function isWider(wide: Query, narrow: Query): boolean {
  const asked = questionOf(narrow)
  const names = Object.keys(questionOf(wide))
  return (
    wide.queryKey[2] === narrow.queryKey[2] &&
    listOf(wide) === listOf(narrow) &&
    !asked.recurse &&
    names.length > 0 &&
    names.every(
      (name) =>
        /_uuid$|_type$/.test(name) && questionOf(wide)[name] === asked[name],
    ) &&
    isEqual(wide.queryKey[1], narrow.queryKey[1])
  )
}
