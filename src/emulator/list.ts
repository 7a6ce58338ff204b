import type { Context } from './context.ts'
import { reasonError } from './errors.ts'
import { accept, invalidListParam } from './invalid.ts'
import { boolean, choice, integer, optional, text } from './fields.ts'
import { listOf } from './nested.ts'
import type { Order } from './order.ts'
import type { Field } from './schema.ts'

/** What a list can be asked. */
export interface ListSpec<T> {
  /** Names the list among those kept for their next page. */
  readonly name: string
  /** The announced sort columns. */
  readonly order: readonly (keyof T & string)[]
  /** Announced, but refused as "Invalid sort column". */
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

export interface ListParams<T> {
  readonly limit: number | undefined
  readonly offset: number
  readonly order: Order<T>
  readonly search: string
  readonly recurse: boolean
}

/** Reads and checks the parameters; errors name every bad one. */
export function listParams<T>(
  context: Context,
  spec: ListSpec<T>,
): ListParams<T> {
  const { query } = context
  const fields: Record<string, Field<unknown>> = {
    order: optional(choice([...spec.order, ...(spec.unsortable ?? [])])),
    direction: optional(choice(['asc', 'desc'])),
    limit: optional(integer({ min: 0 })),
    offset: optional(integer({ min: 0 })),
    search: optional(text()),
    recurse: optional(boolean()),
  }
  const document: Record<string, unknown> = {}
  for (const name of spec.booleans ?? []) fields[name] = optional(boolean())
  for (const name of Object.keys(spec.repeated ?? {})) {
    fields[name] = optional(listOf(text(), { max: 25 }))
    if (query.has(name)) document[name] = query.getAll(name)
  }
  for (const name of Object.keys(fields)) {
    if (query.has(name)) document[name] ??= query.get(name)
  }
  const read = accept(fields, document, invalidListParam)
  const column = (read['order'] as keyof T | undefined) ?? spec.defaultOrder
  if (spec.unsortable?.includes(String(column))) {
    throw reasonError(400, `Invalid sort column: ${String(column)}`)
  }
  return {
    limit: read['limit'] as number | undefined,
    offset: (read['offset'] as number | undefined) ?? 0,
    order: {
      column,
      descending:
        read['direction'] === 'desc' &&
        (read['order'] !== undefined || spec.isUndirected !== true),
    },
    search: (read['search'] as string | undefined) ?? '',
    recurse: read['recurse'] === true,
  }
}

/** Where the items of a list come from. */
export interface Source<T> {
  /** Tells this source from others of the same list. */
  readonly key: string
  /** Changes whenever the items may have. */
  readonly revision: number
  sorted(order: Order<T>): readonly T[]
  /** The few items an exact filter can match, when that is known at once. */
  readonly narrow?: (query: URLSearchParams) => readonly T[] | undefined
}

export interface Listed<T> {
  readonly total: number
  readonly filtered: number
  readonly items: readonly T[]
}

/** Filters, orders and cuts one page. */
export function pageOf<T>(
  context: Context,
  spec: ListSpec<T>,
  params: ListParams<T>,
  source: Source<T>,
): Listed<T> {
  const all = source.sorted(params.order)
  const matching = filtered(context, spec, params, source, all)
  const end =
    params.limit === undefined ? undefined : params.offset + params.limit
  return {
    total: all.length,
    filtered: matching.length,
    items: matching.slice(params.offset, end),
  }
}

function filtered<T>(
  { query, state }: Context,
  spec: ListSpec<T>,
  { order, search }: ListParams<T>,
  source: Source<T>,
  all: readonly T[],
): readonly T[] {
  const tests: ((item: T) => boolean)[] = []
  const asked: string[] = [search]
  for (const [name, test] of Object.entries(spec.filters ?? {})) {
    const value = query.get(name)
    asked.push(value ?? '\0')
    if (value !== null) tests.push((item) => test(item, value))
  }
  for (const [name, test] of Object.entries(spec.repeated ?? {})) {
    const values = query.getAll(name)
    asked.push(values.join('\0'))
    if (values.length > 0) tests.push((item) => test(item, values))
  }
  const texts = spec.search
  if (texts && search !== '') {
    const pattern = patternOf(search)
    tests.push((item) =>
      texts(item).some((one) => one !== null && pattern.test(one)),
    )
  }
  if (tests.length === 0) return all
  const pass = (item: T): boolean => tests.every((test) => test(item))
  const few = source.narrow?.(query)
  if (few) return few.filter(pass)
  const key = [spec.name, source.key, order.column, order.descending, ...asked]
  return state.memo.get(JSON.stringify(key), source.revision, () =>
    all.filter(pass),
  )
}

/** SQL's `ILIKE '%one%two%'`: blanks and `%` are any text, `_` any character. */
function patternOf(search: string): RegExp {
  const escaped = search
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[\s%]+/g, '[^]*')
    .replace(/_/g, '[^]')
  return new RegExp(escaped, 'iu')
}
