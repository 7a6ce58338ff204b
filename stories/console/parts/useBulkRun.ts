import type { MutationDefinition, WazoAuthError } from 'wazo-auth-query'
import { useBulk } from 'wazo-auth-query/react'
import { useCallback, useEffect, useState, type ReactNode } from 'react'

/** One of many: what it is called, and what is asked of the server for it. */
export interface BulkRow<TInput> {
  key: string
  name: ReactNode
  input: TInput
}

/** `null` is success; what is missing is still waiting. */
export type Outcomes = ReadonlyMap<string, WazoAuthError | null>

/** One change of many rows: what became of each, as it becomes known. */
export function useBulkRun<TInput, TOutput>(
  definition: MutationDefinition<TInput, TOutput>,
  rows: readonly BulkRow<TInput>[],
) {
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())
  const [controller] = useState(() => new AbortController())
  const { status, mutate } = useBulk(definition, {
    signal: controller.signal,
    onResult(result) {
      const row = rows.find(({ input }) => input === result.input)
      const error = result.status === 'error' ? result.error : null
      if (row) setOutcomes((old) => new Map(old).set(row.key, error))
    },
  })
  const run = () => mutate(rows.map(({ input }) => input))
  const stop = useCallback(() => controller.abort(), [controller])
  useWarningBeforeLeaving(status === 'pending')
  return { status, outcomes, run, stop }
}

/** A closed tab would stop half-way. */
function useWarningBeforeLeaving(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isRunning])
}
