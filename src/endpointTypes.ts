import type { CallOptions, WazoAuth } from './wazoAuth.ts'

/** The methods of the API. */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What an endpoint takes besides its path, and what it returns. */
export interface EndpointTypes {
  query?: object
  body?: unknown
  returns?: unknown
  /** The token in the path defaults to the session's. */
  ownToken?: true
}

/** The names of the placeholders, without braces. */
export type PlaceholdersOf<TText> =
  TText extends `${string}{${infer TName}}${infer TRest}`
    ? TName | PlaceholdersOf<TRest>
    : never

type QueryOf<TTypes> = TTypes extends { query: infer TQuery extends object }
  ? TQuery
  : unknown

type BodyOf<TTypes> = TTypes extends { body: infer TBody }
  ? { body: TBody }
  : unknown

type IsUnion<T, TAll = T> = T extends unknown
  ? [TAll] extends [T]
    ? false
    : true
  : never

/** Whether the only input is one path parameter: it is taken bare. */
type IsBare<TName, TTypes> = [TName] extends [never]
  ? false
  : IsUnion<TName> extends true
    ? false
    : TTypes extends { query: object } | { body: unknown } | { ownToken: true }
      ? false
      : true

type PathOf<TName extends string, TTypes> = TTypes extends { ownToken: true }
  ? Partial<Record<TName, string | undefined>>
  : Record<TName, string>

/**
 * One flat object of path, query and `body`; just the string if a path
 * parameter is the only input.
 */
export type InputOf<TRoute extends string, TTypes> =
  IsBare<PlaceholdersOf<TRoute>, TTypes> extends true
    ? string
    : [PlaceholdersOf<TRoute>] extends [never]
      ? TTypes extends { query: object } | { body: unknown }
        ? QueryOf<TTypes> & BodyOf<TTypes>
        : void
      : PathOf<PlaceholdersOf<TRoute>, TTypes> &
          QueryOf<TTypes> &
          BodyOf<TTypes>

/** What an operation resolves to; `void` unless its shape says otherwise. */
export type OutputOf<TTypes> = TTypes extends { returns: infer TReturns }
  ? TReturns
  : void

/** The arguments for an input; optional if every property of it is. */
export type InputArgs<TInput> = [TInput] extends [void]
  ? [input?: undefined]
  : Record<never, never> extends TInput
    ? [input?: TInput]
    : [input: TInput]

/** The route of an operation, and what it requires. */
export interface Route {
  readonly method: Method
  /** The route's path with its placeholders. */
  readonly path: string
  /** The access that the route requires; `null` if it is public. */
  readonly access: string | null
  /** Whether it returns a page of a list. */
  readonly page: boolean
  /**
   * What it grants or takes away: the entries of `acl` in the body, the access
   * in the path, or every entry of the policy in the path.
   */
  readonly grants?: 'body' | 'access' | 'policy' | undefined
  /** Only for users of the master tenant. */
  readonly master?: true | undefined
  /**
   * It takes a `base`, by default the cached object, to detect conflicts with.
   */
  readonly merges?: true | undefined
  /** The calls that an operation is made of, if there are several. */
  readonly calls?: readonly Route[]
}

/** An endpoint as generic code calls it, which cannot resolve its arguments. */
export type Plain<TOutput> = (
  auth: WazoAuth,
  input: unknown,
  options?: CallOptions,
) => Promise<TOutput>

/** One operation of the server, as a function `(auth, input, options)`. */
export interface Endpoint<TInput, TOutput> extends Route {
  (
    auth: WazoAuth,
    ...args: [...InputArgs<TInput>, options?: CallOptions]
  ): Promise<TOutput>
}
