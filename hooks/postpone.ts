'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { MutationDefinition } from '../src/mutation.ts'
import {
  postpone,
  type Postponed,
  type PostponeOptions,
} from '../src/postpone.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

/**
 * Returns `postpone(inputs)`, which shows a mutation as done at once and sends it
 * after `delay` milliseconds, 8,000 by default. Until then, one `undo` takes all
 * of it back. It outlives the component.
 */
export function usePostpone<TInput, TOutput>(
  definition: MutationDefinition<TInput, TOutput>,
  { delay }: PostponeOptions = {},
): (inputs: readonly TInput[]) => Postponed<TInput, TOutput> {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  return useCallback(
    (inputs) => postpone(auth, queryClient, definition, inputs, { delay }),
    [auth, queryClient, definition, delay],
  )
}
