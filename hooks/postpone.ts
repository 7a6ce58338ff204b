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
 * `postpone(inputs)`: shown as done at once, and sent after a while in which
 * they can be undone together, whatever becomes of the component.
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
