import { isDeepStrictEqual } from 'node:util'
import { hashKey, QueryClient } from '@tanstack/query-core'
import type { MutationDefinition } from '../../src/index.ts'
import { mutate } from '../support/mutate.ts'
import { watch } from '../support/watch.ts'
import { corpusOf, screenOf, sharedCorpus, type Question } from './corpus.ts'
import type { World } from './world.ts'

/** What one mutation has done to the cache, and what it should have done. */
export interface Look {
  /** Differs on the server, and the cache would go on showing the old. */
  stale: string[]
  /** Outdated or removed, and the server says otherwise now. */
  changed: string[]
  /** Outdated or removed, and the server says the same as before. */
  needless: string[]
  /** Asked again for a screen that shows lists, details and relations. */
  requests: number
  /** Of those on screen, what changed and was not written by the mutation. */
  needed: number
}

const silent = { retry: false, staleTime: 0, gcTime: Infinity }

/** Connected users come in no order. */
function ordered(answer: unknown): unknown {
  const { items } = answer as { items?: { uuid?: string }[] }
  return items?.every((item) => Object.keys(item).join() === 'uuid')
    ? { ...(answer as object), items: items.map(({ uuid }) => uuid).sort() }
    : answer
}

export function ask(client: QueryClient, question: Question): Promise<unknown> {
  const options = { ...question, ...silent } as never
  const answer: Promise<unknown> =
    question.initialPageParam === undefined
      ? client.fetchQuery(options)
      : client.fetchInfiniteQuery(options)
  return answer.then(ordered, (error: unknown) => ({ failed: String(error) }))
}

/** Fills a cache, lets the mutation happen, and asks the server again. */
export async function lookAt(
  world: World,
  definition: MutationDefinition<unknown, unknown>,
  input: unknown,
): Promise<Look> {
  const { queryClient, places, here, auth } = world
  const corpus = [
    ...screenOf(here),
    ...places.flatMap((place) => corpusOf(place, place === here)),
    ...sharedCorpus(auth),
  ]
  const askAll = (client: QueryClient) =>
    Promise.all(corpus.map((question) => ask(client, question)))
  const before = await askAll(queryClient)
  const cache = queryClient.getQueryCache()
  // TanStack takes an answer that failed for outdated by itself.
  for (const query of cache.getAll()) query.setState({ isInvalidated: false })
  const screen = new Set(
    screenOf(here).map((question) => {
      const { queryKey, queryFn } = question
      const options = { queryKey, queryFn, ...silent, staleTime: Infinity }
      watch(queryClient, options)
      return cache.get(hashKey(queryKey))
    }),
  )
  await mutate(queryClient, definition(here.auth), input)
  const states = corpus.map(({ queryKey }) => {
    const query = cache.get(hashKey(queryKey))
    const { data, isInvalidated, fetchStatus } = query?.state ?? {}
    const isOutdated = !query || isInvalidated || fetchStatus === 'fetching'
    return { query, data, isOutdated }
  })
  const after = await askAll(new QueryClient())
  const look: Look = {
    ...{ stale: [], changed: [], needless: [], requests: 0, needed: 0 },
  }
  states.forEach(({ query, data, isOutdated }, index) => {
    const hasChanged = !isDeepStrictEqual(before[index], after[index])
    const isRight = isDeepStrictEqual(
      ordered(data ?? before[index]),
      after[index],
    )
    const name = nameOf(corpus[index]!, world)
    if (isOutdated) look[hasChanged ? 'changed' : 'needless'].push(name)
    else if (!isRight) look.stale.push(name)
    // Each stands once on screen.
    if (!query || !screen.delete(query)) return
    if (isOutdated) look.requests++
    if (hasChanged && !isRight) look.needed++
  })
  return look
}

/** `company: users list {"group_uuid":"company-team"}`. */
export function nameOf({ queryKey }: Question, { places }: World): string {
  const [, scope, resource, operation, input] = queryKey as [
    ...[unknown, { tenant?: string }, string, string, unknown],
  ]
  const names = new Map(
    places.flatMap(
      ({ auth: _auth, session_uuid: _, domain_uuid: __, ...all }) =>
        Object.values(all).map((one) => [
          one.uuid,
          'username' in one ? String(one.username) : one.slug,
        ]),
    ),
  )
  const readable = (text: string) =>
    text.replace(
      /[0-9a-f]{8}-[0-9a-f-]{27}/g,
      (uuid) => names.get(uuid) ?? uuid,
    )
  return readable(
    `${scope.tenant ?? 'all'}: ${resource} ${operation} ${JSON.stringify(input)}`,
  )
}
