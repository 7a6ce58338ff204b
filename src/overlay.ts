import type { Query, QueryCache, QueryClient } from '@tanstack/query-core'

/** An answer otherwise, or itself: pure, for it is done again and again. */
export type Change = (query: Query, data: unknown) => unknown

/**
 * What is shown of a cache beside what the server said: changes that are on
 * their way lie over every answer, whenever it came, until they are settled.
 */
export interface Overlay {
  /** What the server said last. */
  dataOf(query: Query): unknown
  /** Shows a change over all that is there and all that comes. */
  show(change: Change): void
  /** Undoes a change, or makes true what became of it. */
  settle(change: Change | undefined, confirmed?: Change): void
  /** Runs when all that was begun before under this name has ended. */
  inTurn<T>(name: string | undefined, run: () => Promise<T>): Promise<T>
}

const own = Symbol('wazo-auth-query')

/** The one overlay of a cache, kept with it. */
export function overlayOf(client: QueryClient): Overlay {
  const cache = client.getQueryCache() as QueryCache & { [own]?: Overlay }
  return (cache[own] ??= createOverlay(client))
}

function createOverlay(client: QueryClient): Overlay {
  const cache = client.getQueryCache()
  const changes = new Set<Change>()
  /** Of queries that show something else. */
  const answers = new Map<Query, { data: unknown; shown: unknown }>()
  /** Confirmed since the request left: its answer may not know of it. */
  const missed = new Map<Query, Change[]>()
  const turns = new Map<string, Promise<unknown>>()
  let isWriting = false
  let stop: (() => void) | undefined

  const dataOf = (query: Query): unknown =>
    answers.has(query) ? answers.get(query)!.data : query.state.data

  /** Writes without making an answer look any fresher than it is. */
  function draw(query: Query, data: unknown): void {
    let shown = data
    for (const change of changes) shown = change(query, shown)
    if (shown !== query.state.data) {
      const { dataUpdatedAt, isInvalidated } = query.state
      isWriting = true
      query.setData(shown, { updatedAt: dataUpdatedAt, manual: true })
      if (isInvalidated) query.invalidate()
      isWriting = false
    }
    if (shown === data) answers.delete(query)
    else answers.set(query, { data, shown: query.state.data })
  }

  function listen(): void {
    stop ??= cache.subscribe((event) => {
      const { type } = event
      const query: Query = event.query as never
      if (type === 'removed') {
        answers.delete(query)
        missed.delete(query)
      }
      if (type !== 'updated' || isWriting) return
      const { action } = event
      if (action.type === 'success') {
        let { data } = query.state
        for (const change of missed.get(query) ?? []) data = change(query, data)
        draw(query, data)
      } else if (
        action.type === 'setState' &&
        query.state.data !== answers.get(query)?.shown
      )
        draw(query, query.state.data)
      if (/^(success|fetch|failed|error)$/.test(action.type))
        missed.delete(query)
    })
  }

  return {
    dataOf,
    show(change) {
      listen()
      changes.add(change)
      for (const query of cache.getAll()) draw(query, dataOf(query))
    },
    settle(change, confirmed) {
      if (change) changes.delete(change)
      else if (!confirmed) return
      for (const query of cache.getAll()) {
        const data = dataOf(query)
        if (confirmed && query.state.fetchStatus === 'fetching') {
          listen()
          missed.set(query, [...(missed.get(query) ?? []), confirmed])
        }
        draw(query, confirmed ? confirmed(query, data) : data)
      }
      if (changes.size + missed.size > 0) return
      stop?.()
      stop = undefined
    },
    inTurn(name, run) {
      if (name === undefined) return run()
      const before = turns.get(name)
      // With nobody before, it leaves at once: the page may be closing.
      const mine = before ? before.then(run, run) : run()
      turns.set(name, mine)
      const end = () => {
        if (turns.get(name) === mine) turns.delete(name)
      }
      mine.then(end, end)
      return mine
    },
  }
}
