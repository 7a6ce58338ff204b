// @vitest-environment jsdom
import { dehydrate, onlineManager } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
  useBackends,
  useBulk,
  useCreateUser,
  useStatus,
  useSuspenseUser,
  useSuspenseUsers,
  useUsers,
} from '../../hooks/index.ts'
import {
  createUserMutation,
  defineInfiniteQuery,
  defineMutation,
  defineQuery,
  deleteUser,
  deleteUserMutation,
  getUser,
  listUsers,
  storedIn,
  usersKey,
  type User,
  type UserCreate,
} from '../../src/index.ts'
import { page } from '../support/render.tsx'
import { setup } from '../support/setup.ts'
import { userOf } from '../support/userOf.ts'

const text = () => document.body.textContent

class Boundary extends Component<
  { children: ReactNode },
  { error?: Error & { kind?: string } }
> {
  override state: { error?: Error & { kind?: string } } = {}
  static getDerivedStateFromError = (error: Error) => ({ error })
  override render() {
    return this.state.error?.kind ?? this.props.children
  }
}

const useMine = createQueryHook(defineQuery(usersKey, 'mine', getUser))
const useMineSuspending = createSuspenseQueryHook(
  defineQuery(usersKey, 'mineToo', getUser),
)
const useMany = createInfiniteQueryHook(
  defineInfiniteQuery(defineQuery(usersKey, 'many', listUsers)),
)
const useRemove = createMutationHook(
  defineMutation(usersKey, 'remove', deleteUser, {
    deletes: (uuid) => uuid,
    effects: [{ key: usersKey }],
  }),
)

describe('hooks of one’s own', () => {
  it('should be made of definitions of one’s own', async () => {
    const { after, auth, show, signIn } = page()
    await signIn()
    const { uuid } = await userOf(auth, 'bob')
    let remove!: ReturnType<typeof useRemove>
    function Mine() {
      const mine = useMine(auth.scope.user!)
      const other = useMineSuspending(auth.scope.user!)
      const many = useMany({ search: 'bob' })
      remove = useRemove()
      return (
        <p>
          {mine.data?.username} {other.data.username}{' '}
          {many.data?.pages[0]?.items.length} {remove.status}
        </p>
      )
    }
    await show(<Mine />)
    expect(text()).toBe('alice alice 1 idle')
    await after(() => remove.mutateAsync(uuid))
    expect(text()).toBe('alice alice 0 success')
  })
})

describe('hooks', () => {
  it('should answer what is public to anybody', async () => {
    const { show } = page()
    function Public() {
      const status = useStatus()
      const backends = useBackends()
      return (
        <p>
          {String(status.data)} {backends.data?.includes('wazo_user') && 'yes'}
        </p>
      )
    }
    await show(<Public />)
    expect(text()).toBe('true yes')
  })

  it('should ask nothing for nobody, and at once for who comes', async () => {
    const { after, calls, show, signIn } = page()
    function Users() {
      const { data, status } = useUsers({ limit: 1 })
      return (
        <p>
          {status} {data?.items.length}
        </p>
      )
    }
    await show(<Users />)
    expect(text()).toBe('pending ')
    expect(calls()).toEqual([])
    await after(() => signIn())
    expect(text()).toBe('success 1')
  })

  it('should ask with a token that the app keeps itself', async () => {
    let token = ''
    const { emulator, show } = page({ auth: { tokenProvider: () => token } })
    token = emulator.signIn('alice').token
    const Users = () => <p>{useUsers({ limit: 1 }).data?.items.length}</p>
    await show(<Users />)
    expect(text()).toBe('1')
  })

  it('should suspend until a session that is kept is back', async () => {
    let kept: unknown = null
    const save = (session: unknown) => (kept = session)
    const before = setup({
      provider: { storage: storedIn({ load: () => kept, save }) },
    })
    await before.signIn()
    let answer!: (value: unknown) => void
    const loaded = new Promise((resolve) => (answer = resolve))
    const { after, show } = page({
      provider: { storage: storedIn({ load: () => loaded, save }) },
      auth: { fetch: before.emulator.fetch },
    })
    const Users = () => (
      <p>{useSuspenseUsers({ limit: 1 }).data.items.length}</p>
    )
    await show(<Users />)
    expect(text()).toBe('loading')
    await after(() => answer(kept))
    await after()
    expect(text()).toBe('1')
  })

  it('should throw a suspending error to the boundary', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const handled = (event: Event) => event.preventDefault()
    window.addEventListener('error', handled)
    onTestFinished(() => {
      error.mockRestore()
      window.removeEventListener('error', handled)
    })
    const { show, signIn } = page()
    await signIn()
    const unknown = '00000000-0000-4000-8000-000000000000'
    const One = () => <p>{useSuspenseUser(unknown).data.username}</p>
    await show(
      <Boundary>
        <One />
      </Boundary>,
    )
    expect(text()).toBe('notFound')
  })

  it('should call back, with what the server says at its fields', async () => {
    const { after, show, signIn } = page()
    await signIn()
    const heard: string[] = []
    let create!: ReturnType<typeof useCreateUser>
    function Form() {
      create = useCreateUser({
        onSuccess: (user) => void heard.push(user.username!),
        onError: (error) => void heard.push(error.fields.username!.code),
      })
      return <p>{useUsers({ search: 'zed' }).data?.items.length}</p>
    }
    await show(<Form />)
    await after(() => create.mutate({ body: { username: 'bob' } }))
    const late: string[] = []
    await after(() =>
      create.mutate(
        { body: { username: 'zed' } },
        { onSuccess: (user) => late.push(user.username!) },
      ),
    )
    expect(heard).toEqual(['unique', 'zed'])
    expect(late).toEqual(['zed'])
    expect(text()).toBe('1')
  })

  it('should run one mutation over many', async () => {
    const { after, auth, show, signIn } = page()
    await signIn()
    const { items } = await listUsers(auth, {
      search: 'o',
      limit: 3,
      offset: 3,
    })
    let many!: ReturnType<typeof useBulk<string, void>>
    let done = 0
    function Table() {
      many = useBulk(deleteUserMutation, {
        onResult: (_, count) => {
          done = count
        },
      })
      return <p>{useUsers().data?.total}</p>
    }
    await show(<Table />)
    await after(() => many.mutate(items.map(({ uuid }) => uuid)))
    expect(done).toBe(3)
    expect(many.data!.map(({ status }) => status)).toEqual([
      'success',
      'success',
      'success',
    ])
    expect(text()).toBe('37')
  })

  it('should leave the cache no secret of its inputs', async () => {
    const { after, queryClient, show } = await page()
    let many!: ReturnType<typeof useBulk<{ body: UserCreate }, User>>
    function Form() {
      many = useBulk(createUserMutation)
      return null
    }
    await show(<Form />)
    const password = 'marker-of-a-secret'
    const add = (username: string) => ({ body: { username, password } })
    await after(() => many.mutate([add('xeno'), add('yves')]))
    expect(many.data).toHaveLength(2)
    const states = queryClient.getMutationCache().getAll()
    expect(JSON.stringify(states.map(({ state }) => state))).not.toContain(
      password,
    )
  })

  it('should leave none in what is kept without a network either', async () => {
    const { after, queryClient, show } = page()
    let many!: ReturnType<typeof useBulk<{ body: UserCreate }, User>>
    function Form() {
      many = useBulk(createUserMutation)
      return null
    }
    await show(<Form />)
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const body = { username: 'xeno', password: 'marker-of-a-secret' }
    await after(() => many.mutate([{ body }]))
    expect(many.status).not.toBe('idle')
    const kept = JSON.stringify(dehydrate(queryClient))
    expect(kept).not.toContain(body.password)
  })
})
