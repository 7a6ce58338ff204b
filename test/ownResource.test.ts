import { expect, it } from 'vitest'
import {
  defineKey,
  defineMutation,
  defineQuery,
  endpoint,
  shape,
} from '../src/index.ts'
import { clientOf, json } from './support/clientOf.ts'
import { mutate } from './support/mutate.ts'
import { createQueryClient } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { watch } from './support/watch.ts'

interface Badge {
  colour: string
}

const badgesKey = defineKey('badges')
const badgeQuery = defineQuery(
  badgesKey,
  'detail',
  endpoint(
    'GET /users/{user_uuid}/badge',
    'auth.users.{user_uuid}.badge.read',
    shape<{ returns: Badge }>(),
  ),
)
const setBadgeMutation = defineMutation(
  badgesKey,
  'set',
  endpoint(
    'PUT /users/{user_uuid}/badge',
    'auth.users.{user_uuid}.badge.update',
    shape<{ body: Badge }>(),
  ),
  {
    effects: [
      { key: badgesKey, asks: ({ id }, { input }) => id === input.user_uuid },
    ],
  },
)

it('should serve a resource of somebody else like our own', async () => {
  const badges = new Map<string, string>([
    ['ada', '{"colour":"red"}'],
    ['bob', '{"colour":"red"}'],
  ])
  const asked: string[] = []
  const auth = clientOf((address, init) => {
    const { method = 'GET', body } = init!
    const [user = ''] = String(address).split('/').slice(-2)
    asked.push(`${method} ${user}`)
    if (method === 'PUT') badges.set(user, String(body))
    return Promise.resolve(new Response(badges.get(user), json))
  })
  const queryClient = createQueryClient()
  const ada = watch<Badge>(queryClient, badgeQuery(auth, 'ada'))
  const bob = watch<Badge>(queryClient, badgeQuery(auth, 'bob'))
  await settle()
  const body = { colour: 'blue' }
  await mutate(queryClient, setBadgeMutation(auth), { user_uuid: 'ada', body })
  await settle()
  expect(asked).toEqual(['GET ada', 'GET bob', 'PUT ada', 'GET ada'])
  expect([ada.data().colour, bob.data().colour]).toEqual(['blue', 'red'])
  const filter = { queryKey: badgesKey(auth.scope) }
  expect(queryClient.getQueriesData(filter)).toHaveLength(2)
})
