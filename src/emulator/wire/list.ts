import type { Context } from '../context.ts'
import { reasonError } from './errors.ts'
import { filterOf } from './filter.ts'
import { accept, invalidListParam } from './invalid.ts'
import { boolean, choice, integer, optional, text } from './fields.ts'
import { listOf } from './nested.ts'
import type { ListSpec } from './listSpec.ts'
import type { Order } from '../state/order.ts'
import type { Field } from './schema.ts'

export type { ListSpec }

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
    order: optional(choice(spec.order)),
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
  const column = (read.order as keyof T | undefined) ?? spec.defaultOrder
  if (spec.unsortable?.includes(String(column))) {
    throw reasonError(400, `Invalid sort column: ${String(column)}`)
  }
  return {
    limit: read.limit as number | undefined,
    offset: (read.offset as number | undefined) ?? 0,
    order: {
      column,
      descending:
        read.direction === 'desc' &&
        (read.order !== undefined || spec.isUndirected !== true),
    },
    search: (read.search as string | undefined) ?? '',
    recurse: read.recurse === true,
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
  const { order, offset, limit } = params
  const all = source.sorted(order)
  const { tests, asked } = filterOf(spec, params.search, context.query)
  const pass = (item: T): boolean => tests.every((test) => test(item))
  const key = [spec.name, source.key, order.column, order.descending, ...asked]
  const select = () =>
    source.narrow?.(context.query)?.filter(pass) ??
    context.state.memo.get(JSON.stringify(key), source.revision, () =>
      all.filter(pass),
    )
  const matching = tests.length === 0 ? all : select()
  return {
    total: all.length,
    filtered: matching.length,
    items: matching.slice(offset, limit === undefined ? limit : offset + limit),
  }
}
