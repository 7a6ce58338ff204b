'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { bulk, type BulkOptions, type BulkResult } from '../src/bulk.ts'
import type { MutationDefinition } from '../src/mutation.ts'
import { forget } from '../src/pending.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

/**
 * Runs one mutation over many inputs, four at a time by default. Resolves to one
 * result per input, in the same order, and refetches once, at the end. Rejects
 * only if `onResult` throws.
 */
export function useBulk<TInput, TOutput>(
  definition: MutationDefinition<TInput, TOutput>,
  options?: BulkOptions<TInput, TOutput>,
) {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  return useMutation<BulkResult<TInput, TOutput>[], Error, readonly TInput[]>({
    // Its inputs may hold what one mutation alone would not keep either.
    gcTime: 0,
    networkMode: 'always',
    mutationKey: ['wazo-auth', 'bulk'],
    mutationFn(inputs, context) {
      if (definition.traits.secret) forget(context, inputs)
      return bulk(auth, queryClient, definition, inputs, options)
    },
  })
}
