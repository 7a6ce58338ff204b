import type { Query, QueryCache, QueryClient } from '@tanstack/query-core'
import { pagesOf, type Cached } from './cached.ts'
import type { Done } from './effects.ts'
import type { Plain } from './endpointTypes.ts'
import type { WazoAuthError } from './error.ts'
import type { Intent, Write, Writer } from './intent.ts'
import { confirmed } from './optimistic.ts'
import { findOutdated } from './outdated.ts'
import { overlayOf } from './overlay.ts'
import { lookAround, uuidOf } from './sight.ts'
import type { Uuid } from './types.ts'
import { given, isText } from './values.ts'
import { isAbout, viewsOf, type View } from './view.ts'

/** Runs one write with its effects; what is outdated is left to the caller. */
export async function perform<TInput, TOutput>(
  writer: Writer,
  write: Write<TInput, TOutput>,
  { input, target: name, hoped, base }: Intent<TInput>,
): Promise<TOutput> {
  const { auth, client, scope, keepalive, outdated } = writer
  const { endpoint, traits } = write
  const overlay = overlayOf(client)
  const views = () => viewsOf(client, scope)
  const see = lookAround(views(), scope)
  const done: Done<TInput, TOutput> = { input, scope, see }
  // The uuid of a policy's slug may have come only meanwhile.
  const target = name && uuidOf(name, see)
  const mark = (views: readonly View[]) => {
    for (const { query } of views) outdated.add(query)
  }
  // Changes of one relation keep their order: who is put in and taken out again
  // stays out.
  const relation =
    hoped &&
    Object.values(input as object)
      .filter(isText)
      .map((text) => uuidOf(text, see))
      .sort()
      .join(' ')

  const sent = base ? { base, ...given(input as object) } : input
  overlay.show([hoped])
  try {
    const output = await overlay.inTurn(target ?? relation, () =>
      (endpoint as unknown as Plain<TOutput>)(auth, sent, { scope, keepalive }),
    )
    const fresh = traits.confirms?.(output, input) as Cached | undefined
    if (fresh) base?.push(fresh)
    const change = fresh?.uuid ? confirmed(fresh, scope) : hoped
    const known = { ...done, output }
    mark(findOutdated(views(), traits, known, fresh, change))
    overlay.settle([hoped], change)
    if (traits.deletes)
      for (const { query, data } of views().filter(isOf(target!))) {
        const isToCome =
          pagesOf(data)[0] ?? query.state.fetchStatus === 'fetching'
        if (isToCome && query.isActive()) outdated.add(query)
        // It would only be fetched to hear that it is gone.
        else drop(client.getQueryCache(), query)
      }
    return output
  } catch (reason) {
    const error = reason as WazoAuthError
    // Without an answer, it may have been done all the same.
    const isDone = traits.partial || !error.status || error.status >= 500
    // The object is no longer what the cache shows of it.
    const isOther = isDone || /^(notFound|conflict)$/.test(error.kind)
    if (isDone || (isOther && base && !target))
      mark(findOutdated(views(), traits, done))
    if (target && isOther) mark(views().filter(isOf(target)))
    for (const query of overlay.settle([hoped])) outdated.add(query)
    throw error
  }
}

/** Whether an answer is about an object, or was asked in that tenant. */
const isOf = (uuid: Uuid) => (view: View) =>
  view.list[0].tenant === uuid || isAbout(view, uuid)

/** Removes an answer, as soon as nobody looks at it. */
function drop(cache: QueryCache, query: Query): void {
  if (!query.isActive()) return cache.remove(query)
  query.invalidate()
  const stop = cache.subscribe(() => {
    if (query.isActive()) return
    stop()
    cache.remove(query)
  })
}

/** Fetches again what is on screen, and marks the rest of it as invalid. */
export async function refresh(
  client: QueryClient,
  outdated: ReadonlySet<Query>,
): Promise<void> {
  for (const query of outdated) {
    const { data, fetchStatus } = query.state
    // Its request may have left before the write, and is not cancelled by what
    // follows: once it has ended, it is to be asked again.
    if (fetchStatus === 'fetching' && (data === undefined || !query.isActive()))
      void query.promise?.then(
        () => refresh(client, new Set([query])),
        () => undefined,
      )
  }
  await client.invalidateQueries({
    predicate: (query) => outdated.has(query as never),
  })
  // Whoever scrolls on cancels that, and gets a new page below old ones.
  const torn = [...outdated].filter(
    ({ state }) => state.fetchMeta?.fetchMore && !state.isInvalidated,
  )
  if (torn[0]) await refresh(client, new Set(torn))
}
