import type { QueryClient } from '@tanstack/query-core'
import {
  change,
  changeEverywhere,
  isAbout,
  isOwn,
  type Cached,
} from './cached.ts'
import type { KeyDefinition } from './keys.ts'
import type { Scope, Uuid } from './types.ts'

/** What a mutation changes of the answers given before, as data. */
export interface Effect<TInput> {
  /** The resource whose answers change. */
  key: KeyDefinition
  /** Only these of its operations. @default all */
  operations?: readonly string[]
  /** Only answers about this object. */
  holds?: (input: TInput) => Uuid
  /** Only for inputs that change it. */
  when?: (input: TInput) => boolean
}

/** What is declared beside a mutation's endpoint. */
export interface Effects<TInput> {
  effects: readonly Effect<TInput>[]
  /** The answer is the new object: written wherever the old one stands. */
  confirms?: boolean
  /** Shown at once, undone on failure: changed fields of an object. */
  patches?: (input: TInput) => { uuid: Uuid; fields: object }
  /** Leaves lists at once, and its own answers with success. */
  deletes?: (input: TInput) => Uuid
}

/** Marks everything outdated that the inputs have changed, in one pass. */
export function invalidate<TInput>(
  client: QueryClient,
  scope: Scope,
  { effects }: Effects<TInput>,
  inputs: readonly TInput[],
): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      isOwn(queryKey, scope) &&
      effects.some(
        ({ key, operations, holds, when }) =>
          key.resource === queryKey[2] &&
          (!operations || operations.includes(queryKey[3] as string)) &&
          inputs.some(
            (input) =>
              (!when || when(input)) &&
              (!holds || isAbout(queryKey, state.data, holds(input))),
          ),
      ),
  })
}

/** Writes what is certain after success. */
export function confirm<TInput>(
  client: QueryClient,
  scope: Scope,
  { confirms, deletes }: Effects<TInput>,
  input: TInput,
  output: unknown,
): void {
  if (confirms) {
    const fresh = output as Cached
    changeEverywhere(client, scope, fresh.uuid, (old) =>
      overlap(old, fresh, old),
    )
  }
  if (deletes) {
    const uuid = deletes(input)
    // Its detail would only be fetched to hear that it is gone.
    client.removeQueries({
      predicate: ({ queryKey }) =>
        isOwn(queryKey, scope) && isAbout(queryKey, undefined, uuid),
    })
  }
}

/** Only fields that the old object shows: answers differ in their fields. */
const overlap = (old: Cached, fresh: object, base: object): Cached => ({
  ...old,
  ...base,
  ...Object.fromEntries(Object.entries(fresh).filter(([name]) => name in old)),
})

/** Shows the change before the server has confirmed it. */
export function anticipate<TInput>(
  client: QueryClient,
  scope: Scope,
  { patches, deletes }: Effects<TInput>,
  input: TInput,
): { undo: () => void } {
  const uuid = patches?.(input).uuid ?? deletes?.(input)
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
    return overlap(old, fields, old)
  })
  return {
    undo() {
      // A field that somebody else has changed since stays theirs.
      changeEverywhere(client, scope, uuid, (shown) => ({
        ...shown,
        ...Object.fromEntries(
          [...before].filter(
            ([name]) =>
              shown[name] === (fields as Record<string, unknown>)[name],
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
      (state.data as Cached | undefined)?.uuid !== uuid &&
      isAbout(queryKey, state.data, uuid),
  })
  const before = lists.map(({ queryKey, state }) => ({
    queryKey,
    data: state.data,
  }))
  for (const { queryKey, state } of lists)
    client.setQueryData(
      queryKey,
      change(state.data, uuid, () => null),
    )
  return {
    undo() {
      for (const { queryKey, data } of before) {
        client.setQueryData(queryKey, (shown: unknown) =>
          shown === undefined ? shown : data,
        )
      }
    },
  }
}
