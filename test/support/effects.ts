import { isDeepStrictEqual } from 'node:util'
import { QueryClient } from '@tanstack/query-core'
import type { Setup } from './setup.ts'

interface Options {
  queryKey: readonly unknown[]
  queryFn: unknown
}

/** What a mutation has done to answers that were given before, by name. */
export interface SeenEffects {
  /** Differs on the server, and the cache would still show the old. */
  stale: string[]
  /** Outdated or removed, and the server says the same as before. */
  needless: string[]
  /** Outdated, removed or written, and the server says otherwise now. */
  outdated: string[]
}

const silence = { retry: false, gcTime: Infinity } as const

/** Asks, lets something happen, and asks the server again. */
export async function effectsOf(
  { queryClient }: Pick<Setup, 'queryClient'>,
  corpus: Record<string, Options>,
  happen: () => Promise<unknown>,
): Promise<SeenEffects> {
  const ask = (client: QueryClient, options: Options): Promise<unknown> =>
    client
      .fetchQuery({ ...options, ...silence } as never)
      .catch((error: unknown) => ({ failed: String(error) }))
  const before = new Map<string, unknown>()
  for (const [name, options] of Object.entries(corpus))
    before.set(name, await ask(queryClient, options))
  const failed = Object.keys(corpus).filter(
    (name) =>
      queryClient.getQueryState(corpus[name]!.queryKey)?.status === 'error',
  )
  await happen()
  const seen: SeenEffects = { stale: [], needless: [], outdated: [] }
  for (const [name, options] of Object.entries(corpus)) {
    const state = queryClient.getQueryState(options.queryKey)
    const shown = state?.data
    const isOutdated = shown === undefined || state?.isInvalidated === true
    const fresh = await ask(new QueryClient(), options)
    const differs = !isDeepStrictEqual(before.get(name), fresh)
    const isRight = isOutdated || isDeepStrictEqual(shown, fresh)
    if (!isRight) seen.stale.push(name)
    else if (differs) seen.outdated.push(name)
    // TanStack takes an answer that failed for outdated by itself.
    else if (isOutdated && !failed.includes(name)) seen.needless.push(name)
  }
  return seen
}
