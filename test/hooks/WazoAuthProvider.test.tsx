// @vitest-environment jsdom
import { useMemo, useState, type ReactNode } from 'react'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { Component } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  TenantScope,
  useAccess,
  useActiveTenant,
  useCan,
  useCreatePolicy,
  useInfiniteUsers,
  usePolicies,
  useSession,
  useUsers,
  useWazoAuth,
  WazoAuthProvider,
} from '../../hooks/index.ts'
import { listTenants, usersQuery, type Tenant } from '../../src/index.ts'
import { page, Providers } from '../support/render.tsx'
import { createQueryClient, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const text = () => document.body.textContent

class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}
  static getDerivedStateFromError = (error: Error) => ({ error })
  override render() {
    return this.state.error?.message ?? this.props.children
  }
}

/** React tells the console of every error; the test looks at the page. */
function quiet() {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const handled = (event: Event) => event.preventDefault()
  window.addEventListener('error', handled)
  onTestFinished(() => {
    error.mockRestore()
    window.removeEventListener('error', handled)
  })
}

describe('WazoAuthProvider', () => {
  it.each([
    ['a query', () => useUsers().status],
    ['a permission', () => useCan('auth.users.read').status],
    ['the accesses', () => useAccess()?.allows('auth.users.read')],
  ])('should be named by a hook for %s that misses it', (_, useIt) => {
    quiet()
    onTestFinished(cleanup)
    const Shown = () => <p>{useIt()}</p>
    render(
      <QueryClientProvider client={createQueryClient()}>
        <Boundary>
          <Shown />
        </Boundary>
      </QueryClientProvider>,
    )
    expect(text()).toContain('<WazoAuthProvider auth={')
  })

  it('should tell two copies of query-core apart, and how to find them', () => {
    quiet()
    onTestFinished(cleanup)
    const { auth } = setup()
    const queryClient = createQueryClient()
    // What another copy of the class looks like from here.
    const foreign = Object.create(
      Object.getOwnPropertyDescriptors(
        Object.getPrototypeOf(queryClient) as object,
      ),
    ) as typeof queryClient
    Object.assign(foreign, { mount() {}, unmount() {} })
    render(
      <Boundary>
        <Providers auth={auth} queryClient={foreign}>
          rows
        </Providers>
      </Boundary>,
    )
    expect(text()).toContain('npm ls @tanstack/query-core')
  })

  it('should miss a QueryClient, be it for a second copy, before all below', () => {
    quiet()
    onTestFinished(cleanup)
    const { auth } = setup()
    const Below = vi.fn(() => null)
    render(
      <Boundary>
        <WazoAuthProvider auth={auth}>
          <Below />
        </WazoAuthProvider>
      </Boundary>,
    )
    expect(text()).toContain('<QueryClientProvider>')
    expect(text()).toContain('npm ls @tanstack/query-core')
    expect(Below).not.toHaveBeenCalled()
  })

  it('should empty the cache above it although the client knows none', async () => {
    const { auth, signIn } = setup({
      auth: { queryClient: undefined as never },
    })
    onTestFinished(cleanup)
    await signIn()
    const queryClient = createQueryClient()
    const Count = () => <p>{useUsers().data?.total}</p>
    render(
      <Providers auth={auth} queryClient={queryClient}>
        <Count />
      </Providers>,
    )
    await act(settle)
    await act(settle)
    expect(text()).toBe('40')
    await act(async () => void (await auth.signOut()))
    expect(text()).toBe('')
    const kept = queryClient
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.data !== undefined)
    expect(kept).toEqual([])
  })
})

describe('signing out', () => {
  it('should show nothing of before, not even for one render', async () => {
    const { after, auth, show, signIn } = page()
    await signIn()
    const seen: string[] = []
    function Names() {
      const { status } = useSession()
      const users = useUsers({ limit: 1 })
      const pages = useInfiniteUsers({ limit: 1 })
      const shown = `${status} ${users.data?.items.length} ${pages.data?.pages.length}`
      seen.push(shown)
      return <p>{shown}</p>
    }
    await show(<Names />)
    expect(text()).toBe('signedIn 1 1')
    seen.length = 0
    await after(() => auth.signOut())
    expect(text()).toBe('signedOut undefined undefined')
    expect(seen.filter((one) => one.includes('1'))).toEqual([])
  })

  it('should show another user nothing of the former one', async () => {
    const { after, auth, show, signIn } = page()
    await signIn('alice')
    const seen: [string | null, string | undefined][] = []
    function Names() {
      const { scope } = useWazoAuth()
      const { data } = usePolicies()
      seen.push([scope.user, data?.items[0]?.name])
      return <p>{data?.items.length}</p>
    }
    await show(<Names />)
    const alice = auth.scope.user
    expect(Number(text())).toBeGreaterThan(5)
    await after(() => signIn('bob'))
    const first = seen.find(([user]) => user !== alice)
    expect(first).toEqual([auth.scope.user, undefined])
  })
})

describe('a tenant switch', () => {
  const tenantsOf = async ({
    auth,
  }: {
    auth: Parameters<typeof listTenants>[0]
  }) => {
    const { items } = await listTenants(auth)
    return Object.fromEntries(
      items.map((tenant) => [tenant.slug, tenant]),
    ) as Record<'master' | 'northwind' | 'logistics', Tenant>
  }

  it("should never show the other tenant's rows", async () => {
    const parts = page()
    const { after, auth, show, signIn } = parts
    await signIn('admin')
    const { northwind, master } = await tenantsOf(parts)
    const mixed: string[] = []
    function Names() {
      const [tenant, setTenant] = useActiveTenant()
      const { data } = useUsers()
      const others = data?.items.filter((user) => user.tenant_uuid !== tenant)
      if (others?.length) mixed.push(...others.map(({ uuid }) => uuid))
      return (
        <button onClick={() => setTenant(northwind.uuid)}>
          {data ? `${data.total} rows` : 'no rows'}
        </button>
      )
    }
    await show(<Names />)
    expect(auth.scope.tenant).toBe(master.uuid)
    const before = text()
    await after(() => screen.getByRole('button').click())
    expect(text()).toBe('40 rows')
    expect(text()).not.toBe(before)
    await after(() => auth.setTenant(null))
    expect(text()).toBe(before)
    expect(mixed).toEqual([])
  })

  it('should not move what is under a TenantScope', async () => {
    const parts = page()
    const { after, auth, show, signIn } = parts
    await signIn('admin')
    const { northwind, logistics } = await tenantsOf(parts)
    const Count = () => <i>{useUsers().data?.total} </i>
    await show(
      <>
        <Count />
        <TenantScope tenant={logistics.uuid}>
          <Count />
        </TenantScope>
      </>,
    )
    const [, inner] = text()!.split(' ')
    await after(() => auth.setTenant(northwind.uuid))
    expect(text()).toBe(`40 ${inner} `)
    expect(inner).not.toBe('40')
  })

  it('should be followed by a TenantScope, whose tenant may change', async () => {
    const parts = page()
    const { after, show, signIn } = parts
    await signIn('admin')
    const { northwind, logistics } = await tenantsOf(parts)
    const Here = () => <i>{useWazoAuth().scope.tenant}</i>
    function Chosen() {
      const [tenant, choose] = useState(logistics.uuid)
      return (
        <TenantScope tenant={tenant}>
          <button onClick={() => choose(northwind.uuid)} />
          <Here />
        </TenantScope>
      )
    }
    await show(<Chosen />)
    expect(text()).toBe(logistics.uuid)
    await after(() => screen.getByRole('button').click())
    expect(text()).toBe(northwind.uuid)
  })

  it('should hold for what is done in the same moment', async () => {
    const parts = page()
    const { after, sent, show, signIn } = parts
    await signIn('admin')
    const { northwind } = await tenantsOf(parts)
    function Move() {
      const [, setTenant] = useActiveTenant()
      const create = useCreatePolicy()
      const move = () => {
        setTenant(northwind.uuid)
        create.mutate({ body: { name: 'there' } })
      }
      return <button onClick={move} />
    }
    await show(<Move />)
    await after(() => screen.getByRole('button').click())
    const { call, headers } = sent.at(-1)!
    expect(call).toMatch(/POST .*policies/)
    expect(headers.get('wazo-tenant')).toBe(northwind.uuid)
  })

  it('should reach what is remembered by the client alone', async () => {
    const parts = page()
    const { after, auth, show, signIn } = parts
    await signIn('admin')
    const { northwind } = await tenantsOf(parts)
    function Count() {
      const client = useWazoAuth()
      // As the rules of hooks allow, and the React Compiler does by itself.
      const users = useMemo(() => usersQuery(client, { limit: 1 }), [client])
      return <i>{useQuery(users).data?.total}</i>
    }
    await show(<Count />)
    const before = text()
    await after(() => auth.setTenant(northwind.uuid))
    expect(text()).toBe('40')
    expect(text()).not.toBe(before)
  })

  it('should be refused where a tenant is given', async () => {
    const parts = page()
    const { auth, show, signIn } = parts
    await signIn('admin')
    const { northwind, logistics } = await tenantsOf(parts)
    let move!: ReturnType<typeof useActiveTenant>[1]
    const Shown = () => {
      const [tenant, setTenant] = useActiveTenant()
      move = setTenant
      return <i>{tenant}</i>
    }
    await show(
      <TenantScope tenant={logistics.uuid}>
        <Shown />
      </TenantScope>,
    )
    const { scope } = auth
    expect(() => move(northwind.uuid)).toThrow(/TenantScope/)
    expect(auth.scope).toBe(scope)
    expect(text()).toBe(logistics.uuid)
  })

  it('should keep the former page within one tenant only', async () => {
    const parts = page()
    const { after, auth, hold, show, signIn } = parts
    await signIn('admin')
    const { northwind } = await tenantsOf(parts)
    let turn!: (offset: number) => void
    function Names() {
      const [offset, setOffset] = useState(0)
      turn = setOffset
      const { data, isPlaceholderData } = useUsers({ limit: 2, offset })
      return <p>{data ? (isPlaceholderData ? 'former' : 'own') : 'none'}</p>
    }
    await show(<Names />)
    expect(text()).toBe('own')
    const held = hold(/users/)
    await after(() => turn(2))
    expect(text()).toBe('former')
    await after(() => auth.setTenant(northwind.uuid))
    expect(text()).toBe('none')
    await after(() => held.release())
    expect(text()).toBe('own')
  })
})
