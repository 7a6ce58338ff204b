import type {
  MutationFunctionContext,
  MutationOptions,
  Query,
} from '@tanstack/query-core'
import { operationKey, type Per } from './define.ts'
import type { Effects } from './effects.ts'
import type { Endpoint } from './endpointTypes.ts'
import type { WazoAuthError } from './error.ts'
import { intend, type Intent } from './intent.ts'
import type { KeyDefinition, OperationKey } from './keys.ts'
import { overlayOf } from './overlay.ts'
import { claim, forget } from './pending.ts'
import { perform, refresh } from './perform.ts'
import type { Scope } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** What a mutation changes, and whether it holds a secret, as data. */
export interface MutationTraits<TInput, TOutput = unknown> extends Effects<
  TInput,
  TOutput
> {
  /**
   * Whom the mutation belongs to; with `server` it survives a change of user or
   * tenant.
   * @default 'tenant'
   */
  per?: Per
  /**
   * The input or the answer holds a secret: the mutation is never paused, kept
   * or persisted, whatever `gcTime`, `networkMode` and `scope` the caller sets.
   */
  secret?: boolean
  /** It may fail halfway, so its effects are refetched after a failure too. */
  partial?: boolean
}

/** Your own options, in addition to what the definition declares. */
export type MutationOverrides<TInput, TOutput, TContext = unknown> = Omit<
  MutationOptions<TOutput, WazoAuthError, TInput, TContext>,
  'mutationFn' | 'mutationKey'
> & {
  /**
   * Succeeds only once outdated queries on screen are refetched. @default false
   */
  awaitRefetch?: boolean
  /** Lets a request with a short body outlive the page. @default false */
  keepalive?: boolean
}

/** Plain TanStack options, with the declared effects inside `mutationFn`. */
export type DefinedMutationOptions<TInput, TOutput, TContext = unknown> = Omit<
  MutationOptions<TOutput, WazoAuthError, TInput, TContext>,
  'mutationFn' | 'mutationKey'
> & {
  mutationKey: OperationKey
  mutationFn: (
    input: TInput,
    context: MutationFunctionContext,
  ) => Promise<TOutput>
}

/**
 * A mutation definition: `definition(auth, overrides)` returns TanStack
 * options. They act for whoever is signed in when the mutation is called, in
 * the tenant of that moment, however early they were created.
 */
export interface MutationDefinition<TInput, TOutput> {
  // Without callbacks: those of a spread may have a context of any type.
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

/** Where `onMutate` leaves what `mutationFn` needs of the same run. */
const wanted = Symbol('wanted')

interface Run<TInput> extends MutationFunctionContext {
  [wanted]?: {
    scope: Scope
    intent: Intent<TInput>
    send: (() => void) | undefined
  }
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Defines a mutation from an endpoint that writes, with its effects on the
 * cache.
 */
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
    const own = auth.scope
    const writerFor = (scope: Scope, { client }: MutationFunctionContext) => ({
      auth,
      client,
      scope,
      keepalive,
      outdated: new Set<Query>(),
    })
    return {
      ...overrides,
      // A kept mutation keeps its variables, and one that waits is persisted.
      ...(traits.secret && {
        gcTime: 0,
        networkMode: 'always' as const,
        scope: undefined,
        meta: { ...overrides.meta, secret: true },
      }),
      // TanStack resets an observer whose key, and so whose identity, changes.
      mutationKey: operationKey(auth, identity),
      onMutate(input: TInput, run: Run<TInput>) {
        // The identity of now, whoever was there when the options were made.
        const { scope } = auth
        const overlay = overlayOf(run.client)
        const intent = intend(writerFor(scope, run), identity, [input])[0]!
        const send = claim(
          run,
          { variables: input, given: traits.secret ? input : intent.input },
          operationKey(auth, identity),
          () => refresh(run.client, new Set(overlay.settle([intent.hoped]))),
        )
        run[wanted] = { scope, intent, send }
        // At once: without a network, it is sent later.
        overlay.show([intent.hoped])
        return overrides.onMutate?.(input, run)
      },
      async mutationFn(input: TInput, run: Run<TInput>) {
        const { client, mutationKey } = run
        // After a reload, only the key tells whose mutation it is.
        const { scope, intent, send } = run[wanted] ?? {
          scope: { ...own, ...(mutationKey?.[1] as Partial<Scope>) },
        }
        send?.()
        if (traits.secret) forget(run, input)
        const writer = writerFor(scope, run)
        let refetched: Promise<void> | undefined
        const output = await perform(
          writer,
          identity,
          intent ?? intend(writer, identity, [input])[0]!,
        ).finally(() => {
          refetched = refresh(client, writer.outdated)
        })
        if (awaitRefetch) await refetched
        return output
      },
    }
  }
  return Object.assign(definition, identity) as never
}
