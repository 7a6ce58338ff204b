import { onTestFinished, describe, expect, it } from 'vitest'
import {
  deleteUserMutation,
  listUsers,
  postpone,
  usersQuery,
  type Page,
  type User,
} from '../src/index.ts'
import { refused } from './support/refused.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

async function shown() {
  const demo = setup()
  await demo.signIn()
  const { auth, queryClient, calls } = demo
  const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 5 }))
  await settle()
  const [, ben, cleo] = list.data().items as [User, User, User]
  const remove = (...users: User[]) => {
    const uuids = users.map(({ uuid }) => uuid)
    return postpone(auth, queryClient, deleteUserMutation, uuids, {
      delay: 5_000,
    })
  }
  const isShown = ({ uuid }: User) =>
    list.data().items.some((user) => user.uuid === uuid)
  const deletions = () => calls().filter((call) => call.startsWith('DELETE'))
  return { ...demo, ben, cleo, remove, isShown, deletions }
}

/** All that a page still runs when it closes: no timer, no event. */
async function promises() {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

/** A page that can be closed, and what was asked to be deleted on it. */
async function onPage() {
  const page = new EventTarget()
  const { addEventListener, removeEventListener } = globalThis
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  })
  onTestFinished(() => {
    Object.assign(globalThis, { addEventListener, removeEventListener })
  })
  const sent: RequestInit[] = []
  const { emulator, ...demo } = setup({
    auth: {
      async fetch(input, init) {
        if (init?.method === 'DELETE') sent.push(init)
        // No answer comes before a page has closed.
        await new Promise((resolve) => setTimeout(resolve))
        return emulator.fetch(input, init)
      },
    },
  })
  await demo.signIn()
  const { auth, queryClient } = demo
  const { items: users } = await listUsers(auth, { search: 'example' })
  const remove = (...those: User[]) => {
    const uuids = those.map(({ uuid }) => uuid)
    return postpone(auth, queryClient, deleteUserMutation, uuids)
  }
  const close = async () => {
    page.dispatchEvent(new Event('pagehide'))
    await promises()
  }
  return { users, remove, sent, close }
}

describe('a postponed deletion', () => {
  it('should show at once, and be sent when the window has closed', async () => {
    const { clock, ben, remove, isShown, deletions } = await shown()
    const deletion = remove(ben)
    expect(isShown(ben)).toBe(false)
    await clock.advance(4_999)
    expect(deletions()).toEqual([])
    await clock.advance(1)
    expect(await deletion.closed).toBe('sent')
    expect(await deletion.done).toEqual([
      { input: ben.uuid, status: 'success', data: undefined },
    ])
    await settle()
    expect(deletions()).toEqual([`DELETE /users/${ben.uuid}`])
    expect(isShown(ben)).toBe(false)
    expect([deletion.undo(), deletion.send()]).toEqual([false, false])
  })

  it('should never have been, once undone', async () => {
    const { auth, clock, ben, remove, isShown, deletions } = await shown()
    const deletion = remove(ben)
    expect(deletion.undo()).toBe(true)
    expect(isShown(ben)).toBe(true)
    expect(await deletion.closed).toBe('undone')
    expect(await deletion.done).toEqual([])
    await clock.advance(60_000)
    expect(deletions()).toEqual([])
    const { items } = await listUsers(auth, { uuid: ben.uuid })
    expect(items).toEqual([ben])
  })

  it('should be one of several, each undone by itself', async () => {
    const { clock, ben, cleo, remove, isShown, deletions } = await shown()
    const deletion = remove(ben)
    remove(cleo)
    expect([isShown(ben), isShown(cleo)]).toEqual([false, false])
    deletion.undo()
    expect([isShown(ben), isShown(cleo)]).toEqual([true, false])
    await clock.advance(5_000)
    await settle()
    expect(deletions()).toEqual([`DELETE /users/${cleo.uuid}`])
    expect([isShown(ben), isShown(cleo)]).toEqual([true, false])
  })

  it('should stay hidden from answers that come meanwhile', async () => {
    const { queryClient, ben, remove, isShown } = await shown()
    const deletion = remove(ben)
    await queryClient.invalidateQueries()
    await settle()
    expect(isShown(ben)).toBe(false)
    deletion.undo()
    expect(isShown(ben)).toBe(true)
  })

  it('should come back when refused', async () => {
    const { emulator, ben, remove, isShown } = await shown()
    emulator.fault({ on: /^DELETE/, answer: refused })
    const deletion = remove(ben)
    deletion.send()
    expect(await deletion.done).toMatchObject([
      { status: 'error', error: { kind: 'forbidden' } },
    ])
    expect(isShown(ben)).toBe(true)
  })

  it('should come back when the app keeps it from being sent', async () => {
    const { queryClient, ben, remove, isShown, deletions } = await shown()
    queryClient.getMutationCache().config.onMutate = () => {
      throw new Error('not now')
    }
    const deletion = remove(ben)
    deletion.send()
    expect(await deletion.done).toMatchObject([{ status: 'error' }])
    expect(deletions()).toEqual([])
    expect(isShown(ben)).toBe(true)
  })

  it('should be sent by a page that closes, to outlive it', async () => {
    const { close, users, remove, sent } = await onPage()
    const deletion = remove(users[1]!)
    await close()
    expect(sent).toMatchObject([{ keepalive: true }])
    expect(await deletion.done).toMatchObject([{ status: 'success' }])
  })

  it('should be undone when somebody else signs in, or nobody', async () => {
    const { auth, clock, ben, remove, deletions } = await shown()
    const deletion = remove(ben)
    await auth.signOut()
    expect(await deletion.closed).toBe('undone')
    await clock.advance(60_000)
    expect(deletions().filter((call) => call.includes('users'))).toEqual([])
  })

  it('should go to the tenant where it was made', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn('admin')
    const northwind = emulator.signIn('alice').user.tenant_uuid
    auth.setTenant(northwind)
    const { uuid } = await userOf(auth, 'bob')
    const deletion = postpone(auth, queryClient, deleteUserMutation, [uuid])
    auth.setTenant(null)
    deletion.send()
    expect(await deletion.done).toMatchObject([{ status: 'success' }])
    expect(await listUsers(auth, { recurse: true, uuid })).toMatchObject({
      items: [],
    })
  })
})

describe('many deletions postponed together', () => {
  it('should show at once, and be sent with one refetch in the end', async () => {
    const { clock, ben, cleo, remove, isShown, calls } = await shown()
    calls()
    remove(ben, cleo)
    expect([isShown(ben), isShown(cleo)]).toEqual([false, false])
    await clock.advance(5_000)
    await settle()
    expect(calls()).toEqual([
      `DELETE /users/${ben.uuid}`,
      `DELETE /users/${cleo.uuid}`,
      'GET /users?limit=5',
    ])
    expect([isShown(ben), isShown(cleo)]).toEqual([false, false])
  })

  it('should all come back by one undo', async () => {
    const { clock, ben, cleo, remove, isShown, deletions } = await shown()
    remove(ben, cleo).undo()
    expect([isShown(ben), isShown(cleo)]).toEqual([true, true])
    await clock.advance(60_000)
    expect(deletions()).toEqual([])
  })

  it('should bring back who was refused, and nobody else', async () => {
    const { emulator, ben, cleo, remove, isShown } = await shown()
    emulator.fault({ on: `DELETE /users/${cleo.uuid}`, answer: refused })
    const deletion = remove(ben, cleo)
    deletion.send()
    expect(await deletion.done).toMatchObject([
      { input: ben.uuid, status: 'success' },
      { input: cleo.uuid, status: 'error', error: { kind: 'forbidden' } },
    ])
    await settle()
    expect([isShown(ben), isShown(cleo)]).toEqual([false, true])
  })

  it('should wait for their turn, unless the page closes', async () => {
    const { close, users, remove, sent } = await onPage()
    const all = users.slice(1, 11)
    const deletion = remove(...all)
    deletion.send()
    await promises()
    expect(sent).toHaveLength(4)
    await close()
    expect(sent).toHaveLength(10)
    expect(sent.every(({ keepalive }) => keepalive)).toBe(true)
    const results = await deletion.done
    expect(results.map(({ status }) => status)).toEqual(
      all.map(() => 'success'),
    )
  })

  it('should all be sent by a page that closes before', async () => {
    const { close, users, remove, sent } = await onPage()
    const deletion = remove(...users.slice(1, 11))
    await close()
    expect(sent).toHaveLength(10)
    expect(await deletion.done).toHaveLength(10)
  })
})
