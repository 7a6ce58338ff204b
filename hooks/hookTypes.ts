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

/** `skipToken` wherever an input goes: nothing is asked yet. */
type Skippable<TInput> =
  InputArgs<TInput> extends [input: TInput]
    ? [input: TInput | SkipToken]
    : [input?: TInput | SkipToken]

type Own<TOptions> = Partial<Omit<TOptions, 'queryKey' | 'queryFn'>>

/** Options that bring an answer: there is one from the first render on. */
type Given<TAnswer, TOptions> = Omit<Own<TOptions>, 'initialData'> & {
  initialData: TAnswer | (() => TAnswer)
}

/** `(input, options)`: TanStack's own options and result. */
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

type InfiniteOptions<TPage, TData> = UseInfiniteQueryOptions<
  TPage,
  WazoAuthError,
  TData,
  WazoAuthKey,
  number
>

/** A list page after page: `useInfiniteUsers({ limit: 25 }, options)`. */
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
  > &
    Pick<MutationOverrides<TInput, TOutput>, 'awaitRefetch' | 'keepalive'>,
) => UseMutationResult<TOutput, WazoAuthError, TInput, TContext>
