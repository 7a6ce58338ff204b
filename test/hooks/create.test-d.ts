import {
  skipToken,
  useQueries,
  useQuery,
  useSuspenseQuery,
  type InfiniteData,
} from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'
import {
  useInfiniteUsers,
  useSuspenseInfiniteUsers,
  useSuspenseUser,
  useUpdateUser,
  useUser,
  useUsers,
} from '../../hooks/index.ts'
import {
  policyQuery,
  userQuery,
  usersQuery,
  type Page,
  type Policy,
  type User,
  type UserEdit,
  type WazoAuth,
  type WazoAuthError,
} from '../../src/index.ts'

declare const auth: WazoAuth
declare const uuid: string | undefined
declare const given: User

describe('definitions in TanStack’s own hooks', () => {
  it('should tell data and error', () => {
    const query = useQuery(userQuery(auth, 'uuid'))
    expectTypeOf(query.data).toEqualTypeOf<User | undefined>()
    expectTypeOf(query.error).toEqualTypeOf<WazoAuthError | null>()
    const suspense = useSuspenseQuery(usersQuery(auth))
    expectTypeOf(suspense.data).toEqualTypeOf<Page<User>>()
    expectTypeOf(suspense.error).toEqualTypeOf<WazoAuthError | null>()
    const [user, policy] = useQueries({
      queries: [userQuery(auth, 'uuid'), policyQuery(auth, 'slug')],
    })
    expectTypeOf(user.data).toEqualTypeOf<User | undefined>()
    expectTypeOf(user.error).toEqualTypeOf<WazoAuthError | null>()
    expectTypeOf(policy.data).toEqualTypeOf<Policy | undefined>()
    useQuery(userQuery(auth, uuid ?? skipToken))
    // @ts-expect-error suspense cannot skip
    useSuspenseQuery(userQuery(auth, uuid ?? skipToken))
  })
})

describe('our hooks', () => {
  it('should take input and options', () => {
    const user = useUser('uuid')
    expectTypeOf(user.data).toEqualTypeOf<User | undefined>()
    expectTypeOf(user.error).toEqualTypeOf<WazoAuthError | null>()
    useUser(uuid ?? skipToken)
    // @ts-expect-error whose detail?
    useUser()
    // @ts-expect-error undefined is no uuid: say skipToken
    useUser(uuid)
    useUsers()
    useUsers({ limit: 25 }, { staleTime: 0, enabled: false })
    useUsers(skipToken)
    // @ts-expect-error the key is ours
    useUsers({}, { queryKey: ['mine'] })
    // @ts-expect-error an option is not an input
    useUsers({ staleTime: 0 })
  })

  it('should select', () => {
    const names = useUsers(
      {},
      { select: ({ items }) => items.map(({ username }) => username) },
    )
    expectTypeOf(names.data).toEqualTypeOf<(string | null)[] | undefined>()
  })

  it('should have data from the start where it is given', () => {
    const user = useUser('uuid', { initialData: given })
    expectTypeOf(user.data).toEqualTypeOf<User>()
    expectTypeOf(user.error).toEqualTypeOf<WazoAuthError | null>()
    const name = useUser('uuid', {
      initialData: () => given,
      select: ({ username }) => username,
    })
    expectTypeOf(name.data).toEqualTypeOf<string | null>()
    const perhaps = useUser('uuid', {
      initialData: () => (uuid ? given : undefined),
    })
    expectTypeOf(perhaps.data).toEqualTypeOf<User | undefined>()
    const pages = useInfiniteUsers(
      {},
      { initialData: { pages: [], pageParams: [] } },
    )
    expectTypeOf(pages.data).toEqualTypeOf<InfiniteData<Page<User>, number>>()
    // @ts-expect-error a user is no list
    useUsers({}, { initialData: given })
  })

  it('should never be undefined when suspending', () => {
    expectTypeOf(useSuspenseUser('uuid').data).toEqualTypeOf<User>()
    // @ts-expect-error suspense cannot skip
    useSuspenseUser(skipToken)
  })

  it('should hold pages', () => {
    type Pages = InfiniteData<Page<User>, number>
    expectTypeOf(useInfiniteUsers().data).toEqualTypeOf<Pages | undefined>()
    expectTypeOf(useSuspenseInfiniteUsers().data).toEqualTypeOf<Pages>()
    // @ts-expect-error the page decides on the offset
    useInfiniteUsers({ offset: 1 })
  })

  it('should mutate', () => {
    const update = useUpdateUser({
      onSuccess: (user) => expectTypeOf(user).toEqualTypeOf<User>(),
      keepalive: true,
    })
    expectTypeOf(update.variables).toEqualTypeOf<UserEdit | undefined>()
    expectTypeOf(update.error).toEqualTypeOf<WazoAuthError | null>()
    update.mutate({ user_uuid: 'x', body: { enabled: false } })
    // @ts-expect-error an edit says whom it edits
    update.mutate({ body: {} })
  })
})
