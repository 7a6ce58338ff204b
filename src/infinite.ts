import {
  skipToken,
  type DataTag,
  type InfiniteData,
  type QueryFunctionContext,
  type SkipToken,
} from '@tanstack/query-core'
import { saidOf } from './cached.ts'
import { answerKey, type Per, type QueryDefinition } from './define.ts'
import type { Endpoint, InputArgs, Plain } from './endpointTypes.ts'
import type { WazoAuthError } from './error.ts'
import type { WazoAuthKey } from './keys.ts'
import type { Page } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** How many items a page has where the input names no `limit`. */
const pageSize = 25

/** Plain TanStack options of an infinite query. */
export interface DefinedInfiniteQueryOptions<TPage> {
  queryKey: DataTag<WazoAuthKey, InfiniteData<TPage, number>, WazoAuthError>
  queryFn: (
    context: QueryFunctionContext<WazoAuthKey, number>,
  ) => Promise<TPage>
  initialPageParam: number
  getNextPageParam: (
    last: TPage,
    pages: TPage[],
    offset: number,
  ) => number | undefined
  /** For use with `maxPages`. */
  getPreviousPageParam: (
    first: TPage,
    pages: TPage[],
    offset: number,
  ) => number | undefined
  retry: (failures: number, error: WazoAuthError) => boolean
  staleTime: number
}

/** The options of an infinite query whose input may be `skipToken`. */
export type SkippableInfiniteQueryOptions<TPage> = Omit<
  DefinedInfiniteQueryOptions<TPage>,
  'queryFn'
> & { queryFn: DefinedInfiniteQueryOptions<TPage>['queryFn'] | SkipToken }

type Unpaged<TInput> = Omit<TInput, 'offset'>

/**
 * An infinite query definition: `definition(auth, input)` returns TanStack
 * options.
 */
export interface InfiniteQueryDefinition<TInput, TPage> {
  (
    auth: WazoAuth,
    ...args: InputArgs<Unpaged<TInput>>
  ): DefinedInfiniteQueryOptions<TPage>
  (
    auth: WazoAuth,
    input: Unpaged<TInput> | SkipToken,
  ): SkippableInfiniteQueryOptions<TPage>
  readonly resource: string
  readonly operation: string
  readonly per: Per
  readonly endpoint: Endpoint<TInput, TPage>
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Defines an infinite query from the query of a list. `limit` is the page size,
 * 25 by default.
 */
export function defineInfiniteQuery<
  TInput extends object,
  TPage extends Page<unknown>,
>(
  list: QueryDefinition<TInput, TPage>,
): InfiniteQueryDefinition<TInput, TPage> {
  const identity = { ...list, operation: `${list.operation}Infinite` }
  const call = list.endpoint as unknown as Plain<TPage>
  const definition = (
    auth: WazoAuth,
    input: { limit?: number } | undefined | SkipToken,
  ) => {
    const queryKey = answerKey(auth, identity, input)
    const { retry, staleTime } = list(auth, input as never)
    const limit = (input !== skipToken && input?.limit) || pageSize
    return {
      queryKey,
      queryFn:
        input === skipToken
          ? skipToken
          : ({
              pageParam,
              signal,
            }: {
              pageParam: number
              signal: AbortSignal
            }) =>
              call(
                auth,
                { ...(queryKey[4] as object), limit, offset: pageParam },
                { signal, scope: queryKey[1] },
              ),
      initialPageParam: 0,
      getNextPageParam: (last: TPage, _: TPage[], offset: number) =>
        nextOffset(last, offset, limit),
      getPreviousPageParam: (_: TPage, __: TPage[], offset: number) =>
        offset > 0 ? Math.max(0, offset - limit) : undefined,
      retry,
      staleTime,
    }
  }
  return Object.assign(definition, identity) as never
}

/** The offset of the next page: until the known end, or until a short page. */
export function nextOffset(
  page: Page<unknown>,
  offset: number,
  limit: number,
): number | undefined {
  // Not what is shown: the server still counts what is only shown as gone.
  const { items, filtered } = saidOf(page) as Page<unknown>
  const next = offset + items.length
  // A server that answers more than was asked for has answered everything.
  const isLast =
    filtered === undefined ? items.length !== limit : next >= filtered
  return isLast || items.length === 0 ? undefined : next
}
