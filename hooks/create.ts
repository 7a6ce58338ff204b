'use client'
import {
  environmentManager,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import type { WazoAuth } from '../src/wazoAuth.ts'
import type { QueryDefinition } from '../src/define.ts'
import { WazoAuthError } from '../src/error.ts'
import type { InfiniteQueryDefinition } from '../src/infinite.ts'
import type { MutationDefinition } from '../src/mutation.ts'
import type {
  InfiniteQueryHook,
  MutationHook,
  QueryHook,
  SuspenseInfiniteQueryHook,
  SuspenseQueryHook,
} from './hookTypes.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

/* @__NO_SIDE_EFFECTS__ */
/** What all hooks that read have in common. Those that suspend cannot skip. */
function createReadHook(
  useRead: (options: never) => unknown,
  definition: unknown,
  canSkip: boolean,
) {
  const define = definition as {
    (auth: WazoAuth, input: unknown): object
    per: string
  }
  return function useDefinedQuery(input?: unknown, options?: object) {
    const auth = useWazoAuth()
    // Without a user there is nobody to ask for, before and after a session.
    const isNobodys =
      define.per !== 'server' &&
      !auth.scope.user &&
      auth.session.getSnapshot().status !== 'signedIn'
    const asked = canSkip && isNobodys ? skipToken : input
    return useRead({ ...define(auth, asked), ...options } as never)
  } as never
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * A server that renders a page shall not wait for its user: effects, by which a
 * session comes back, only run in the browser.
 */
function createSuspenseHook(
  useRead: (options: never) => unknown,
  definition: { per: string },
) {
  function useSuspended(options: object) {
    const { session } = useWazoAuth()
    const isWaiting =
      definition.per !== 'server' &&
      session.getSnapshot().status === 'restoring' &&
      environmentManager.isServer()
    return useRead({
      ...options,
      ...(isWaiting && { queryFn: leaveToBrowser }),
    } as never)
  }
  return createReadHook(useSuspended, definition, false)
}

const leaveToBrowser = () =>
  Promise.reject(
    new WazoAuthError(
      'unauthenticated',
      'A server cannot ask before the session is back in the browser: prefetch this query.',
    ),
  )

/* @__NO_SIDE_EFFECTS__ */
/**
 * Creates a query hook from a definition. The hook takes the input, or
 * `skipToken`, and then TanStack's options.
 */
export function createQueryHook<TInput, TOutput>(
  definition: QueryDefinition<TInput, TOutput>,
): QueryHook<TInput, TOutput> {
  return createReadHook(useQuery, definition, true)
}

/* @__NO_SIDE_EFFECTS__ */
/** Like `createQueryHook`, with `useSuspenseQuery`: it takes no `skipToken`. */
export function createSuspenseQueryHook<TInput, TOutput>(
  definition: QueryDefinition<TInput, TOutput>,
): SuspenseQueryHook<TInput, TOutput> {
  return createSuspenseHook(useSuspenseQuery, definition)
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Creates an infinite query hook from a definition. Its input has no `offset`:
 * each page has its own.
 */
export function createInfiniteQueryHook<TInput, TPage>(
  definition: InfiniteQueryDefinition<TInput, TPage>,
): InfiniteQueryHook<TInput, TPage> {
  return createReadHook(useInfiniteQuery, definition, true)
}

/* @__NO_SIDE_EFFECTS__ */
/** Like `createInfiniteQueryHook`, with `useSuspenseInfiniteQuery`. */
export function createSuspenseInfiniteQueryHook<TInput, TPage>(
  definition: InfiniteQueryDefinition<TInput, TPage>,
): SuspenseInfiniteQueryHook<TInput, TPage> {
  return createSuspenseHook(useSuspenseInfiniteQuery, definition)
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Creates a mutation hook from a definition. Your callbacks run in addition to the
 * declared effects.
 */
export function createMutationHook<TInput, TOutput>(
  definition: MutationDefinition<TInput, TOutput>,
): MutationHook<TInput, TOutput> {
  return function useDefinedMutation(options?: object) {
    return useMutation(definition(useWazoAuth(), options) as never)
  } as never
}
