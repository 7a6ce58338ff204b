import { QueryObserver, type QueryClient } from '@tanstack/query-core'
import { onTestFinished } from 'vitest'

/** Keeps a query on screen; `data()` is what it shows. */
export function watch<TOutput>(
  queryClient: QueryClient,
  options: object & { queryFn?: unknown },
) {
  const observer = new QueryObserver<TOutput>(queryClient, options as never)
  const shown: TOutput[] = []
  const stop = observer.subscribe(({ data }) => {
    if (data !== undefined && data !== shown.at(-1)) shown.push(data)
  })
  onTestFinished(stop)
  return {
    shown,
    data: () => observer.getCurrentResult().data as TOutput,
    result: () => observer.getCurrentResult(),
    stop,
  }
}
