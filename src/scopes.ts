import { notifyManager, type QueryFunctionContext } from '@tanstack/query-core'
import { extending, defineQuery, retry } from './define.ts'
import { operation } from './endpoint.ts'
import type { ScopesCheck } from './issuedToken.ts'
import { tokensKey, type WazoAuthKey } from './keys.ts'
import { checkScopes } from './tokens.ts'
import type { Uuid } from './types.ts'
import { only } from './values.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** One access to check for the session. */
export interface ScopeCheck {
  scope: string
  /** The tenant to check it for; rejects with `forbidden` if out of reach. */
  tenant_uuid?: Uuid | null | undefined
}

/** All ways of asking: for one access or many, for a tenant. */
type Asked = string | readonly string[] | ScopeCheck | ScopesCheck

function checkOf(asked: unknown) {
  const {
    scope,
    scopes,
    tenant_uuid = null,
  } = asked as Partial<ScopeCheck & ScopesCheck>
  const one = typeof asked === 'string' ? asked : scope
  return {
    // In a key, a list has become an object.
    scopes: scopes ?? (one === undefined ? listOf(asked) : [one]),
    tenant_uuid,
  }
}

const listOf = (asked: unknown) => Object.values(asked as readonly string[])

type Context = QueryFunctionContext<WazoAuthKey>

/** The query of all scopes that queries wait for one tick from now. */
function batchOf(auth: WazoAuth, { client, queryKey: asked }: Context) {
  const own = checkOf(asked[4])
  const { tenant_uuid } = own
  const queryFn = async () => {
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
    const others = client
      .getQueryCache()
      .findAll({ queryKey: asked.slice(0, 3), fetchStatus: 'fetching' })
      .filter(({ queryKey }) => operations.includes(queryKey[3]))
      .map(({ queryKey }) => checkOf(queryKey[4]))
      .filter((check) => check.tenant_uuid === tenant_uuid)
    // A query that was cancelled is not found, but its caller may still wait.
    const all = [own, ...others].flatMap(({ scopes }) => scopes)
    const body = { scopes: [...new Set(all)], tenant_uuid }
    const answers = await checkScopes(auth, { body }, { scope: asked[1] })
    // A scope without an answer would be asked again and again.
    return Object.fromEntries(
      body.scopes.map((scope) => [scope, answers[scope] ?? false]),
    )
  }
  const queryKey = [...asked.slice(0, 3), 'scopeBatch', tenant_uuid]
  // Whatever the cache's defaults are: it answers once, and is gone.
  return {
    queryKey,
    queryFn,
    retry,
    gcTime: 0,
    staleTime: 0,
    persister: undefined as never,
  }
}

type Answers = Record<string, boolean>

async function askTogether(auth: WazoAuth, context: Context): Promise<Answers> {
  const { scopes } = checkOf(context.queryKey[4])
  let answers: Answers = {}
  // One batch at a time: what was asked after it was sent takes the next.
  while (!scopes.every((scope) => Object.hasOwn(answers, scope)))
    answers = await context.client.query(batchOf(auth, context))
  return only(answers, (_, scope) => scopes.includes(scope))
}

const operations: unknown[] = ['scope', 'scopes']

/* @__NO_SIDE_EFFECTS__ */
/** A question that is answered together with all others of its tick. */
const defineCheck = <TInput extends Asked, TOutput extends boolean | Answers>(
  name: string,
  pick: (answers: Answers, input: unknown) => TOutput,
) =>
  extending(
    defineQuery(
      tokensKey,
      name,
      operation([checkScopes], async (auth, input: TInput, options) => {
        const body = checkOf(input)
        return pick(await checkScopes(auth, { body }, options), input)
      }),
      { per: 'user', staleTime: 0 },
    ),
    (auth) => ({
      // The batch is tried again, for all who wait for it.
      retry: false,
      queryFn: async (context: Context) =>
        pick(await askTogether(auth, context), context.queryKey[4]),
    }),
  )

/**
 * Query for which of several accesses the session holds, according to the
 * server. All checks of one tick, here and in `scopeQuery`, are sent as one
 * request.
 */
export const scopesQuery = defineCheck<
  readonly string[] | ScopesCheck,
  Answers
>('scopes', (answers) => answers)

/**
 * Query for whether the session holds one access, according to the server. All
 * checks of one tick are sent as one request.
 */
export const scopeQuery = defineCheck<string | ScopeCheck, boolean>(
  'scope',
  (answers, input) => answers[checkOf(input).scopes[0]!] ?? false,
)
