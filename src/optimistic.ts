import type { QueryClient } from '@tanstack/query-core'
import {
  change,
  changeEverywhere,
  holds as isObject,
  isAbout,
  isOwn,
  overlap,
  putBack,
  write,
  type Cached,
} from './cached.ts'
import { targetOf, type Effects } from './effects.ts'
import type { Scope, Uuid } from './types.ts'

/** By value: the cache keeps a copy of what it is given. */
const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Shows the change before the server has confirmed it. */
export function anticipate<TInput>(
  client: QueryClient,
  scope: Scope,
  traits: Effects<TInput>,
  input: TInput,
): { undo: () => void } {
  const { patches } = traits
  const uuid = targetOf(traits, input)
  if (uuid === undefined) return { undo() {} }
  // An answer under way would bring the old state back.
  void client.cancelQueries({
    predicate: ({ queryKey, state }) =>
      isOwn(queryKey, scope) &&
      state.data !== undefined &&
      isAbout(queryKey, state.data, uuid),
  })
  return patches
    ? patchFields(client, scope, uuid, patches(input).fields)
    : takeOut(client, scope, uuid)
}

function patchFields(
  client: QueryClient,
  scope: Scope,
  uuid: Uuid,
  fields: object,
): { undo: () => void } {
  const before = new Map<string, unknown>()
  changeEverywhere(client, scope, uuid, (old) => {
    for (const name of Object.keys(fields))
      if (name in old && !before.has(name)) before.set(name, old[name])
    return overlap(old, fields)
  })
  return {
    undo() {
      // A field that somebody else has changed since stays theirs.
      changeEverywhere(client, scope, uuid, (shown) => ({
        ...shown,
        ...Object.fromEntries(
          [...before].filter(([name]) =>
            isEqual(shown[name], (fields as Cached)[name]),
          ),
        ),
      }))
    },
  }
}

function takeOut(
  client: QueryClient,
  scope: Scope,
  uuid: Uuid,
): { undo: () => void } {
  const lists = client.getQueryCache().findAll({
    predicate: ({ queryKey, state }) =>
      isOwn(queryKey, scope) &&
      !isObject(state.data, uuid) &&
      isAbout(queryKey, state.data, uuid),
  })
  const before = lists.map((query) => [query, query.state.data] as const)
  for (const [query, data] of before) {
    const rest = change(data, uuid, () => null)
    if (rest !== data) write(client, query, rest)
  }
  return {
    undo() {
      for (const [query, data] of before) {
        const shown = query.state.data
        const whole = putBack(shown, data, uuid)
        // A cache that was emptied meanwhile stays empty.
        if (whole !== shown && client.getQueryCache().get(query.queryHash))
          write(client, query, whole)
      }
    },
  }
}
