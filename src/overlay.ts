import {
  replaceEqualDeep,
  type Query,
  type QueryCache,
  type QueryClient,
} from '@tanstack/query-core'
import { isSame, objectsIn, saidOf, tie, type Cached } from './cached.ts'
import { isWazoAuthKey } from './ownKey.ts'

/** What becomes of an answer. Pure: it runs again for each one that comes. */
export type Change = (query: Query, data: unknown) => unknown

/**
 * Keeps apart what the server said and what is shown of it: changes that are on
 * their way lie over every answer, whenever it comes, until they are settled.
 */
export interface Overlay {
  /** What the server said last. */
  dataOf(this: void, query: Query): unknown
  /** Shows changes over all that is there and all that comes. */
  show(changes: (Change | undefined)[]): void
  /**
   * Takes changes off, and puts what was `confirmed` into the answers. Returns
   * those of which only the server knows what they are without the changes.
   */
  settle(changes: (Change | undefined)[], confirmed?: Change): Query[]
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
  /** What the server said, whatever is shown of it. */
  const answers = new WeakMap<Query, unknown>()
  /** Confirmed while a request is under way, whose answer may lack it. */
  const missed = new WeakMap<Query, Change[]>()
  /** Queries that the app has given data made from what was only shown. */
  const mixed = new Set<Query>()
  const turns = new Map<string, Promise<unknown>>()

  const dataOf = (query: Query): unknown => answers.get(query)

  function keep(query: Query, data: unknown, shown: unknown): void {
    answers.set(query, data)
    tie(shown, data)
  }

  function lay(query: Query, data: unknown): unknown {
    let shown = data
    for (const change of changes) shown = change(query, shown)
    return shown
  }

  const ours = () =>
    cache.getAll().filter(({ queryKey }) => isWazoAuthKey(queryKey))

  function redraw(become: Change = (_query, data) => data): void {
    for (const query of ours()) {
      if (query.state.fetchStatus === 'fetching')
        missed.set(query, [...(missed.get(query) ?? []), become])
      query.setState({ data: become(query, dataOf(query)) })
    }
  }

  /** A detail may begin as the row of a list: what the server said of that. */
  function originOf(data: unknown): unknown {
    for (const query of ours()) {
      const answer = dataOf(query)
      const shown = query.state.data
      if (answer !== shown && objectsIn(shown).includes(data as Cached))
        return (
          objectsIn(answer).find((one) => isSame(one, data as Cached)) ?? data
        )
    }
    return data
  }

  /** Lays the changes over whatever a query gets, before its observers hear. */
  function follow(query: Query): void {
    const setData = query.setData.bind(query)
    const setState = query.setState.bind(query)

    query.setData = (answer, options) => {
      let data = saidOf(answer)
      if (!options?.manual) {
        mixed.delete(query)
        for (const change of missed.get(query) ?? []) data = change(query, data)
      } else if (changes.size && data === answer) mixed.add(query)
      if (changes.size) data = replaceEqualDeep(dataOf(query), data)
      const laid = lay(query, data)
      const shown = setData(laid, options)
      keep(query, laid === data ? shown : data, shown)
      return shown
    }
    // For changes of what is shown: it does not touch `dataUpdatedAt`.
    query.setState = (state) => {
      if (!('data' in state)) return setState(state)
      const { data: before, fetchStatus } = query.state
      const isGivenUp =
        fetchStatus !== 'idle' &&
        state.fetchStatus === 'idle' &&
        state !== query.resetState
      // TanStack brings back what was shown before the request.
      const data = (isGivenUp && dataOf(query)) || state.data
      const shown = lay(query, data)
      keep(query, data, shown)
      if (shown !== before || Object.keys(state).length > 1)
        setState({ ...state, data: shown })
    }
    const { data } = query.state
    if (data !== undefined) query.setState({ data: originOf(data) })
  }

  ours().forEach(follow)
  cache.subscribe((event) => {
    const query: Query = event.query as never
    if (!isWazoAuthKey(query.queryKey)) return
    if (event.type === 'added') follow(query)
    if (event.type === 'removed') mixed.delete(query)
    if (
      event.type === 'updated' &&
      (query.state.fetchStatus !== 'fetching' ||
        /^(fetch|failed)$/.test(event.action.type))
    )
      missed.delete(query)
  })

  return {
    dataOf,
    show(wanted) {
      const { size } = changes
      for (const change of wanted) if (change) changes.add(change)
      if (changes.size > size) redraw()
    },
    settle(wanted, confirmed) {
      for (const change of wanted) changes.delete(change!)
      redraw(confirmed)
      const unclear = confirmed ? [] : [...mixed]
      if (!changes.size) mixed.clear()
      return unclear
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
