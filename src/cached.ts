import type { Query, QueryClient, QueryKey } from '@tanstack/query-core'
import type { Scope, Uuid } from './types.ts'

/** An object of the server, wherever in an answer it stands. */
export type Cached = { uuid: Uuid } & Record<string, unknown>

type Change = (object: Cached) => Cached | null

interface CachedPage {
  items: unknown[]
  total: number
  filtered?: number
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isPage = (value: unknown): value is CachedPage =>
  isObject(value) && Array.isArray(value.items)

export const holds = (value: unknown, uuid: Uuid): value is Cached =>
  isObject(value) && value.uuid === uuid

/** Whether a key is of this server and user, in whatever tenant. */
export function isOwn(key: QueryKey, { server, user }: Scope): boolean {
  const scope = key[1] as Partial<Scope> | undefined
  return (
    key[0] === 'wazo-auth' &&
    scope?.server === server &&
    (scope.user === undefined || scope.user === user)
  )
}

/** Whether a text stands anywhere in a value. */
export const mentions = (value: unknown, text: string): boolean =>
  value === text ||
  (isObject(value) && Object.values(value).some((part) => mentions(part, text)))

/** Whether an answer is about an object: asked for it, or showing it. */
export function isAbout(key: QueryKey, data: unknown, uuid: Uuid): boolean {
  const input = key[4]
  return (
    input === uuid ||
    (isObject(input) && Object.values(input).includes(uuid)) ||
    (data !== undefined && change(data, uuid, () => null) !== data)
  )
}

/**
 * The same answer with one object changed, or taken out of lists by
 * `null`; the answer itself where the object is not in it.
 */
export function change(data: unknown, uuid: Uuid, apply: Change): unknown {
  if (holds(data, uuid)) return apply(data) ?? undefined
  if (isObject(data) && Array.isArray(data.pages)) {
    const pages = data.pages.map((page) => change(page, uuid, apply))
    return pages.some(
      (page, index) => page !== (data.pages as unknown[])[index],
    )
      ? { ...data, pages }
      : data
  }
  if (!isPage(data)) return data
  const index = data.items.findIndex((item) => holds(item, uuid))
  if (index < 0) return data
  const next = apply(data.items[index] as Cached)
  return withItems(
    data,
    next ? data.items.with(index, next) : data.items.toSpliced(index, 1),
  )
}

/** Puts back into a list what was taken out of it, and only that. */
export function putBack(data: unknown, before: unknown, uuid: Uuid): unknown {
  if (!isObject(before) || !isObject(data)) return data
  if (Array.isArray(data.pages)) {
    const pages = before.pages as unknown[]
    return {
      ...data,
      pages: data.pages.map((page, i) => putBack(page, pages[i], uuid)),
    }
  }
  if (!isPage(data) || !isPage(before)) return data
  const index = before.items.findIndex((item) => holds(item, uuid))
  // Somebody else may have put it back.
  return index < 0 || data.items.some((item) => holds(item, uuid))
    ? data
    : withItems(data, data.items.toSpliced(index, 0, before.items[index]))
}

function withItems(page: CachedPage, items: unknown[]): CachedPage {
  const more = items.length - page.items.length
  return {
    ...page,
    items,
    total: page.total + more,
    ...(page.filtered !== undefined && { filtered: page.filtered + more }),
  }
}

/** Writes without making an answer look any fresher than it is. */
export function write(client: QueryClient, query: Query, data: unknown): void {
  const { dataUpdatedAt, isInvalidated } = query.state
  client.setQueryData(query.queryKey, data, { updatedAt: dataUpdatedAt })
  if (isInvalidated) query.invalidate()
}

/** Changes an object in every cached list and detail. */
export function changeEverywhere(
  client: QueryClient,
  scope: Scope,
  uuid: Uuid,
  apply: Change,
): void {
  const queries = client.getQueryCache().findAll({
    predicate: ({ queryKey }) => isOwn(queryKey, scope),
  })
  for (const query of queries) {
    const { data } = query.state
    const next = change(data, uuid, apply)
    if (next !== data && next !== undefined) write(client, query, next)
  }
}

/** Only fields that the old object shows: answers differ in their fields. */
export const overlap = (old: Cached, fresh: object): Cached => ({
  ...old,
  ...Object.fromEntries(Object.entries(fresh).filter(([name]) => name in old)),
})
