import { notifyManager, type QueryFunctionContext } from '@tanstack/query-core'
import { asking, defineQuery, retry } from './define.ts'
import { operation } from './endpoint.ts'
import type { ScopesCheck } from './issuedToken.ts'
import { tokensKey, type WazoAuthKey } from './keys.ts'
import { checkScopes } from './tokens.ts'
import type { Uuid } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** One access that the session is asked about. */
export interface ScopeCheck {
  scope: string
  /** Whether it may act for this tenant at all: `forbidden` if not. */
  tenant_uuid?: Uuid | null | undefined
}

const mine = { per: 'user', staleTime: 0 } as const

/** Which of many accesses the session holds, by the server's word. */
export const scopesQuery = defineQuery(
  tokensKey,
  'scopes',
  operation(
    [checkScopes],
    (auth, input: readonly string[] | ScopesCheck, options) => {
      const body = Array.isArray(input) ? { scopes: input } : input
      return checkScopes(auth, { body: body as ScopesCheck }, options)
    },
  ),
  mine,
)

const checkOf = (input: unknown): ScopeCheck =>
  typeof input === 'string' ? { scope: input } : (input as ScopeCheck)

type Context = QueryFunctionContext<WazoAuthKey>

/** Asks about everything that waits for an answer a tick from now. */
function batchOf(auth: WazoAuth, { client, queryKey: asked }: Context) {
  const { scope: own, tenant_uuid = null } = checkOf(asked[4])
  const queryFn = async () => {
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
    const scopes = client
      .getQueryCache()
      .findAll({ queryKey: asked.slice(0, 4), fetchStatus: 'fetching' })
      .map(({ queryKey }) => checkOf(queryKey[4]))
      .filter((check) => (check.tenant_uuid ?? null) === tenant_uuid)
      .map(({ scope }) => scope)
    // Who was cancelled meanwhile is found no more, and waits all the same.
    const body = { scopes: [...new Set([own, ...scopes])], tenant_uuid }
    const answers = await checkScopes(auth, { body }, { scope: asked[1] })
    // What was asked and is not answered would be asked again and again.
    return Object.fromEntries(
      body.scopes.map((scope) => [scope, answers[scope] ?? false]),
    )
  }
  const queryKey = [...asked.slice(0, 3), 'scopeBatch', tenant_uuid]
  return { queryKey, queryFn, retry, gcTime: 0 }
}

async function askTogether(auth: WazoAuth, context: Context): Promise<boolean> {
  const { scope } = checkOf(context.queryKey[4])
  for (;;) {
    // One at a time: who comes when it has been sent takes the next.
    const answers = await context.client.query(batchOf(auth, context))
    const answer = answers[scope]
    if (answer !== undefined) return answer
  }
}

/**
 * Whether the session holds one access, by the server's word. All that are
 * asked in one tick are one request, wherever they are asked.
 */
export const scopeQuery = asking(
  defineQuery(
    tokensKey,
    'scope',
    operation(
      [checkScopes],
      async (auth, input: string | ScopeCheck, options) => {
        const { scope, tenant_uuid } = checkOf(input)
        const body = { scopes: [scope], tenant_uuid }
        return (await checkScopes(auth, { body }, options))[scope] ?? false
      },
    ),
    mine,
  ),
  (auth) => ({
    // The batch is tried again, for all who wait for it.
    retry: false,
    queryFn: (context: Context) => askTogether(auth, context),
  }),
)
