import fc from 'fast-check'
import { expect, it } from 'vitest'
import { updateUserMutation } from '../../src/index.ts'
import { mutate } from '../support/mutate.ts'
import {
  createWorld,
  password,
  servers,
  tenants,
  usernames,
  type World,
} from './world.ts'

const client = fc.nat({ max: servers.length - 1 })

type Act = (world: World) => unknown

/** What is begun and may fail, as most things here do. */
const begin = (promise: Promise<unknown>) => void promise.catch(() => {})

const of = (weight: number, arbitrary: fc.Arbitrary<Act>) => ({
  weight,
  arbitrary,
})

const signIn = fc
  .tuple(client, fc.constantFrom(...usernames))
  .map(([index, username]): Act => ({ client }) => {
    begin(client(index).auth.signIn({ username, password }))
  })

const signOut = client.map((index): Act => ({ client }) => {
  begin(client(index).auth.signOut())
})

const changeTenant = fc
  .tuple(client, fc.constantFrom(null, tenants.one, tenants.two))
  .map(([index, tenant]): Act => ({ client }) => {
    client(index).auth.setTenant(tenant)
  })

const rename = client.map((index): Act => ({ client, queryClient }) => {
  const { auth } = client(index)
  const options = updateUserMutation(auth)
  const user_uuid = auth.scope.user
  const body = { firstname: 'Changed' }
  if (user_uuid) begin(mutate(queryClient(), options, { user_uuid, body }))
})

const call = client.map((index): Act => ({ call }) => {
  begin(call(index))
})

const deliver = fc.nat({ max: 9 }).map(
  (which): Act =>
    ({ deliver }) =>
      deliver(which),
)

const reload = fc.boolean().map(
  (isSlow): Act =>
    ({ reload }) =>
      reload(isSlow),
)

const action = fc.oneof(
  of(8, deliver),
  of(
    2,
    fc.constant(({ deliverAll }) => deliverAll()),
  ),
  of(3, signIn),
  of(2, signOut),
  of(3, call),
  of(1, changeTenant),
  of(1, rename),
  of(1, reload),
  of(
    1,
    fc.constantFrom<Act[]>(
      ({ hold }) => hold(),
      ({ release }) => release(),
    ),
  ),
)

it(
  'should never show, keep or persist what is of somebody else',
  { timeout: 120_000 },
  async () => {
    const total = { shown: 0, restored: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 60, size: 'max' }),
        async (acts) => {
          const world = createWorld()
          try {
            for (const act of acts) {
              await act(world)
              await world.step()
            }
            await world.comeToRest()
          } finally {
            world.close()
          }
          total.shown += world.counts.shown
          total.restored += world.counts.restored
          expect([...world.foreign]).toEqual([])
        },
      ),
      { numRuns: 30, interruptAfterTimeLimit: 90_000 },
    )
    expect(total.shown).toBeGreaterThan(500)
    expect(total.restored).toBeGreaterThan(0)
  },
)
