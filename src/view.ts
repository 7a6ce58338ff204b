import type { Query, QueryClient } from '@tanstack/query-core'
import { isEqual, isSame, objectsIn, pagesOf, type Cached } from './cached.ts'
import type { ResourceKey } from './keys.ts'
import { overlayOf } from './overlay.ts'
import { isOwnKey } from './ownKey.ts'
import type { Scope } from './types.ts'
import { given, isObject } from './values.ts'

/** What a query asks, for whom, and of which list. */
export interface Asked {
  /** By name; a bare input is the `id`. */
  question: Cached
  /** A list that is read page by page is the same list. */
  list: readonly [scope: Partial<Scope>, resource: string, operation: string]
}

/** An answer in the cache, and what is seen of it. */
export interface View extends Asked {
  query: Query
  data: unknown
  objects: Cached[]
  /** Whether no other page has more, and nothing that is counted is hidden. */
  isWhole: boolean
  /** Whether it shows all that its total counts. */
  isAll: boolean
}

export function askedOf({ queryKey }: Pick<Query, 'queryKey'>): Asked {
  // Keys of other definitions may have any form.
  const [, scope, resource, operation, input] = queryKey as readonly [
    ...ResourceKey,
    ...unknown[],
  ]
  return {
    question: isObject(input) ? given(input) : { id: input },
    list: [scope, resource, String(operation).replace('Infinite', '')],
  }
}

export function viewOf(query: Query, data: unknown): View {
  const asked = askedOf(query)
  const objects = objectsIn(data)
  const { length } = objects
  const { total, filtered = total } = pagesOf(data).at(-1) ?? {
    total: Infinity,
  }
  return {
    ...asked,
    query,
    data,
    objects,
    isWhole: length >= filtered,
    isAll: length >= total,
  }
}

/** All cached answers of a user, in any tenant, as the server said them. */
export function viewsOf(client: QueryClient, scope: Scope): View[] {
  const { dataOf } = overlayOf(client)
  return client
    .getQueryCache()
    .getAll()
    .filter(({ queryKey }) => isOwnKey(queryKey, scope))
    .map((query) => viewOf(query, dataOf(query)))
}

export const shows = ({ objects }: View, thing: Cached): boolean =>
  objects.some((object) => isSame(object, thing))

/** Whether an answer is about an object, or shows it. */
export const isAbout = (view: View, uuid: string): boolean =>
  Object.values(view.question).includes(uuid) || shows(view, { uuid })

/** The field that a filter looks at. */
export const fieldOf = (filter: string): string => {
  const fields: Record<string, string> = {
    email_address: 'emails',
    domain_name: 'domain_names',
    // Each tenant sees these of a policy otherwise: they tell nothing.
    read_only: '',
    tenant_uuid: '',
  }
  return fields[filter] ?? filter
}

/** Whether an object may pass the filters of a question, as far as is known. */
export const fits = (question: Cached, object: Cached): boolean =>
  Object.entries(question).every(([name, asked]) => {
    const value = object[fieldOf(name)]
    if (name === 'search')
      return textOf(asked)
        .split(/[\s%_\\]+/)
        .every((word) => textOf(object, searched).includes(word))
    if (isObject(value)) return textOf(value).includes(textOf(asked))
    return value === undefined || String(value) === String(asked)
  })

/** The fields that lists are searched by; groups and policies not by their slug. */
export const searched = /^\d|name|slug|description|emails|address|client|type/

/** All text in a value, or that of some fields, in small letters. */
export const textOf = (value: unknown, fields = /^/): string =>
  isObject(value)
    ? Object.keys(value)
        .filter((name) => fields.test(name))
        .map((name) => textOf(value[name], fields))
        .join('\n')
    : String(value).toLowerCase()

/**
 * Whether a list has all that another list has, but for its page: it asks
 * for some of the same, and only by what it belongs to.
 */
export function isWider(wide: View, narrow: View): boolean {
  const names = Object.keys(wide.question)
  return (
    !narrow.question.recurse &&
    names.length > 0 &&
    names.every(
      (name) =>
        /_uuid$|_type$/.test(name) &&
        wide.question[name] === narrow.question[name],
    ) &&
    isEqual(wide.list, narrow.list)
  )
}
