import type {
  MutationFunctionContext,
  Query,
  QueryClient,
} from '@tanstack/query-core'
import { abortedError, type WazoAuthError } from './error.ts'
import { intend, type Intent, type Writer } from './intent.ts'
import type { MutationDefinition } from './mutation.ts'
import { onPageHide } from './pageEvents.ts'
import { forget } from './pending.ts'
import { perform, refresh } from './perform.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** The result of one input; results have the order of the inputs. */
export type BulkResult<TInput, TOutput> =
  | { input: TInput; status: 'success'; data: TOutput }
  | { input: TInput; status: 'error'; error: WazoAuthError }

/** Options of a bulk operation. */
export interface BulkOptions<TInput, TOutput> {
  /** How many inputs run at a time. @default 4 */
  concurrency?: number | undefined
  /**
   * Stops before the next input, once running ones have finished. The rest have
   * an `aborted` error.
   */
  signal?: AbortSignal | undefined
  /** Called after each input. If it throws, no further input is tried. */
  onResult?:
    ((result: BulkResult<TInput, TOutput>, done: number) => void) | undefined
}

/** Runs one mutation over many inputs; what is outdated is left to the caller. */
export async function performAll<TInput, TOutput>(
  writer: Writer,
  definition: MutationDefinition<TInput, TOutput>,
  intents: readonly Intent<TInput>[],
  { concurrency = 4, signal, onResult }: BulkOptions<TInput, TOutput> = {},
) {
  const { auth, client } = writer
  const results: BulkResult<TInput, TOutput>[] = []
  const thrown: unknown[] = []
  let next = 0
  let done = 0

  async function run(
    intent: Intent<TInput>,
  ): Promise<BulkResult<TInput, TOutput>> {
    // The input itself, not its copy: the caller compares by reference.
    const { original: input } = intent
    try {
      if (signal?.aborted) throw abortedError()
      // Each is in the cache, for those who watch the mutations there.
      const mutation = client.getMutationCache().build(client, {
        ...definition(auth),
        gcTime: 0,
        networkMode: 'always',
        onMutate: () => undefined,
        mutationFn(_: TInput, context: MutationFunctionContext) {
          if (definition.traits.secret) forget(context, intent.input)
          return perform(writer, definition, intent)
        },
      })
      const data = await mutation.execute(intent.input)
      return { input, status: 'success', data }
    } catch (reason) {
      return { input, status: 'error', error: reason as WazoAuthError }
    }
  }

  async function work(): Promise<void> {
    while (next < intents.length) {
      const index = next++
      const result = await run(intents[index]!)
      results[index] = result
      try {
        if (thrown.length === 0) onResult?.(result, ++done)
      } catch (reason) {
        thrown.push(reason)
        next = intents.length
      }
    }
  }

  const workers: Promise<void>[] = []
  const employ = (count: number) => {
    while (count-- > 0 && next < intents.length) workers.push(work())
  }
  // What still waits for its turn would be lost with the page.
  const stop = writer.keepalive && onPageHide(() => employ(intents.length))
  employ(Math.max(1, concurrency || 1))
  for (const worker of workers) await worker
  if (stop) stop()
  return { results, thrown }
}

/**
 * Runs one mutation over many inputs. Each has its own result, and its own
 * entry in the mutation cache; what they outdate is refetched once, at the end.
 * Rejects only with what `onResult` throws, once running inputs have finished;
 * the rest are not tried.
 */
export async function bulk<TInput, TOutput>(
  auth: WazoAuth,
  client: QueryClient,
  definition: MutationDefinition<TInput, TOutput>,
  inputs: readonly TInput[],
  options?: BulkOptions<TInput, TOutput>,
): Promise<BulkResult<TInput, TOutput>[]> {
  const outdated = new Set<Query>()
  const writer = { auth, client, scope: auth.scope, outdated }
  const { results, thrown } = await performAll(
    writer,
    definition,
    intend(writer, definition, inputs),
    options,
  )
  await refresh(client, outdated)
  for (const reason of thrown) throw reason
  return results
}
