import {
  defaultShouldDehydrateMutation,
  defaultShouldDehydrateQuery,
  type Mutation,
  type Query,
  type QueryClient,
  type QueryFunctionContext,
  type QueryKey,
} from '@tanstack/query-core'
import {
  extending,
  defineQuery,
  type QueryDefinition,
  type QueryTraits,
} from './define.ts'
import type { Endpoint } from './endpointTypes.ts'
import type { KeyDefinition, WazoAuthKey } from './keys.ts'

interface Marked {
  readonly meta?: Record<string, unknown> | undefined
  readonly queryKey?: QueryKey
}

/** By its `meta` or, since a caller may replace that, by the name in its key. */
export const isSecret = ({ meta, queryKey }: Marked): boolean =>
  !!meta?.secret || /^secret /.test(String(queryKey?.[3]))

/**
 * Which queries may be dehydrated or persisted: TanStack's default, without
 * secrets. Call it in your own filter for `dehydrate` or a persister.
 */
export const shouldDehydrateQuery = (query: Query): boolean =>
  defaultShouldDehydrateQuery(query) && !isSecret(query)

/** Which mutations may be dehydrated or persisted, without secrets. */
export const shouldDehydrateMutation = (mutation: Mutation): boolean =>
  defaultShouldDehydrateMutation(mutation) && !isSecret(mutation)

type Filter = typeof shouldDehydrateQuery & { keepsSecrets?: true }

/** Adds to the cache's defaults that `dehydrate` leaves secrets out. */
function keepSecrets(client: QueryClient): void {
  const defaults = client.getDefaultOptions()
  const former: Filter =
    defaults.dehydrate?.shouldDehydrateQuery ?? defaultShouldDehydrateQuery
  if (former.keepsSecrets) return
  const filter = (query: Query) => !isSecret(query) && former(query)
  client.setDefaultOptions({
    ...defaults,
    dehydrate: {
      ...defaults.dehydrate,
      shouldDehydrateQuery: Object.assign(filter, { keepsSecrets: true }),
    },
  })
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Defines a query whose answer is a secret. It leaves the cache with its last
 * observer, is given to no persister, and is left out by `dehydrate` unless you
 * pass a filter without `shouldDehydrateQuery`. Loggers can check its
 * `meta.secret`.
 *
 * @param operation Begins with `secret `, by which its key is recognised.
 */
export function defineSecretQuery<TInput, TOutput extends {} | null>(
  key: KeyDefinition,
  operation: `secret ${string}`,
  endpoint: Endpoint<TInput, TOutput>,
  traits: QueryTraits = {},
): QueryDefinition<TInput, TOutput> {
  return extending(
    defineQuery(key, operation, endpoint, traits),
    (_auth, queryFn) => ({
      queryFn(context: QueryFunctionContext<WazoAuthKey>) {
        keepSecrets(context.client)
        return queryFn(context)
      },
      gcTime: 0,
      // Not the one that the cache may have for all of its queries either.
      persister: undefined,
      meta: { secret: true },
    }),
  )
}
