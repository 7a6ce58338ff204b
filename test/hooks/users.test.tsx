// @vitest-environment jsdom
import { memo, Profiler, StrictMode, type ReactNode } from 'react'
import { skipToken } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  useCreateUser,
  useDeleteUser,
  useInfiniteUsers,
  useSuspenseInfiniteUsers,
  useSuspenseUsers,
  useUpdateUser,
  useUser,
  useUsers,
} from '../../hooks/index.ts'
import { listUsers, userQuery, type User } from '../../src/index.ts'
import { page } from '../support/render.tsx'
import { refused } from '../support/refused.ts'

const text = () => document.body.textContent

describe('query hooks', () => {
  it('should go from loading to rows', async () => {
    const { after, hold, show, signIn } = page()
    await signIn()
    const held = hold(/users/)
    function Names() {
      const { data, status, error } = useUsers({ limit: 2 })
      return (
        <p>
          {status} {error?.kind} {data?.items.map((user) => user.username)}
        </p>
      )
    }
    await show(<Names />)
    expect(text()).toContain('pending')
    await after(() => held.release())
    expect(text()).toContain('success')
    expect(text()).toContain('alice')
  })

  it('should show what kind of error it is', async () => {
    const { emulator, show, signIn } = page()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: refused })
    function Names() {
      const { error } = useUsers()
      return <p>{error?.kind}</p>
    }
    await show(<Names />)
    expect(text()).toBe('forbidden')
  })

  it('should ask nothing by skipToken, nor before anybody is signed in', async () => {
    const { after, calls, show, signIn } = page()
    function Names({ uuid }: { uuid: string | null }) {
      const user = useUser(uuid ?? skipToken)
      const users = useUsers({ limit: 1 })
      return (
        <p>
          {user.fetchStatus} {users.fetchStatus} {users.data?.items.length}
        </p>
      )
    }
    await show(<Names uuid={null} />)
    expect(text()).toBe('idle idle ')
    expect(calls()).toEqual([])
    await after(() => signIn())
    expect(text()).toBe('idle idle 1')
  })

  it('should select, and take any option of TanStack', async () => {
    const { calls, show, signIn } = page()
    await signIn()
    function Count() {
      const { data } = useUsers({}, { select: ({ total }) => total })
      const off = useUsers({ limit: 1 }, { enabled: false })
      return (
        <p>
          {data} {off.fetchStatus}
        </p>
      )
    }
    await show(<Count />)
    expect(text()).toMatch(/^\d+ idle$/)
    expect(calls()).toEqual(['GET /users'])
  })

  it('should suspend', async () => {
    const { after, hold, show, signIn } = page()
    await signIn()
    const held = hold(/users/)
    function Names() {
      const { data } = useSuspenseUsers({ limit: 2 })
      const pages = useSuspenseInfiniteUsers({ limit: 3 })
      return (
        <p>
          {data.items.length} {pages.data.pages[0]!.items.length}
        </p>
      )
    }
    await show(<Names />)
    expect(text()).toBe('loading')
    await after(() => held.release())
    expect(text()).toBe('2 3')
  })

  it('should scroll to the end and no further', async () => {
    const { after, calls, show, signIn } = page()
    await signIn()
    let next: (() => unknown) | undefined
    function Names() {
      const { data, fetchNextPage, hasNextPage } = useInfiniteUsers({
        limit: 15,
      })
      next = hasNextPage ? () => fetchNextPage() : undefined
      return <p>{data?.pages.flatMap(({ items }) => items).length}</p>
    }
    await show(<Names />)
    while (next) await after(next)
    expect(text()).toBe('40')
    expect(calls()).toEqual([
      'GET /users?limit=15&offset=0',
      'GET /users?limit=15&offset=15',
      'GET /users?limit=15&offset=30',
    ])
  })

  it('should ask once for a hundred components', async () => {
    const { auth, calls, show, signIn } = page()
    await signIn()
    const uuid = auth.scope.user!
    const One = () => <i>{useUser(uuid).data?.firstname}</i>
    await show(Array.from({ length: 100 }, (_, i) => <One key={i} />))
    expect(text()).toBe('Alice'.repeat(100))
    expect(calls()).toEqual([`GET /users/${uuid}`])
  })

  it('should ask once in StrictMode, and survive it', async () => {
    const { after, auth, calls, clock, show, signIn } = page()
    await signIn()
    const Names = () => <p>{useUsers({ limit: 1 }).data?.items.length}</p>
    const { unmount } = await show(
      <StrictMode>
        <Names />
      </StrictMode>,
    )
    expect(text()).toBe('1')
    expect(calls()).toEqual(['GET /users?limit=1'])
    // The session is kept alive once, and only while the page is there.
    expect(clock.pending).toBe(1)
    await after(() => unmount())
    expect(clock.pending).toBe(0)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })
})

describe('mutation hooks', () => {
  it('should create, edit and delete what a list shows', async () => {
    const { after, show, signIn } = page()
    await signIn()
    let act!: {
      create: ReturnType<typeof useCreateUser>
      update: ReturnType<typeof useUpdateUser>
      remove: ReturnType<typeof useDeleteUser>
    }
    let rows: User[] = []
    function Table() {
      rows = useUsers({ search: 'zed' }).data?.items ?? []
      act = {
        create: useCreateUser(),
        update: useUpdateUser(),
        remove: useDeleteUser(),
      }
      return rows.map((user) => <p key={user.uuid}>{user.firstname}</p>)
    }
    await show(<Table />)
    await after(() => act.create.mutate({ body: { username: 'zed' } }))
    expect(rows).toHaveLength(1)
    const user_uuid = rows[0]!.uuid
    const body = { firstname: 'Zed' }
    await after(() => act.update.mutate({ user_uuid, body }))
    expect(text()).toBe('Zed')
    await after(() => act.remove.mutate(user_uuid))
    expect(rows).toEqual([])
  })

  it('should keep on screen whom it deletes, until nobody looks', async () => {
    const { after, auth, calls, queryClient, show, signIn } = page()
    await signIn()
    const { uuid } = (await listUsers(auth, { username: 'carol' })).items[0]!
    const shown: string[] = []
    let remove!: ReturnType<typeof useDeleteUser>
    function Detail() {
      const { data, status, fetchStatus } = useUser(uuid)
      remove = useDeleteUser()
      shown.push(`${data?.username} ${status} ${fetchStatus}`)
      return <p>{data?.username}</p>
    }
    const { rerender } = await show(<Detail />)
    calls()
    shown.length = 0
    await after(() => remove.mutate(uuid))
    expect(calls()).toEqual([`DELETE /users/${uuid}`])
    expect(new Set(shown)).toEqual(new Set(['carol success idle']))
    rerender(<p />)
    const { queryKey } = userQuery(auth, uuid)
    expect(queryClient.getQueryState(queryKey)).toBeUndefined()
  })

  it('should render one row of a thousand when one is renamed', async () => {
    const users = Array.from({ length: 1000 }, (_, i) => ({
      username: `user-${String(i).padStart(4, '0')}`,
      firstname: `First ${i}`,
    }))
    const { after, auth, show } = page({ emulator: { seed: { users } } })
    await auth.signIn({ username: 'admin', password: 'admin-password' })
    const renders = new Map<string, number>()
    const Row = memo(function Row({ user }: { user: User }) {
      const onRender = () =>
        void renders.set(user.uuid, (renders.get(user.uuid) ?? 0) + 1)
      return (
        <Profiler id={user.uuid} onRender={onRender}>
          <li>{user.firstname}</li>
        </Profiler>
      )
    })
    let update!: ReturnType<typeof useUpdateUser>
    function Table(): ReactNode {
      const { data } = useUsers({ limit: 2000 })
      update = useUpdateUser()
      return data?.items.map((user) => <Row key={user.uuid} user={user} />)
    }
    await show(<Table />)
    expect(renders.size).toBe(1001)
    const page500 = await listUsers(auth, { username: 'user-0500' })
    const user_uuid = page500.items[0]!.uuid
    renders.clear()
    await after(() =>
      update.mutate({ user_uuid, body: { firstname: 'Renamed' } }),
    )
    expect(screen.getByText('Renamed')).toBeDefined()
    expect([...renders.keys()]).toEqual([user_uuid])
    expect(renders.get(user_uuid)).toBeLessThanOrEqual(2)
  })
})
