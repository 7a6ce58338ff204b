import type {
  MutationFunctionContext,
  MutationOptions,
} from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import { keyOf, type Per } from './define.ts'
import type { Effects } from './effects.ts'
import type { Endpoint } from './endpointTypes.ts'
import type { WazoAuthError } from './error.ts'
import type { KeyDefinition, ResourceKey } from './keys.ts'
import { perform, refresh } from './perform.ts'
import type { Scope } from './types.ts'

/** What a mutation changes and whether it is a secret, as data. */
export interface MutationTraits<TInput, TOutput = unknown> extends Effects<
  TInput,
  TOutput
> {
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
  /** The request outlives the page. @default false */
  keepalive?: boolean
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

/**
 * `definition(auth, overrides)`: one way of changing the server, for whoever
 * calls it and in the tenant of that moment, however early it was made.
 */
export interface MutationDefinition<TInput, TOutput> {
  // Those spread over it are free to tell each other what they like.
  (
    auth: WazoAuth,
  ): Omit<
    DefinedMutationOptions<TInput, TOutput>,
    'onMutate' | 'onSuccess' | 'onError' | 'onSettled'
  >
  <TContext = unknown>(
    auth: WazoAuth,
    overrides?: MutationOverrides<TInput, TOutput, TContext>,
  ): DefinedMutationOptions<TInput, TOutput, TContext>
  readonly resource: string
  readonly operation: string
  readonly endpoint: Endpoint<TInput, TOutput>
  readonly traits: MutationTraits<TInput, TOutput>
}

/** Its observers go on; the cache, and who writes that down, lose sight. */
export function forget(
  { client, mutationKey = [] }: MutationFunctionContext,
  variables: unknown,
): void {
  const mutations = client.getMutationCache()
  for (const mutation of mutations.findAll({ mutationKey }))
    if (mutation.state.variables === variables) mutations.remove(mutation)
}

/* @__NO_SIDE_EFFECTS__ */
/** Wraps an endpoint that writes, and declares what it changes. */
export function defineMutation<TInput, TOutput>(
  key: KeyDefinition,
  operation: string,
  endpoint: Endpoint<TInput, TOutput>,
  traits: MutationTraits<TInput, TOutput>,
): MutationDefinition<TInput, TOutput> {
  const { resource } = key
  const identity = { resource, operation, per: traits.per, endpoint, traits }
  const definition = (
    auth: WazoAuth,
    {
      awaitRefetch,
      keepalive,
      ...overrides
    }: MutationOverrides<TInput, TOutput> = {},
  ) => {
    const { scope } = auth
    const asked = new WeakMap<MutationFunctionContext, Scope>()
    return {
      // A kept mutation keeps its variables, and a paused one is persisted.
      ...(traits.secret && {
        gcTime: 0,
        networkMode: 'always' as const,
        meta: { secret: true },
      }),
      ...overrides,
      // Another key resets who waits for the answer.
      mutationKey: keyOf(auth, identity).slice(0, 4) as never,
      onMutate(input: TInput, context: MutationFunctionContext) {
        // Whoever acts counts, not who was there when this was made.
        asked.set(context, auth.scope)
        return overrides.onMutate?.(input, context)
      },
      async mutationFn(input: TInput, context: MutationFunctionContext) {
        const { client } = context
        if (traits.secret) forget(context, input)
        const writer = {
          auth,
          client,
          scope: asked.get(context) ?? scope,
          keepalive,
        }
        const outcome = await perform(writer, identity, input)
        const refetched = refresh(client, outcome.outdated)
        if ('error' in outcome) throw outcome.error
        if (awaitRefetch) await refetched
        return outcome.output
      },
    }
  }
  return Object.assign(definition, identity) as never
}
