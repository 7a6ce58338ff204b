import { onTestFinished, describe, expect, it } from 'vitest'
import {
  deleteUserMutation,
  listUsers,
  postpone,
  usersQuery,
  type Page,
  type User,
} from '../src/index.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { watch } from './support/watch.ts'

async function shown() {
  const demo = setup()
  await demo.signIn()
  const { auth, queryClient, calls } = demo
  const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 5 }))
  await settle()
  const [, ben, cleo] = list.data().items as [User, User, User]
  const remove = (user: User) =>
    postpone(auth, queryClient, deleteUserMutation, user.uuid, { delay: 5_000 })
  const isShown = ({ uuid }: User) =>
    list.data().items.some((user) => user.uuid === uuid)
  const deletions = () => calls().filter((call) => call.startsWith('DELETE'))
  return { ...demo, ben, cleo, remove, isShown, deletions }
}

const refused = { status: 403, body: { message: 'No.', error_id: 'no' } }

describe('a postponed deletion', () => {
  it('should show at once, and be sent when the window has closed', async () => {
    const { clock, ben, remove, isShown, deletions } = await shown()
    const deletion = remove(ben)
    expect(isShown(ben)).toBe(false)
    await clock.advance(4_999)
    expect(deletions()).toEqual([])
    await clock.advance(1)
    expect(await deletion.done).toEqual({
      input: ben.uuid,
      status: 'success',
      data: undefined,
    })
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
    expect(await deletion.done).toEqual({ input: ben.uuid, status: 'undone' })
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
    expect(await deletion.done).toMatchObject({
      status: 'error',
      error: { kind: 'forbidden' },
    })
    expect(isShown(ben)).toBe(true)
  })

  it('should be sent by a page that closes, to outlive it', async () => {
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
        fetch: (input, init) => {
          if (init?.method === 'DELETE') sent.push(init)
          return emulator.fetch(input, init)
        },
      },
    })
    await demo.signIn()
    const { items } = await listUsers(demo.auth)
    const uuid = items[1]!.uuid
    const { auth, queryClient } = demo
    const deletion = postpone(auth, queryClient, deleteUserMutation, uuid)
    page.dispatchEvent(new Event('pagehide'))
    expect(await deletion.done).toMatchObject({ status: 'success' })
    expect(sent).toMatchObject([{ keepalive: true }])
  })

  it('should be undone when somebody else signs in, or nobody', async () => {
    const { auth, clock, ben, remove, deletions } = await shown()
    const deletion = remove(ben)
    await auth.signOut()
    expect(await deletion.done).toMatchObject({ status: 'undone' })
    await clock.advance(60_000)
    expect(deletions().filter((call) => call.includes('users'))).toEqual([])
  })

  it('should go to the tenant where it was made', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn('admin')
    const northwind = emulator.signIn('alice').user.tenant_uuid
    auth.setTenant(northwind)
    const { items } = await listUsers(auth, { username: 'bob' })
    const { uuid } = items[0]!
    const deletion = postpone(auth, queryClient, deleteUserMutation, uuid)
    auth.setTenant(null)
    deletion.send()
    expect(await deletion.done).toMatchObject({ status: 'success' })
    expect(await listUsers(auth, { recurse: true, uuid })).toMatchObject({
      items: [],
    })
  })
})
