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
 * What of a cache may be written down: TanStack's default, without secrets.
 * For who gives `dehydrate` or a persister a filter of their own.
 */
export const shouldDehydrateQuery = (query: Query): boolean =>
  defaultShouldDehydrateQuery(query) && !isSecret(query)

/** The same for mutations. */
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
 * A query whose answer is a secret: gone from the cache with its last
 * observer, never persisted, and refused by the cache's `dehydrate` before
 * the answer gets there. Its `meta.secret` is for loggers to look at.
 *
 * @param operation By this name, in every key, it is known to be a secret.
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
