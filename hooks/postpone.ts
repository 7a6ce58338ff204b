'use client'
import { useQueryClient } from '@tanstack/react-query'
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
  options?: PostponeOptions,
): (inputs: readonly TInput[]) => Postponed<TInput, TOutput> {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  return (inputs) => postpone(auth, queryClient, definition, inputs, options)
}
