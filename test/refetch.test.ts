import { describe, expect, it } from 'vitest'
import {
  createTenant,
  createUser,
  deleteUserMutation,
  replaceTenant,
  tenantQuery,
  updateUserMutation,
  userQuery,
  usersQuery,
  type Page,
  type Tenant,
  type User,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { watch } from './support/watch.ts'

async function looking() {
  const parts = setup()
  const { auth, calls, queryClient, signIn } = parts
  await signIn()
  const list = watch<Page<User>>(queryClient, usersQuery(auth))
  await settle()
  const [one, other] = list
    .data()
    .items.filter(({ uuid }) => uuid !== auth.scope.user) as [User, User]
  for (const { uuid } of [one, other]) watch(queryClient, userQuery(auth, uuid))
  await settle()
  calls()
  const change = ({ uuid }: User, body: Partial<User>) =>
    mutate(queryClient, updateUserMutation(auth, { awaitRefetch: true }), {
      user_uuid: uuid,
      body: body as object,
    })
  const shown = ({ uuid }: User) =>
    list.data().items.find((user) => user.uuid === uuid)
  return { ...parts, list, one, other, change, shown }
}

const lists = (calls: string[]) => calls.filter((call) => call === 'GET /users')

describe('an answer that a change outdates', () => {
  it('should be asked for at most once, whatever number of effects it has', async () => {
    const { calls, change, one, shown } = await looking()
    await change(one, { firstname: 'First', enabled: false })
    await settle()
    expect(lists(calls()).length).toBeLessThanOrEqual(1)
    expect(shown(one)).toMatchObject({ firstname: 'First', enabled: false })
  })

  it('should be awaited by each of two changes, of which none aborts the other', async () => {
    const { calls, change, hold, one, other, shown } = await looking()
    const held = hold(/GET .*users(\?|$)/)
    const changes = [
      change(one, { username: 'aaa' }),
      change(other, { username: 'zzz' }),
    ]
    await settle()
    held.release()
    await Promise.all(changes)
    await settle()
    expect(shown(one)?.username).toBe('aaa')
    expect(shown(other)?.username).toBe('zzz')
    expect(lists(calls()).length).toBeLessThanOrEqual(2)
  })

  it('should be what a change shows although its refetch fails', async () => {
    const { change, emulator, one, shown } = await looking()
    emulator.fault({ on: 'GET /users', answer: { status: 500 } })
    await change(one, { username: 'aaa' })
    await settle()
    expect(shown(one)?.username).toBe('aaa')
  })

  it('should be asked for although nobody has heard how the edit went', async () => {
    const { auth, change, emulator, one, queryClient } = await looking()
    const found = watch<Page<User>>(
      queryClient,
      usersQuery(auth, { username: 'zoe' }),
    )
    await settle()
    emulator.fault({ on: 'PUT /users/{user_uuid}', answer: 'truncated' })
    await failure(change(one, { username: 'zoe' }))
    await settle()
    expect(found.data().items).toMatchObject([{ uuid: one.uuid }])
  })

  it('should be asked for again where the first one was on its way', async () => {
    let arrive!: () => void
    const late = new Promise<void>((resolve) => (arrive = resolve))
    const demo = setup({
      auth: {
        async fetch(input, init) {
          const answer = await demo.emulator.fetch(input, init)
          if (/tenants\//.test(String(input)) && init?.method === 'GET')
            await late
          return answer
        },
      },
    })
    const { auth, queryClient, signIn } = demo
    await signIn('admin')
    const tenant = await createTenant(auth, { body: { name: 'Acme' } })
    const there = auth.withTenant(tenant.uuid)
    const body = { username: 'zoe' }
    const { uuid: contact } = await createUser(there, { body })
    const { uuid: tenant_uuid } = tenant
    await replaceTenant(auth, { tenant_uuid, body: { ...tenant, contact } })
    const detail = watch<Tenant>(queryClient, tenantQuery(auth, tenant_uuid))
    await settle()
    await mutate(queryClient, deleteUserMutation(there), contact)
    arrive()
    await settle()
    expect(detail.shown.map((shown) => shown.contact)).toEqual([contact, null])
  })
})
