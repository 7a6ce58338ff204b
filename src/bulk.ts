import type { QueryClient } from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import { invalidate } from './effects.ts'
import { abortedError, type WazoAuthError } from './error.ts'
import { perform, type MutationDefinition } from './mutation.ts'

/** What became of one input; the list keeps the inputs' order. */
export type BulkResult<TInput, TOutput> =
  | { input: TInput; status: 'success'; data: TOutput }
  | { input: TInput; status: 'error'; error: WazoAuthError }

/** How many inputs at a time, and until when. */
export interface BulkOptions<TInput, TOutput> {
  /** So many at a time. @default 4 */
  concurrency?: number
  /** Stops before the next input; what runs is waited for. */
  signal?: AbortSignal
  onResult?: (result: BulkResult<TInput, TOutput>, done: number) => void
}

/**
 * Runs one mutation over many inputs. Never rejects: each input has its own
 * result. What they outdate is fetched again once, at the end.
 */
export async function bulk<TInput, TOutput>(
  auth: WazoAuth,
  client: QueryClient,
  definition: MutationDefinition<TInput, TOutput>,
  inputs: readonly TInput[],
  options: BulkOptions<TInput, TOutput> = {},
): Promise<BulkResult<TInput, TOutput>[]> {
  const { concurrency = 4, signal, onResult } = options
  const { scope } = auth
  const results: BulkResult<TInput, TOutput>[] = []
  let next = 0
  let done = 0

  async function run(input: TInput): Promise<BulkResult<TInput, TOutput>> {
    try {
      if (signal?.aborted) throw abortedError()
      const data = await perform(auth, client, scope, definition, input)
      return { input, status: 'success', data }
    } catch (error) {
      return { input, status: 'error', error: error as WazoAuthError }
    }
  }

  async function work(): Promise<void> {
    while (next < inputs.length) {
      const index = next++
      const result = await run(inputs[index]!)
      results[index] = result
      onResult?.(result, ++done)
    }
  }

  const length = Math.min(inputs.length, Math.max(1, concurrency))
  await Promise.all(Array.from({ length }, work))
  const failed = results.filter(({ status }) => status === 'error')
  await invalidate(
    client,
    scope,
    definition.traits,
    inputs,
    failed.map(({ input }) => input),
  )
  return results
}
