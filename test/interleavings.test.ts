import { QueryClient, QueryObserver } from '@tanstack/query-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addGroupUserMutation,
  addPolicyAccessMutation,
  createWazoAuth,
  deleteUserMutation,
  groupUsersQuery,
  policyQuery,
  removeGroupUserMutation,
  removePolicyAccessMutation,
  updateUserMutation,
  userGroupsQuery,
  userQuery,
  usersInfiniteQuery,
  usersQuery,
  type DefinedMutationOptions,
  type WazoAuth,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { baseURL } from './support/setup.ts'
import { rest, slowServer, uuid } from './support/slowServer.ts'

/** What somebody does, or what becomes of a request that is under way. */
type Step =
  | { do: 'edit'; user: number; body: object }
  | { do: 'delete'; user: number }
  | { do: 'join' | 'leave'; user: number }
  | { do: 'grant' | 'revoke'; access: string; by: string }
  | { do: 'refetch'; query: number }
  /** The server acts on the request, or refuses it; nobody hears of it yet. */
  | { do: 'arrive'; request: number; refused: boolean }
  /** The answer of the server comes in, in whatever order. */
  | { do: 'answer'; request: number }

const user = fc.integer({ min: 1, max: 3 })
const value = fc.constantFrom('B', 'C', 'D')
const index = fc.nat(5)

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('edit' as const),
    user,
    body: fc.oneof(
      fc.record({ firstname: value }),
      fc.record({ lastname: value }),
      fc.record({ username: value.map((text) => `${text} name`) }),
      fc.record({ enabled: fc.boolean() }),
    ),
  }),
  fc.record({ do: fc.constant('delete' as const), user }),
  fc.record({ do: fc.constantFrom('join' as const, 'leave' as const), user }),
  fc.record({
    do: fc.constantFrom('grant' as const, 'revoke' as const),
    access: fc.constantFrom('a', 'b'),
    by: fc.constantFrom(uuid(9), 'policy'),
  }),
  fc.record({ do: fc.constant('refetch' as const), query: index }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      request: index,
      refused: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      request: index,
    }),
  },
)

function act(auth: WazoAuth, client: QueryClient, step: Step) {
  const run = <TInput, TOutput>(
    definition: (auth: WazoAuth) => DefinedMutationOptions<TInput, TOutput>,
    input: TInput,
  ) => void mutate(client, definition(auth), input).catch(() => undefined)
  switch (step.do) {
    case 'edit':
      run(updateUserMutation, { user_uuid: uuid(step.user), body: step.body })
      break
    case 'delete':
      run(deleteUserMutation, uuid(step.user))
      break
    case 'join':
    case 'leave': {
      const input = { group_uuid: uuid(8), user_uuid: uuid(step.user) }
      run(
        step.do === 'join' ? addGroupUserMutation : removeGroupUserMutation,
        input,
      )
      break
    }
    case 'grant':
    case 'revoke': {
      const input = { policy_uuid: step.by, access: step.access }
      run(
        step.do === 'grant'
          ? addPolicyAccessMutation
          : removePolicyAccessMutation,
        input,
      )
    }
  }
}

/**
 * A scrolled list has the same rows, wherever its pages were cut, and a policy
 * the same accesses in any order.
 */
function rowsOf(data: unknown): unknown {
  const { acl } = data as { acl?: string[] }
  if (acl) return { ...(data as object), acl: acl.toSorted() }
  const { pages } = data as { pages?: { items: unknown[]; total: number }[] }
  return pages
    ? [pages.flatMap(({ items }) => items), pages.at(-1)!.total]
    : data
}

async function play(steps: readonly Step[]) {
  const server = slowServer()
  const { fetch, token } = server
  const auth = createWazoAuth({ baseURL, fetch, tokenProvider: () => token })
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  })
  const questions = [
    usersQuery(auth),
    userQuery(auth, uuid(1)),
    userQuery(auth, uuid(2)),
    groupUsersQuery(auth, { group_uuid: uuid(8) }),
    userGroupsQuery(auth, { user_uuid: uuid(1) }),
    policyQuery(auth, uuid(9)),
  ].map(({ queryKey, queryFn }) => ({ queryKey, queryFn }))
  const scrolled = usersInfiniteQuery(auth, { limit: 2 })
  const observers = questions.map(
    (options) =>
      new QueryObserver(client, {
        ...options,
        retry: false,
        staleTime: Infinity,
      } as never),
  )
  const stops = observers.map((observer) => observer.subscribe(() => undefined))
  await client.fetchInfiniteQuery({ ...scrolled, pages: 2 } as never)
  await client.fetchQuery(policyQuery(auth, 'policy'))
  await Promise.all(questions.map((one) => client.fetchQuery(one as never)))
  server.begin()
  for (const step of steps) {
    if (step.do === 'refetch')
      void client
        .refetchQueries({ queryKey: questions[step.query]!.queryKey })
        .catch(() => undefined)
    else if (step.do === 'arrive') server.arrive(step.request, step.refused)
    else if (step.do === 'answer') server.answer(step.request)
    else act(auth, client, step)
    await rest()
  }
  await server.end(client)
  const fresh = new QueryClient({
    defaultOptions: { queries: { retry: false } },
  })
  const shown: unknown[] = []
  const real: unknown[] = []
  for (const query of client.getQueryCache().getAll()) {
    const { queryKey, options, state } = query
    // Marked: whoever looks next asks first.
    if (state.isInvalidated || state.status === 'error') continue
    const ask =
      queryKey[3] === 'listInfinite'
        ? fresh.fetchInfiniteQuery({ ...scrolled, pages: 2 } as never)
        : fresh.fetchQuery({ queryKey, queryFn: options.queryFn } as never)
    const answer: unknown = await ask.catch((error: unknown) => String(error))
    shown.push([...queryKey.slice(3), rowsOf(state.data)])
    real.push([...queryKey.slice(3), rowsOf(answer)])
  }
  for (const stop of stops) stop()
  client.clear()
  auth.dispose()
  return { shown, real }
}

const numRuns = Number(process.env.WAZO_INTERLEAVINGS ?? 100)

const edit = (user: number): Step => ({
  do: 'edit',
  user,
  body: { firstname: 'B' },
})

/** Two edits are confirmed while a list from before is on its way back. */
const twoMissed: Step[] = [
  { do: 'refetch', query: 0 },
  { do: 'arrive', request: 0, refused: false },
  edit(1),
  edit(2),
  ...Array<Step>(4).fill({ do: 'answer', request: 1 }),
]

describe('changes that overlap', () => {
  it('should end as the server has it, in any order of answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 16 }),
        async (steps) => {
          const { shown, real } = await play(steps)
          expect(shown).toEqual(real)
        },
      ),
      { numRuns, examples: [[twoMissed]] },
    )
  }, 1_800_000)
})
