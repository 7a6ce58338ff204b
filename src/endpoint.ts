import type {
  Endpoint,
  EndpointTypes,
  InputOf,
  Method,
  OutputOf,
  PlaceholdersOf,
  Route,
} from './endpointTypes.ts'
import { malformed } from './error.ts'
import type { Page } from './types.ts'
import { fill } from './url.ts'
import type { CallOptions, WazoAuth } from './wazoAuth.ts'

/** How an endpoint differs from plain JSON with the session's token. */
export interface EndpointTraits {
  /** `none`: neither the session's token nor its tenant is sent. */
  credentials?: 'session' | 'none'
  /** A path parameter that defaults to the session's token. */
  ownToken?: string
  /** The property of the answer to return instead of the whole. */
  unwrap?: string
  /** A property that the answer must have, or it is `malformed`. */
  has?: string
  /** The answer must be a page of a list. */
  page?: boolean
  /** The entries that the caller must hold, besides the route's access. */
  grants?: Route['grants']
  /** Only for users of the master tenant. */
  master?: true
  /** The answer is text instead of JSON. */
  answer?: 'text'
}

/** Carries the types of an endpoint, so that its route can be inferred. */
export interface Shape<TTypes extends EndpointTypes> extends EndpointTraits {
  readonly types?: TTypes
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * The types of an endpoint, and its traits: `shape<{ body: …; returns: … }>()`.
 */
export function shape<TTypes extends EndpointTypes>(
  traits: EndpointTraits = {},
): Shape<TTypes> {
  return traits
}

/* @__NO_SIDE_EFFECTS__ */
/** The shape of an endpoint that returns a page of a list. */
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

interface FlatInput extends Record<string, unknown> {
  body?: unknown
  /** Only for operations that are made of this one. */
  headers?: Record<string, string>
  password?: string
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Defines a route with its required access, as a function. The compiler checks
 * the method and the path, and that the access only uses placeholders of the
 * path.
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

  const { ownToken = '', unwrap, page } = traits
  const needed = page ? 'items' : (unwrap ?? traits.has)

  async function call(
    auth: WazoAuth,
    input: unknown,
    options?: CallOptions,
  ): Promise<unknown> {
    const { body, headers, password, ...rest } = (
      typeof input === 'string'
        ? { [/{(\w+)}/.exec(path)![1]!]: input }
        : (input ?? {})
    ) as FlatInput
    const data = (await auth.request(
      route,
      (token) => ({
        path: fill(
          path,
          ownToken ? { ...rest, [ownToken]: rest[ownToken] ?? token } : rest,
        ),
        ...(headers && { headers, password }),
        body,
        answer: traits.answer,
        keepalive: options?.keepalive,
      }),
      {
        ...options,
        isPublic: !!rest[ownToken] || traits.credentials === 'none',
      },
    )) as Record<string, unknown> | undefined
    // Only what this library itself relies on is checked.
    const found = needed && data?.[needed]
    const isThere = unwrap ? found : found !== undefined
    if (page ? !Array.isArray(found) : needed && !isThere)
      throw malformed(route, `without ${needed}`)
    return unwrap ? found : data
  }

  return Object.assign(call, traits, { method, path, access }) as never
}

/* @__NO_SIDE_EFFECTS__ */
/**
 * Defines an operation made of several calls. It needs the accesses of all of
 * them, and takes its method and path from the last one.
 */
export function operation<TInput, TOutput>(
  calls: readonly Route[],
  run: (
    auth: WazoAuth,
    input: TInput,
    options?: CallOptions,
  ) => Promise<TOutput>,
): Endpoint<TInput, TOutput> {
  return Object.assign(run, calls.at(-1), { calls }) as never
}
