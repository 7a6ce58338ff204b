import type { CallOptions, WazoAuth } from './wazoAuth.ts'
import type {
  Endpoint,
  EndpointTypes,
  InputOf,
  Method,
  OutputOf,
  PlaceholdersOf,
  Route,
} from './endpointTypes.ts'
import { WazoAuthError } from './error.ts'
import { basic } from './token/exchange.ts'
import type { Page } from './types.ts'
import { fill } from './url.ts'

/** How an endpoint differs from JSON with the session's token. */
export interface EndpointTraits {
  /** `none` for public routes, `given` for an input with `credentials`. */
  credentials?: 'session' | 'none' | 'given'
  /** Input fields that travel as headers. */
  headers?: Readonly<Record<string, string>>
  /** A path parameter that is the session's token unless given. */
  ownToken?: string
  /** The member of the answer that is wanted. */
  unwrap?: string
  /** The answer must be a list. */
  page?: boolean
  answer?: 'text' | 'blob'
}

/** Carries types to `endpoint`, which cannot infer and be told at once. */
export interface Shape<TTypes extends EndpointTypes> extends EndpointTraits {
  readonly types?: TTypes
}

/* @__NO_SIDE_EFFECTS__ */
export function shape<TTypes extends EndpointTypes>(
  traits: EndpointTraits = {},
): Shape<TTypes> {
  return traits
}

/* @__NO_SIDE_EFFECTS__ */
/** The shape of a list. */
export function page<TItem, TQuery extends object>(): Shape<{
  query: TQuery
  returns: Page<TItem>
}> {
  return { page: true }
}

type CheckedAccess<TRoute, TAccess> = [PlaceholdersOf<TAccess>] extends [
  PlaceholdersOf<TRoute>,
]
  ? TAccess
  : `placeholders must be of ${TRoute & string}`

interface FlatInput {
  body?: unknown
  credentials?: { username: string; password: string } | { token: string }
  [name: string]: unknown
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * A route with its required access, callable. The compiler checks method,
 * path and that the access names only the path's placeholders.
 */
export function endpoint<
  const TRoute extends `${Method} /${string}`,
  const TAccess extends string | null,
  TTypes extends EndpointTypes,
>(
  route: TRoute,
  access: CheckedAccess<TRoute, TAccess>,
  traits: Shape<TTypes>,
): Endpoint<InputOf<TRoute, TTypes>, OutputOf<TTypes>> {
  const [method, path] = route.split(' ') as [Method, string]

  async function call(
    auth: WazoAuth,
    input: unknown,
    options?: CallOptions,
  ): Promise<unknown> {
    const { body, credentials, ...rest } = (
      typeof input === 'string'
        ? { [/{(\w+)}/.exec(path)![1]!]: input }
        : (input ?? {})
    ) as FlatInput
    const { ownToken } = traits
    const isDocument =
      body instanceof FormData || body instanceof URLSearchParams
    const isPublic =
      (traits.credentials ?? 'session') !== 'session' ||
      (ownToken && rest[ownToken] !== undefined)
    const headers = headersOf(rest, traits.headers, credentials)
    if (body !== undefined && !isDocument)
      headers['content-type'] = 'application/json'

    const answer = await auth.request(
      {
        method,
        route,
        path: (token) => fill(path, rest, ownToken && { [ownToken]: token }),
        headers,
        body: body === undefined || isDocument ? body : JSON.stringify(body),
        credentials: isPublic ? 'none' : 'session',
        answer: traits.answer,
        secrets: secretsOf(credentials, body, rest),
      },
      options,
    )
    return unwrap(answer.body, route, traits)
  }

  return Object.assign(call, {
    method,
    path,
    access,
    page: traits.page ?? false,
  }) as never
}

/* @__NO_SIDE_EFFECTS__ */
/** An operation made of several calls; the last one names its route. */
export function operation<TInput, TOutput>(
  calls: readonly Route[],
  run: (
    auth: WazoAuth,
    input: TInput,
    options?: CallOptions,
  ) => Promise<TOutput>,
): Endpoint<TInput, TOutput> {
  const { method, path, access, page } = calls.at(-1)!
  return Object.assign(run, { method, path, access, page, calls }) as never
}

/** Moves what travels as a header out of the input. */
function headersOf(
  input: Record<string, unknown>,
  named: EndpointTraits['headers'] = {},
  credentials: FlatInput['credentials'],
): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, header] of Object.entries(named)) {
    if (input[name] !== undefined) headers[header] = String(input[name])
    delete input[name]
  }
  if (credentials && 'token' in credentials)
    headers['x-auth-token'] = credentials.token
  else if (credentials)
    headers.authorization = basic(credentials.username, credentials.password)
  return headers
}

/** No error may repeat these, even if the server does. */
function secretsOf(...sources: unknown[]): string[] {
  return sources.flatMap((source) =>
    Object.entries(source ?? {})
      .filter(([name]) => /password|token/.test(name))
      .map(([, value]) => String(value)),
  )
}

/** Checks as much of the answer's shape as this library relies on. */
function unwrap(
  body: unknown,
  route: string,
  { unwrap: member, page: isPage }: EndpointTraits,
): unknown {
  const value = member ? (body as Record<string, unknown>)?.[member] : body
  const isWrong = isPage
    ? !Array.isArray((value as Partial<Page<unknown>> | null)?.items)
    : member && value === undefined
  if (!isWrong) return value
  throw new WazoAuthError(
    'malformed',
    `${route} was answered without ${isPage ? 'items' : member}: check that baseURL leads to wazo-auth.`,
  )
}
