import type { Query, QueryCache, QueryClient } from '@tanstack/query-core'

/** An answer otherwise, or itself: pure, for it is done again and again. */
export type Change = (query: Query, data: unknown) => unknown

/**
 * What is shown of a cache beside what the server said: changes that are on
 * their way lie over every answer, whenever it came, until they are settled.
 */
export interface Overlay {
  /** What the server said last. */
  dataOf(this: void, query: Query): unknown
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
  return (cache[own] ??= createOverlay(cache))
}

function createOverlay(cache: QueryCache): Overlay {
  const changes = new Set<Change>()
  /** What the server said, and what is shown of it. */
  const answers = new WeakMap<Query, { data: unknown; shown: unknown }>()
  /** Confirmed since the request left: its answer may not know of it. */
  const missed = new WeakMap<Query, Change[]>()
  const turns = new Map<string, Promise<unknown>>()
  let isWriting = false

  const dataOf = (query: Query): unknown =>
    (answers.get(query) ?? query.state).data

  /** Writes without making an answer look any fresher than it is. */
  function draw(query: Query, data: unknown): void {
    let shown = data
    for (const change of changes) shown = change(query, shown)
    answers.set(query, { data, shown })
    if (shown === query.state.data) return
    isWriting = true
    query.setState({ data: shown })
    isWriting = false
  }

  function redraw(become: Change = (_query, data) => data): void {
    for (const query of cache.getAll()) {
      if (query.state.fetchStatus === 'fetching')
        missed.set(query, [...(missed.get(query) ?? []), become])
      draw(query, become(query, dataOf(query)))
    }
  }

  cache.subscribe((event) => {
    if (event.type !== 'updated' || isWriting) return
    const query: Query = event.query as never
    const { type } = event.action
    let { data } = query.state
    if (type === 'success') {
      for (const change of missed.get(query) ?? []) data = change(query, data)
      draw(query, data)
    } else if (data !== answers.get(query)?.shown) draw(query, data)
    if (/^(success|fetch|failed|error)$/.test(type)) missed.delete(query)
  })

  return {
    dataOf,
    show(change) {
      changes.add(change)
      redraw()
    },
    settle(change, confirmed) {
      changes.delete(change!)
      redraw(confirmed)
    },
    inTurn(name, run) {
      if (name === undefined) return run()
      const before = turns.get(name)
      // With nobody before, it leaves at once: the page may be closing.
      const mine = (before ? before.then(run, run) : run()).finally(() => {
        if (turns.get(name) === mine) turns.delete(name)
      })
      turns.set(name, mine)
      return mine
    },
  }
}
