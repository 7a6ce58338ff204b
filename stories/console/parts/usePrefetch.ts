import { useQueryClient } from '@tanstack/react-query'
import type { QueryDefinition } from 'wazo-auth-query'
import { useWazoAuth } from 'wazo-auth-query/react'
import { useEffect } from 'react'
import { prefetch } from '../router/prefetch.ts'

/** Has the answer ready that is asked for next, if there is one. */
export function usePrefetch<TInput extends object, TOutput>(
  definition: QueryDefinition<TInput, TOutput>,
  input: TInput | undefined,
): void {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  // Inputs are plain data, made anew by each render.
  const key = input && JSON.stringify(input)
  useEffect(() => {
    if (!key) return
    const define = definition as (
      ...args: unknown[]
    ) => Parameters<typeof prefetch<TOutput>>[1]
    prefetch(queryClient, define(auth, JSON.parse(key)))
  }, [auth, auth.scope, queryClient, definition, key])
}
