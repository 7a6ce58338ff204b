import {
  skipToken,
  type DataTag,
  type QueryFunctionContext,
  type SkipToken,
} from '@tanstack/query-core'
import type { Endpoint, InputArgs, Plain, Route } from './endpointTypes.ts'
import { malformed, type WazoAuthError } from './error.ts'
import type { KeyDefinition, OperationKey, WazoAuthKey } from './keys.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** Whom an answer belongs to: everyone, the user, or the user in one tenant. */
export type Per = 'server' | 'user' | 'tenant'

/** Whom an answer belongs to, and how long it is fresh. */
export interface QueryTraits {
  /** @default 'tenant' */
  per?: Per
  /** Milliseconds that an answer is fresh. @default 30000 */
  staleTime?: number
}

/**
 * Plain TanStack options, for any adapter. For a list, they include
 * `placeholderData`, which keeps the previous page while the next one loads.
 */
export interface DefinedQueryOptions<TOutput> {
  queryKey: DataTag<WazoAuthKey, TOutput, WazoAuthError>
  queryFn: (context: QueryFunctionContext<WazoAuthKey>) => Promise<TOutput>
  retry: (failures: number, error: WazoAuthError) => boolean
  staleTime: number
  /** For you to set; its type tells `useQueries` the error type. */
  throwOnError?: boolean | ((error: WazoAuthError) => boolean)
}

/** The options of a query whose input may be `skipToken`. */
export type SkippableQueryOptions<TOutput> = Omit<
  DefinedQueryOptions<TOutput>,
  'queryFn'
> & { queryFn: DefinedQueryOptions<TOutput>['queryFn'] | SkipToken }

/** A query definition: `definition(auth, input)` returns TanStack options. */
export interface QueryDefinition<TInput, TOutput> {
  (auth: WazoAuth, ...args: InputArgs<TInput>): DefinedQueryOptions<TOutput>
  (auth: WazoAuth, input: TInput | SkipToken): SkippableQueryOptions<TOutput>
  readonly resource: string
  readonly operation: string
  readonly per: Per
  readonly endpoint: Endpoint<TInput, TOutput>
}

/** Three times, while the error says that it may pass. */
export const retry = (failures: number, error: WazoAuthError): boolean =>
  failures < 3 && error.retryable

interface Identity {
  resource: string
  operation: string
  per?: Per | undefined
}

/** The key of an operation, for whoever is signed in. */
export function operationKey(
  { scope }: WazoAuth,
  { resource, operation, per }: Identity,
): OperationKey {
  // One by one: what is part of a reactive state is no plain object.
  const { server, user, tenant } = scope
  const owner =
    per === 'server'
      ? { server }
      : per === 'user'
        ? { server, user }
        : { server, user, tenant }
  return ['wazo-auth', owner, resource, operation]
}

/** The key of one answer, for whoever is signed in. */
export const answerKey = (
  auth: WazoAuth,
  identity: Identity,
  input: unknown,
): WazoAuthKey => [
  ...operationKey(auth, identity),
  // A skipped query shows no answer, not even the one to no filters. The rest is
  // copied: a form may go on changing its filters.
  input === skipToken ? null : JSON.parse(JSON.stringify(input ?? {})),
]

/* @__NO_SIDE_EFFECTS__ */
/** Defines a query from an endpoint that reads: its key, scope and defaults. */
export function defineQuery<TInput, TOutput extends {} | null>(
  key: KeyDefinition,
  operation: string,
  endpoint: Endpoint<TInput, TOutput>,
  { per = 'tenant', staleTime = 30_000 }: QueryTraits = {},
): QueryDefinition<TInput, TOutput> {
  const identity = { resource: key.resource, operation, per, endpoint }
  const call = endpoint as unknown as Plain<TOutput>
  const definition = (auth: WazoAuth, input: unknown) => {
    const queryKey = answerKey(auth, identity, input)
    return {
      queryKey,
      queryFn:
        input === skipToken
          ? input
          : async ({ signal }: { signal: AbortSignal }) => {
              const options = { signal, scope: queryKey[1] }
              const answer = await call(auth, queryKey[4], options)
              // TanStack takes `undefined` for a forgotten return.
              if (answer === undefined)
                throw malformed(endpoint.path, 'with nothing')
              return answer
            },
      retry,
      staleTime,
      // Untyped: TanStack would infer the data to be this function.
      placeholderData: (
        previous: unknown,
        query?: { queryKey: readonly unknown[] },
      ) =>
        endpoint.page &&
        query &&
        placeOf(query.queryKey, endpoint) === placeOf(queryKey, endpoint)
          ? previous
          : undefined,
    }
  }
  return Object.assign(definition, identity) as never
}

type QueryFn = DefinedQueryOptions<never>['queryFn']

/* @__NO_SIDE_EFFECTS__ */
/** The same query, with options made from its `queryFn` unless it is skipped. */
export function extending<TInput, TOutput>(
  definition: QueryDefinition<TInput, TOutput>,
  optionsOf: (auth: WazoAuth, queryFn: QueryFn) => object,
): QueryDefinition<TInput, TOutput> {
  const define = definition as (auth: WazoAuth, input: unknown) => object
  const extended = (auth: WazoAuth, input: unknown) => {
    const options = define(auth, input) as { queryFn: QueryFn }
    return input === skipToken
      ? options
      : { ...options, ...optionsOf(auth, options.queryFn) }
  }
  return Object.assign(extended, definition) as never
}

/** Which list it is, and whose: the same for all of its pages and filters. */
const placeOf = ([, scope, , , input]: readonly unknown[], { path }: Route) =>
  JSON.stringify([
    scope,
    input &&
      path.replace(/{(\w+)}/g, (_, name: string) =>
        String((input as Record<string, unknown>)[name] ?? input),
      ),
  ])
