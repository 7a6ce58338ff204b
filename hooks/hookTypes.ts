import type {
  DefinedUseInfiniteQueryResult,
  DefinedUseQueryResult,
  InfiniteData,
  SkipToken,
  UseInfiniteQueryOptions,
  UseInfiniteQueryResult,
  UseMutationOptions,
  UseMutationResult,
  UseQueryOptions,
  UseQueryResult,
  UseSuspenseInfiniteQueryOptions,
  UseSuspenseInfiniteQueryResult,
  UseSuspenseQueryOptions,
  UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { InputArgs } from '../src/endpointTypes.ts'
import type { WazoAuthError } from '../src/error.ts'
import type { WazoAuthKey } from '../src/keys.ts'
import type { MutationOverrides } from '../src/mutation.ts'

/** `skipToken` in place of an input: nothing is fetched yet. */
type Skippable<TInput> =
  InputArgs<TInput> extends [input: TInput]
    ? [input: TInput | SkipToken]
    : [input?: TInput | SkipToken]

type Own<TOptions> = Partial<Omit<TOptions, 'queryKey' | 'queryFn'>>

/** Options with `initialData`: `data` is there from the first render on. */
type Given<TAnswer, TOptions> = Omit<Own<TOptions>, 'initialData'> & {
  initialData: TAnswer | (() => TAnswer)
}

/** A hook `(input, options)` with TanStack's own options and result. */
export interface QueryHook<TInput, TOutput> {
  <TData = TOutput>(
    ...args: [
      ...Skippable<TInput>,
      options: Given<
        TOutput,
        UseQueryOptions<TOutput, WazoAuthError, TData, WazoAuthKey>
      >,
    ]
  ): DefinedUseQueryResult<TData, WazoAuthError>
  <TData = TOutput>(
    ...args: [
      ...Skippable<TInput>,
      options?: Own<
        UseQueryOptions<TOutput, WazoAuthError, TData, WazoAuthKey>
      >,
    ]
  ): UseQueryResult<TData, WazoAuthError>
}

/**
 * A query hook that suspends until `data` is there, so it is never `undefined`.
 */
export type SuspenseQueryHook<TInput, TOutput> = <TData = TOutput>(
  ...args: [
    ...InputArgs<TInput>,
    options?: Own<
      UseSuspenseQueryOptions<TOutput, WazoAuthError, TData, WazoAuthKey>
    >,
  ]
) => UseSuspenseQueryResult<TData, WazoAuthError>

type InfiniteOptions<TPage, TData> = UseInfiniteQueryOptions<
  TPage,
  WazoAuthError,
  TData,
  WazoAuthKey,
  number
>

/** An infinite query hook: `useInfiniteUsers({ limit: 25 }, options)`. */
export interface InfiniteQueryHook<TInput, TPage> {
  <TData = InfiniteData<TPage, number>>(
    ...args: [
      ...Skippable<Omit<TInput, 'offset'>>,
      options: Given<
        InfiniteData<TPage, number>,
        InfiniteOptions<TPage, TData>
      >,
    ]
  ): DefinedUseInfiniteQueryResult<TData, WazoAuthError>
  <TData = InfiniteData<TPage, number>>(
    ...args: [
      ...Skippable<Omit<TInput, 'offset'>>,
      options?: Own<InfiniteOptions<TPage, TData>>,
    ]
  ): UseInfiniteQueryResult<TData, WazoAuthError>
}

/** An infinite query hook that suspends until its first page is there. */
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

/** A hook `(options)`; your callbacks run in addition to the declared effects. */
export type MutationHook<TInput, TOutput> = <TContext = unknown>(
  options?: Omit<
    UseMutationOptions<TOutput, WazoAuthError, TInput, TContext>,
    'mutationKey' | 'mutationFn'
  > &
    Pick<MutationOverrides<TInput, TOutput>, 'awaitRefetch' | 'keepalive'>,
) => UseMutationResult<TOutput, WazoAuthError, TInput, TContext>
