import type { Query, QueryClient } from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import { abortedError, type WazoAuthError } from './error.ts'
import type { MutationDefinition } from './mutation.ts'
import { onPageHide } from './pageHide.ts'
import { perform, refresh, type Write, type Writer } from './perform.ts'

/** What became of one input; the list keeps the inputs' order. */
export type BulkResult<TInput, TOutput> =
  | { input: TInput; status: 'success'; data: TOutput }
  | { input: TInput; status: 'error'; error: WazoAuthError }

/** How many inputs at a time, and until when. */
export interface BulkOptions<TInput, TOutput> {
  /** So many at a time. @default 4 */
  concurrency?: number | undefined
  /** Stops before the next input; what runs is waited for. */
  signal?: AbortSignal
  onResult?: (result: BulkResult<TInput, TOutput>, done: number) => void
}

/** Runs one write over many inputs, with all of it but the refetch. */
export async function performAll<TInput, TOutput>(
  writer: Writer,
  write: Write<TInput, TOutput>,
  inputs: readonly TInput[],
  { concurrency = 4, signal, onResult }: BulkOptions<TInput, TOutput> = {},
) {
  const results: BulkResult<TInput, TOutput>[] = []
  const outdated = new Set<Query>()
  let next = 0
  let done = 0

  async function run(input: TInput): Promise<BulkResult<TInput, TOutput>> {
    if (signal?.aborted)
      return { input, status: 'error', error: abortedError() }
    const outcome = await perform(writer, write, input)
    for (const query of outcome.outdated) outdated.add(query)
    return 'error' in outcome
      ? { input, status: 'error', error: outcome.error }
      : { input, status: 'success', data: outcome.output }
  }

  async function work(): Promise<void> {
    while (next < inputs.length) {
      const index = next++
      const result = await run(inputs[index]!)
      results[index] = result
      onResult?.(result, ++done)
    }
  }

  const workers: Promise<void>[] = []
  const employ = (count: number) => {
    while (count-- > 0 && next < inputs.length) workers.push(work())
  }
  // What waits for its turn would be lost with the page.
  const stop = writer.keepalive && onPageHide(() => employ(inputs.length))
  employ(Math.max(1, concurrency))
  for (const worker of workers) await worker
  if (stop) stop()
  return { results, outdated }
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
  options?: BulkOptions<TInput, TOutput>,
): Promise<BulkResult<TInput, TOutput>[]> {
  const writer = { auth, client, scope: auth.scope }
  const { results, outdated } = await performAll(
    writer,
    definition,
    inputs,
    options,
  )
  await refresh(client, outdated)
  return results
}
