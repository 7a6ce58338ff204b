import type { QueryClient, QueryKey } from '@tanstack/query-core'
import {
  changeEverywhere,
  holds as isObject,
  isAbout,
  isOwn,
  mentions,
  overlap,
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
  /** Only answers that mention this in question or content, or one of these. */
  holds?: (input: TInput, scope: Scope) => string | readonly string[]
  /** Only answers to a question with one of these parameters. */
  asks?: readonly string[]
  /** Only what the mutation's tenant sees, also from the tenants above. */
  tenant?: true
  /** Only for inputs that change it. */
  when?: (input: TInput, scope: Scope) => boolean
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

const given = ([, , , , input]: QueryKey, name: string) =>
  typeof input === 'object' && !!(input as Record<string, unknown>)[name]

/** Which object is shown differently before the server has spoken. */
export const targetOf = <TInput>(
  { patches, deletes }: Effects<TInput>,
  input: TInput,
): Uuid | undefined => patches?.(input).uuid ?? deletes?.(input)

/**
 * Marks everything outdated that the inputs have changed, in one pass, and
 * all about the objects of those that failed: it was shown otherwise.
 */
export function invalidate<TInput>(
  client: QueryClient,
  scope: Scope,
  traits: Effects<TInput>,
  inputs: readonly TInput[],
  failed: readonly TInput[] = [],
): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      isOwn(queryKey, scope) &&
      (traits.effects.some(
        ({ key, operations, asks, tenant, holds, when }) =>
          key.resource === queryKey[2] &&
          (!operations || operations.includes(queryKey[3] as string)) &&
          (!asks || asks.some((name) => given(queryKey, name))) &&
          (!tenant ||
            given(queryKey, 'recurse') ||
            (queryKey[1] as Scope).tenant === scope.tenant) &&
          inputs.some(
            (input) =>
              (!when || when(input, scope)) &&
              (!holds ||
                [holds(input, scope)]
                  .flat()
                  .some((part) => mentions([queryKey[4], state.data], part))),
          ),
      ) ||
        failed.some((input) => {
          const uuid = targetOf(traits, input)
          return uuid !== undefined && isAbout(queryKey, state.data, uuid)
        })),
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
    // An answer under way may be older.
    void client.cancelQueries({
      predicate: ({ queryKey, state }) =>
        isOwn(queryKey, scope) && isObject(state.data, fresh.uuid),
    })
    changeEverywhere(client, scope, fresh.uuid, (old) => overlap(old, fresh))
  }
  if (deletes) {
    const uuid = deletes(input)
    // Its detail would only be fetched to hear that it is gone, and so would
    // all that a deleted tenant has seen.
    client.removeQueries({
      predicate: ({ queryKey, state }) =>
        isOwn(queryKey, scope) &&
        ((queryKey[1] as Scope).tenant === uuid ||
          isObject(state.data, uuid) ||
          isAbout(queryKey, undefined, uuid)),
    })
  }
}
