import type {
  MutationFunctionContext,
  MutationOptions,
  QueryClient,
} from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import { read, scopeOf, type Per } from './define.ts'
import { confirm, invalidate, type Effects } from './effects.ts'
import type { Endpoint } from './endpointTypes.ts'
import type { WazoAuthError } from './error.ts'
import type { KeyDefinition, ResourceKey } from './keys.ts'
import { anticipate } from './optimistic.ts'
import type { Scope } from './types.ts'

/** What a mutation changes and whether it is a secret, as data. */
export interface MutationTraits<TInput> extends Effects<TInput> {
  /** Whose change it is: `server` outlives a change of identity. @default 'tenant' */
  per?: Per
  /** Input or answer hold a secret: it is never paused, kept nor persisted. */
  secret?: boolean
  /** A failure may come after some of it was done: it outdates the same. */
  partial?: boolean
}

/** A caller's own options: they add to what the definition declares. */
export type MutationOverrides<TInput, TOutput, TContext = unknown> = Omit<
  MutationOptions<TOutput, WazoAuthError, TInput, TContext>,
  'mutationFn' | 'mutationKey'
> & {
  /** Succeed only after outdated answers on screen came again. @default false */
  awaitRefetch?: boolean
}

/** Plain TanStack options, with the declared effects inside `mutationFn`. */
export type DefinedMutationOptions<TInput, TOutput, TContext = unknown> = Omit<
  MutationOptions<TOutput, WazoAuthError, TInput, TContext>,
  'mutationFn' | 'mutationKey'
> & {
  mutationKey: readonly [...ResourceKey, operation: string]
  mutationFn: (
    input: TInput,
    context: MutationFunctionContext,
  ) => Promise<TOutput>
}

/** `definition(auth, overrides)`: one way of changing the server. */
export interface MutationDefinition<TInput, TOutput> {
  <TContext = unknown>(
    auth: WazoAuth,
    overrides?: MutationOverrides<TInput, TOutput, TContext>,
  ): DefinedMutationOptions<TInput, TOutput, TContext>
  readonly resource: string
  readonly operation: string
  readonly endpoint: Endpoint<TInput, TOutput>
  readonly traits: MutationTraits<TInput>
}

/** Its observers go on; the cache, and who writes that down, lose sight. */
export function forget(client: QueryClient, variables: unknown): void {
  const mutations = client.getMutationCache()
  for (const mutation of mutations.getAll())
    if (mutation.state.variables === variables) mutations.remove(mutation)
}

/** Without an answer of the server, only the server knows what happened. */
const isUncertain = ({ status }: WazoAuthError) => status === 0 || status >= 500

/** Runs one write with everything that is declared of it, but the refetch. */
export async function perform<TInput, TOutput>(
  auth: WazoAuth,
  client: QueryClient,
  scope: Scope,
  definition: Pick<MutationDefinition<TInput, TOutput>, 'endpoint' | 'traits'>,
  input: TInput,
): Promise<TOutput> {
  const { endpoint, traits } = definition
  const { undo } = anticipate(client, scope, traits, input)
  try {
    const output = await read(endpoint)(auth, input, { scope })
    confirm(client, scope, traits, input, output)
    return output
  } catch (error) {
    undo()
    throw error
  }
}

/* @__NO_SIDE_EFFECTS__ */
/** Wraps an endpoint that writes, and declares what it changes. */
export function defineMutation<TInput, TOutput>(
  key: KeyDefinition,
  operation: string,
  endpoint: Endpoint<TInput, TOutput>,
  traits: MutationTraits<TInput>,
): MutationDefinition<TInput, TOutput> {
  const identity = { resource: key.resource, operation, endpoint, traits }
  const definition = (
    auth: WazoAuth,
    { awaitRefetch, ...overrides }: MutationOverrides<TInput, TOutput> = {},
  ) => {
    const { scope } = auth
    return {
      // A kept mutation keeps its variables, and a paused one is persisted.
      ...(traits.secret && {
        gcTime: 0,
        networkMode: 'always' as const,
        meta: { secret: true },
      }),
      ...overrides,
      // Another key resets who waits for the answer.
      mutationKey: [...key(scopeOf(scope, traits.per)), operation] as const,
      async mutationFn(input: TInput, { client }: MutationFunctionContext) {
        if (traits.secret) forget(client, input)
        try {
          const output = await perform(auth, client, scope, identity, input)
          const refetched = invalidate(client, scope, traits, [input])
          if (awaitRefetch) await refetched
          return output
        } catch (error) {
          const isDone = !!traits.partial || isUncertain(error as WazoAuthError)
          const inputs = isDone ? [input] : []
          void invalidate(client, scope, traits, inputs, [input])
          throw error
        }
      },
    }
  }
  return Object.assign(definition, identity) as never
}
