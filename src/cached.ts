import type { QueryClient, QueryKey } from '@tanstack/query-core'
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

const holds = (value: unknown, uuid: Uuid): value is Cached =>
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
  const items = next
    ? data.items.with(index, next)
    : data.items.toSpliced(index, 1)
  const gone = data.items.length - items.length
  return {
    ...data,
    items,
    total: data.total - gone,
    ...(data.filtered !== undefined && { filtered: data.filtered - gone }),
  }
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
  for (const { queryKey, state } of queries) {
    const next = change(state.data, uuid, apply)
    if (next !== state.data && next !== undefined)
      client.setQueryData(queryKey, next)
  }
}
