import {
  skipToken,
  type DataTag,
  type QueryFunctionContext,
  type SkipToken,
} from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import type { Endpoint, InputArgs, Route } from './endpointTypes.ts'
import { isRetryable, malformed, type WazoAuthError } from './error.ts'
import { given } from './given.ts'
import type { KeyDefinition, WazoAuthKey } from './keys.ts'
import type { Scope } from './types.ts'

/** Whose answer it is: everyone's, the user's, or the user's in a tenant. */
export type Per = 'server' | 'user' | 'tenant'

/** Whose answer it is, and how long it counts as fresh. */
export interface QueryTraits {
  /** @default 'tenant' */
  per?: Per
  /** Milliseconds that an answer counts as fresh. @default 30000 */
  staleTime?: number
}

/**
 * Plain TanStack options: they work in every adapter. Those of a list also
 * have `placeholderData`: its former page stays while the next one loads.
 */
export interface DefinedQueryOptions<TOutput> {
  queryKey: DataTag<WazoAuthKey, TOutput, WazoAuthError>
  queryFn: (context: QueryFunctionContext<WazoAuthKey>) => Promise<TOutput>
  retry: (failures: number, error: WazoAuthError) => boolean
  staleTime: number
  /** Yours to set; its type tells `useQueries` what errors there are. */
  throwOnError?: boolean | ((error: WazoAuthError) => boolean)
}

/** The options of a query that may have no input yet. */
export type SkippableQueryOptions<TOutput> = Omit<
  DefinedQueryOptions<TOutput>,
  'queryFn'
> & { queryFn: DefinedQueryOptions<TOutput>['queryFn'] | SkipToken }

/** `definition(auth, input)`: the query of one answer. */
export interface QueryDefinition<TInput, TOutput> {
  (auth: WazoAuth, ...args: InputArgs<TInput>): DefinedQueryOptions<TOutput>
  (auth: WazoAuth, input: TInput | SkipToken): SkippableQueryOptions<TOutput>
  readonly resource: string
  readonly operation: string
  readonly per: Per
  readonly endpoint: Endpoint<TInput, TOutput>
}

export const retry = (failures: number, error: WazoAuthError): boolean =>
  failures < 3 && isRetryable(error)

/** The part of the scope that tells two answers apart. */
export function scopeOf({ server, user, tenant }: Scope, per?: Per) {
  return per === 'server'
    ? { server }
    : per === 'user'
      ? { server, user }
      : { server, user, tenant }
}

/** The key of one answer, for whoever is signed in. */
export function keyOf(
  auth: WazoAuth,
  {
    resource,
    operation,
    per,
  }: { resource: string; operation: string; per: Per },
  input: unknown,
): WazoAuthKey {
  const scope = scopeOf(auth.scope, per)
  return [
    'wazo-auth',
    scope,
    resource,
    operation,
    // Not even the cached answer to asking for everything is shown.
    input === skipToken
      ? null
      : typeof input === 'string'
        ? input
        : given(input ?? {}),
  ]
}

/* @__NO_SIDE_EFFECTS__ */
/** Wraps an endpoint that reads: its key, its scope, its defaults. */
export function defineQuery<TInput, TOutput extends {} | null>(
  key: KeyDefinition,
  operation: string,
  endpoint: Endpoint<TInput, TOutput>,
  { per = 'tenant', staleTime = 30_000 }: QueryTraits = {},
): QueryDefinition<TInput, TOutput> {
  const identity = { resource: key.resource, operation, per }
  const definition = (auth: WazoAuth, input: unknown) => {
    const queryKey = keyOf(auth, identity, input)
    return {
      queryKey,
      queryFn:
        input === skipToken
          ? skipToken
          : async ({ signal }: { signal: AbortSignal }) => {
              const options = { signal, scope: queryKey[1] }
              const answer = await read(endpoint)(auth, input, options)
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
        input !== skipToken &&
        placeOf(query.queryKey, endpoint) === placeOf(queryKey, endpoint)
          ? previous
          : undefined,
    }
  }
  return Object.assign(definition, { ...identity, endpoint }) as never
}

/** Without the conditional tuple, which only its callers need. */
export const read = <TInput, TOutput>(endpoint: Endpoint<TInput, TOutput>) =>
  endpoint as unknown as (
    auth: WazoAuth,
    input: unknown,
    options?: object,
  ) => Promise<TOutput>

/** Whose list of what: pages and filters apart, the same list. */
const placeOf = ([, scope, ...rest]: readonly unknown[], { path }: Route) =>
  JSON.stringify([
    scope,
    path.replace(/{(\w+)}/g, (_, name: string) => {
      const input = rest[2] as string | Record<string, string> | null
      return typeof input === 'string' ? input : String(input?.[name])
    }),
  ])
