import type { RowSelectionState } from '@tanstack/react-table'
import { useCallback, useMemo, useState } from 'react'

export interface Selection<TRow> {
  keyOf: (row: TRow) => string
  rows: readonly TRow[]
  state: RowSelectionState
  /** Takes over what is selected of the rows on screen. */
  set: (state: RowSelectionState, onScreen: readonly TRow[]) => void
  drop: (keys: readonly string[]) => void
  clear: () => void
}

/** What is selected, over pages and searches. */
export function useSelection<TRow>(
  keyOf: (row: TRow) => string,
): Selection<TRow> {
  const [selected, setSelected] = useState<ReadonlyMap<string, TRow>>(new Map())
  const rows = useMemo(() => [...selected.values()], [selected])
  const state = useMemo(
    () => Object.fromEntries([...selected.keys()].map((key) => [key, true])),
    [selected],
  )
  const set = useCallback(
    (next: RowSelectionState, onScreen: readonly TRow[]) =>
      setSelected((old) => {
        const known = new Map(old)
        for (const row of onScreen) known.set(keyOf(row), row)
        return new Map([...known].filter(([key]) => next[key]))
      }),
    [keyOf],
  )
  const drop = useCallback(
    (keys: readonly string[]) =>
      setSelected(
        (old) => new Map([...old].filter(([key]) => !keys.includes(key))),
      ),
    [],
  )
  const clear = useCallback(() => setSelected(new Map()), [])
  return { keyOf, rows, state, set, drop, clear }
}
