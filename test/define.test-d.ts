import {
  dehydrate,
  type QueryClient,
  QueryObserver,
  skipToken,
  type InfiniteData,
  type SkipToken,
} from '@tanstack/query-core'
import { describe, expectTypeOf, it } from 'vitest'
import {
  defineInfiniteQuery,
  defineQuery,
  deleteUser,
  policyQuery,
  statusQuery,
  tokenQuery,
  tokenValidityQuery,
  userQuery,
  usersInfiniteQuery,
  usersKey,
  usersQuery,
  type Page,
  type User,
  type WazoAuth,
  type WazoAuthError,
} from '../src/index.ts'

declare const auth: WazoAuth
declare const queryClient: QueryClient
declare const maybe: string | undefined

describe('a query definition', () => {
  it('should take no token, which would be in its key', () => {
    const check = { token_uuid: 'some-token', scope: 'auth.users.read' }
    // @ts-expect-error only the session's own
    tokenQuery(auth, check)
    // @ts-expect-error only the session's own
    tokenValidityQuery(auth, check)
    expectTypeOf(tokenQuery(auth, { scope: 'auth.#' })).toBeObject()
  })

  it('should take its input, bare where it is one path parameter', () => {
    userQuery(auth, 'uuid')
    // @ts-expect-error one path parameter has no other form
    userQuery(auth, { user_uuid: 'uuid' })
    // @ts-expect-error a detail without its uuid is nothing
    userQuery(auth)
    // @ts-expect-error not even undefined
    userQuery(auth, maybe)
    statusQuery(auth)
    // @ts-expect-error the status takes no input
    statusQuery(auth, { limit: 1 })
  })

  it('should leave a list’s input out, and refuse what it does not know', () => {
    usersQuery(auth)
    usersQuery(auth, { limit: 1, recurse: true, order: 'username' })
    // @ts-expect-error nobody has ever ordered users by tenant
    usersQuery(auth, { order: 'tenant_uuid' })
    // @ts-expect-error a typing mistake is not another filter
    usersQuery(auth, { serach: 'x' })
    // @ts-expect-error numbers are numbers
    usersQuery(auth, { limit: '1' })
  })

  it('should skip by overload: without it, queryFn is surely there', () => {
    expectTypeOf(usersQuery(auth).queryFn).returns.resolves.toEqualTypeOf<
      Page<User>
    >()
    expectTypeOf(usersQuery(auth).queryFn).not.extract<SkipToken>()
    const skipped = userQuery(auth, maybe ?? skipToken)
    expectTypeOf(skipped.queryFn).extract<SkipToken>().not.toBeNever()
  })

  it('should refuse an endpoint that answers nothing', () => {
    // @ts-expect-error TanStack rejects a query that resolves to undefined
    defineQuery(usersKey, 'gone', deleteUser)
    // @ts-expect-error one user is no list
    defineInfiniteQuery(userQuery)
  })

  it('should tell its error and data to an observer', () => {
    const observer = new QueryObserver(queryClient, userQuery(auth, 'uuid'))
    const { data, error } = observer.getCurrentResult()
    expectTypeOf(data).toEqualTypeOf<User | undefined>()
    expectTypeOf(error).toEqualTypeOf<WazoAuthError | null>()
  })

  it('should tell the data to everything that reads by key', () => {
    const { queryKey } = userQuery(auth, 'uuid')
    expectTypeOf(queryClient.getQueryData(queryKey)).toEqualTypeOf<
      User | undefined
    >()
    expectTypeOf(queryClient.getQueryState(queryKey)?.error).toEqualTypeOf<
      WazoAuthError | null | undefined
    >()
    queryClient.setQueryData(queryKey, (user) => {
      expectTypeOf(user).toEqualTypeOf<User | undefined>()
      return user
    })
    // @ts-expect-error a policy is not a user
    queryClient.setQueryData(queryKey, { uuid: 'x', acl: [] })
  })

  it('should work with every way of fetching', () => {
    const options = usersQuery(auth, { limit: 1 })
    expectTypeOf(queryClient.fetchQuery(options)).resolves.toEqualTypeOf<
      Page<User>
    >()
    expectTypeOf(queryClient.ensureQueryData(options)).resolves.toEqualTypeOf<
      Page<User>
    >()
    expectTypeOf(queryClient.query(options)).resolves.toEqualTypeOf<
      Page<User>
    >()
    void queryClient.prefetchQuery(options)
    expectTypeOf(dehydrate(queryClient).queries).toBeArray()
  })

  it('should select', () => {
    const observer = new QueryObserver(queryClient, {
      ...policyQuery(auth, 'slug'),
      select: ({ acl }) => acl.length,
    })
    expectTypeOf(observer.getCurrentResult().data).toEqualTypeOf<
      number | undefined
    >()
  })
})

describe('an infinite query definition', () => {
  it('should hold pages by their offset', () => {
    const options = usersInfiniteQuery(auth, { search: 'a' })
    expectTypeOf(queryClient.getQueryData(options.queryKey)).toEqualTypeOf<
      InfiniteData<Page<User>, number> | undefined
    >()
    expectTypeOf(
      queryClient.fetchInfiniteQuery(options),
    ).resolves.toEqualTypeOf<InfiniteData<Page<User>, number>>()
  })

  it('should have no offset of its own', () => {
    // @ts-expect-error the page decides on the offset
    usersInfiniteQuery(auth, { offset: 25 })
  })
})
