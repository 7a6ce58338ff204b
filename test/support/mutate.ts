import { MutationObserver, type QueryClient } from '@tanstack/query-core'
import type { DefinedMutationOptions } from '../../src/index.ts'

/** Runs a mutation once, as an adapter's hook would. */
export const mutate = <TInput, TOutput>(
  queryClient: QueryClient,
  options: DefinedMutationOptions<TInput, TOutput>,
  input: TInput,
): Promise<TOutput> =>
  new MutationObserver(queryClient, options as never).mutate(
    input as never,
  ) as Promise<TOutput>
