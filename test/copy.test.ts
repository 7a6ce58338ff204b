import {
  dehydrate,
  MutationObserver,
  onlineManager,
} from '@tanstack/query-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { reactive } from 'vue'
import {
  bulk,
  createPolicyMutation,
  createUserMutation,
  deleteUserMutation,
  listUsers,
  postpone,
  updateUserMutation,
  userQuery,
  usersInfiniteQuery,
  usersQuery,
  type Page,
  type User,
} from '../src/index.ts'
import { copyOf } from '../src/copy.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

async function signedIn() {
  const parts = setup()
  await parts.signIn()
  return parts
}

describe('a change made of a form that is emptied at once', () => {
  it('should create what was in it', async () => {
    const { auth, queryClient } = await signedIn()
    const body = reactive({ username: 'aaron' })
    const created = mutate(queryClient, createUserMutation(auth), { body })
    body.username = ''
    expect(await created).toMatchObject({ username: 'aaron' })
  })

  it('should show and send what was in it', async () => {
    const { auth, queryClient } = await signedIn()
    const bob = await userOf(auth, 'bob')
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await settle()
    const body = reactive({ firstname: 'Robert' })
    const input = { user_uuid: bob.uuid, body, base: reactive({ ...bob }) }
    const edited = mutate(queryClient, updateUserMutation(auth), input)
    body.firstname = ''
    input.base.firstname = 'Somebody'
    expect(await edited).toMatchObject({ firstname: 'Robert' })
    await settle()
    expect(detail.shown.map(({ firstname }) => firstname)).not.toContain('')
    expect(detail.data()).toMatchObject({ firstname: 'Robert' })
  })

  it('should be kept for the network as it was, free of what frameworks wrap it in', async () => {
    const { auth, queryClient } = await signedIn()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const body = reactive({ name: 'night-shift', acl: ['auth.users.read'] })
    const create = new MutationObserver(
      queryClient,
      createPolicyMutation(auth, { onMutate: () => ({ of: 'the caller' }) }),
    )
    const created = create.mutate({ body })
    const given = { name: 'night-shift', acl: ['auth.users.read'] }
    body.name = ''
    body.acl.length = 0
    await settle()
    const [kept] = structuredClone(dehydrate(queryClient)).mutations
    expect(kept!.state).toMatchObject({
      context: { of: 'the caller' },
      isPaused: true,
      variables: { body: given },
    })
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(await created).toMatchObject(given)
  })

  it('should be about what was selected', async () => {
    const { auth, clock, queryClient } = await signedIn()
    const { items } = await listUsers(auth, { search: 'example', limit: 4 })
    const [one, two, three, four] = items.map(({ uuid }) => uuid)
    const selected = reactive([one!, two!])
    const deleted = bulk(auth, queryClient, deleteUserMutation, selected, {
      concurrency: 1,
    })
    selected.length = 0
    expect((await deleted).map(({ input }) => input)).toEqual([one, two])
    selected.push(three!, four!)
    const later = postpone(auth, queryClient, deleteUserMutation, selected)
    selected.length = 0
    await clock.advance(8_000)
    expect((await later.done).map(({ input }) => input)).toEqual([three, four])
  })

  it('should be told by what was given, not by its copy', async () => {
    const { auth, clock, queryClient } = await signedIn()
    const { uuid: user_uuid } = await userOf(auth, 'bob')
    const inputs = [{ user_uuid, body: { firstname: 'Robert' } }]
    const [told] = await bulk(auth, queryClient, updateUserMutation, inputs)
    expect(told!.input).toBe(inputs[0])
    const later = postpone(auth, queryClient, updateUserMutation, inputs)
    await clock.advance(8_000)
    expect((await later.done)[0]!.input).toBe(inputs[0])
  })
})

describe('a question made of filters that go on changing', () => {
  it('should ask for what its key says', async () => {
    const { auth, queryClient } = await signedIn()
    const filters = reactive({ search: 'bob', limit: 3 })
    const list = usersQuery(auth, filters)
    const pages = usersInfiniteQuery(auth, filters)
    filters.search = 'alice'
    const names = ({ items }: Page<User>) => items[0]!.username
    expect(names(await queryClient.fetchQuery(list))).toBe('bob')
    const { pages: found } = await queryClient.fetchInfiniteQuery(pages)
    expect(found.map(names)).toEqual(['bob'])
  })
})

describe('a copy', () => {
  it('should go as deep as JSON does', () => {
    const form = reactive({ rows: [{ metadata: { a: [1, null] } }] })
    const copy = copyOf(form)
    form.rows[0]!.metadata.a.push(2)
    expect(structuredClone(copy)).toEqual({
      rows: [{ metadata: { a: [1, null] } }],
    })
  })

  it('should leave alone what is no plain object', () => {
    const file = new Blob(['<xml/>'])
    const since = new Date()
    expect(copyOf({ file, since })).toEqual({ file, since })
    expect(copyOf({ file }).file).toBe(file)
    expect(copyOf('uuid')).toBe('uuid')
    expect(copyOf(undefined)).toBeUndefined()
  })
})
