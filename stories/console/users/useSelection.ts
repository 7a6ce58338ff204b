import type { RowSelectionState } from '@tanstack/react-table'
import type { User, Uuid } from 'wazo-auth-query'
import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  users: readonly User[]
  state: RowSelectionState
  /** Takes over what is selected of the rows on screen. */
  set: (state: RowSelectionState, onScreen: readonly User[]) => void
  drop: (uuids: readonly Uuid[]) => void
  clear: () => void
}

/** Who is selected, over pages and searches. */
export function useSelection(): Selection {
  const [selected, setSelected] = useState<ReadonlyMap<Uuid, User>>(new Map())
  const users = useMemo(() => [...selected.values()], [selected])
  const state = useMemo(
    () => Object.fromEntries([...selected.keys()].map((uuid) => [uuid, true])),
    [selected],
  )
  const set = useCallback(
    (next: RowSelectionState, onScreen: readonly User[]) =>
      setSelected((old) => {
        const known = new Map(old)
        for (const user of onScreen) known.set(user.uuid, user)
        return new Map([...known].filter(([uuid]) => next[uuid]))
      }),
    [],
  )
  const drop = useCallback(
    (uuids: readonly Uuid[]) =>
      setSelected(
        (old) => new Map([...old].filter(([uuid]) => !uuids.includes(uuid))),
      ),
    [],
  )
  const clear = useCallback(() => setSelected(new Map()), [])
  return { users, state, set, drop, clear }
}
