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
import { malformed } from './error.ts'
import type { Page } from './types.ts'
import { fill } from './url.ts'

/** How an endpoint differs from JSON with the session's token. */
export interface EndpointTraits {
  /** `none`: neither the session's token nor its tenant is sent. */
  credentials?: 'session' | 'none'
  /** A path parameter that is the session's token unless given. */
  ownToken?: string
  /** The member of the answer that is wanted. */
  unwrap?: string
  /** A member that the answer must have. */
  has?: string
  /** The answer must be a list. */
  page?: boolean
  /** Whose entries the caller must hold, beside the route's access. */
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
 * The types of an endpoint, and what is peculiar about it: `shape<{ body: …;
 * returns: … }>()`.
 */
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

interface FlatInput extends Record<string, unknown> {
  body?: unknown
  /** Only for operations that are made of this one. */
  headers?: Record<string, string>
  password?: string
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
 * An operation made of several calls. It needs the accesses of all of them; the
 * last one gives it its method and path.
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
