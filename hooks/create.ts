'use client'
import {
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
  type InfiniteData,
  type SkipToken,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  type UseMutationOptions,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  type UseSuspenseInfiniteQueryOptions,
  type UseSuspenseInfiniteQueryResult,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { WazoAuth } from '../src/wazoAuth.ts'
import type { QueryDefinition } from '../src/define.ts'
import type { InputArgs } from '../src/endpointTypes.ts'
import type { WazoAuthError } from '../src/error.ts'
import type { InfiniteQueryDefinition } from '../src/infinite.ts'
import type { WazoAuthKey } from '../src/keys.ts'
import type { MutationDefinition } from '../src/mutation.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

/** `skipToken` wherever an input goes: nothing is asked yet. */
type Skippable<TInput> =
  InputArgs<TInput> extends [input: TInput]
    ? [input: TInput | SkipToken]
    : [input?: TInput | SkipToken]

type Own<TOptions> = Partial<Omit<TOptions, 'queryKey' | 'queryFn'>>

/** `(input, options)`: TanStack's own options and result. */
export type QueryHook<TInput, TOutput> = <TData = TOutput>(
  ...args: [
    ...Skippable<TInput>,
    options?: Own<UseQueryOptions<TOutput, WazoAuthError, TData, WazoAuthKey>>,
  ]
) => UseQueryResult<TData, WazoAuthError>

/**
 * An answer that the nearest `<Suspense>` waits for: `data` is always there.
 */
export type SuspenseQueryHook<TInput, TOutput> = <TData = TOutput>(
  ...args: [
    ...InputArgs<TInput>,
    options?: Own<
      UseSuspenseQueryOptions<TOutput, WazoAuthError, TData, WazoAuthKey>
    >,
  ]
) => UseSuspenseQueryResult<TData, WazoAuthError>

/** A list page after page: `useInfiniteUsers({ limit: 25 }, options)`. */
export type InfiniteQueryHook<TInput, TPage> = <
  TData = InfiniteData<TPage, number>,
>(
  ...args: [
    ...Skippable<Omit<TInput, 'offset'>>,
    options?: Own<
      UseInfiniteQueryOptions<TPage, WazoAuthError, TData, WazoAuthKey, number>
    >,
  ]
) => UseInfiniteQueryResult<TData, WazoAuthError>

/**
 * A list page after page, whose first page the nearest `<Suspense>` waits for.
 */
export type SuspenseInfiniteQueryHook<TInput, TPage> = <
  TData = InfiniteData<TPage, number>,
>(
  ...args: [
    ...InputArgs<Omit<TInput, 'offset'>>,
    options?: Own<
      UseSuspenseInfiniteQueryOptions<
        TPage,
        WazoAuthError,
        TData,
        WazoAuthKey,
        number
      >
    >,
  ]
) => UseSuspenseInfiniteQueryResult<TData, WazoAuthError>

/** `(options)`: the caller's callbacks add to the declared effects. */
export type MutationHook<TInput, TOutput> = <TContext = unknown>(
  options?: Omit<
    UseMutationOptions<TOutput, WazoAuthError, TInput, TContext>,
    'mutationKey' | 'mutationFn'
  > & {
    /** Succeed only after outdated answers on screen came again. */
    awaitRefetch?: boolean
  },
) => UseMutationResult<TOutput, WazoAuthError, TInput, TContext>

/* @__NO_SIDE_EFFECTS__ */
/** What all hooks that read have in common; suspense cannot skip. */
function createReadHook(
  useRead: (options: never) => unknown,
  definition: unknown,
  canSkip: boolean,
) {
  const define = definition as {
    (auth: WazoAuth, input: unknown): object
    per: string
  }
  return function useDefinedQuery(input?: unknown, options?: object) {
    const auth = useWazoAuth()
    // Nobody's questions are not asked: not before, not after a session.
    const isNobodys =
      define.per !== 'server' &&
      !auth.scope.user &&
      auth.session.getSnapshot().status !== 'signedIn'
    const asked = canSkip && isNobodys ? skipToken : input
    return useRead({ ...define(auth, asked), ...options } as never)
  } as never
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Makes a hook of a definition: the input, or `skipToken`, then TanStack's
 * options.
 */
export function createQueryHook<TInput, TOutput>(
  definition: QueryDefinition<TInput, TOutput>,
): QueryHook<TInput, TOutput> {
  return createReadHook(useQuery, definition, true)
}

/* @__NO_SIDE_EFFECTS__ */
/** As `createQueryHook`, over `useSuspenseQuery`; there is no `skipToken`. */
export function createSuspenseQueryHook<TInput, TOutput>(
  definition: QueryDefinition<TInput, TOutput>,
): SuspenseQueryHook<TInput, TOutput> {
  return createReadHook(useSuspenseQuery, definition, false)
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Makes a hook of an infinite definition; the pages ask for their own `offset`.
 */
export function createInfiniteQueryHook<TInput, TPage>(
  definition: InfiniteQueryDefinition<TInput, TPage>,
): InfiniteQueryHook<TInput, TPage> {
  return createReadHook(useInfiniteQuery, definition, true)
}

/* @__NO_SIDE_EFFECTS__ */
/** As `createInfiniteQueryHook`, over `useSuspenseInfiniteQuery`. */
export function createSuspenseInfiniteQueryHook<TInput, TPage>(
  definition: InfiniteQueryDefinition<TInput, TPage>,
): SuspenseInfiniteQueryHook<TInput, TPage> {
  return createReadHook(useSuspenseInfiniteQuery, definition, false)
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Makes a hook of a mutation: options add callbacks, the declared effects stay.
 */
export function createMutationHook<TInput, TOutput>(
  definition: MutationDefinition<TInput, TOutput>,
): MutationHook<TInput, TOutput> {
  return function useDefinedMutation(options?: object) {
    return useMutation(definition(useWazoAuth(), options) as never)
  } as never
}
