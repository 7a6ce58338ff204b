import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { memo, Profiler, type ReactNode } from 'react'
import {
  useUpdateUser,
  useUser,
  useUsers,
  WazoAuthProvider,
} from '../../hooks/index.ts'
import { createEmulator, type SeedUser } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  type User,
} from '../../src/index.ts'
import { mount, until } from './mount.ts'
import { report, reportExactly } from './report.ts'

// What the hooks ask for and render: many components that read one user, and
// a long list of which one row changes.

const rows = 1000
const readers = 100
const seedUsers = Array.from({ length: rows }, (_, index): SeedUser => ({
  username: `user-${String(index).padStart(4, '0')}`,
  firstname: 'Before',
}))

async function open() {
  const emulator = createEmulator({ seed: { users: seedUsers } })
  const queryClient = new QueryClient()
  const auth = createWazoAuth({
    baseURL: 'http://emulator.test/0.1',
    fetch: emulator.fetch,
    tokenProvider: createTokenProvider(),
    queryClient,
  })
  await auth.signIn({ username: 'admin', password: 'admin-password' })
  const App = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <WazoAuthProvider auth={auth}>{children}</WazoAuthProvider>
    </QueryClientProvider>
  )
  return { emulator, auth, queryClient, App }
}

async function manyReaders() {
  const { emulator, auth, queryClient, App } = await open()
  const uuid = auth.scope.user!
  let shown = 0
  const Reader = () => {
    const { data } = useUser(uuid)
    if (data) shown++
    return <p>{data?.username}</p>
  }
  const page = await mount(
    <App>
      {Array.from({ length: readers }, (_, index) => (
        <Reader key={index} />
      ))}
    </App>,
  )
  await until(() => shown >= readers, 'read by everybody')
  const requests = emulator.requests.filter(
    ({ path }) => path === `/users/${uuid}`,
  )
  reportExactly('components that show the user', shown, readers)
  report(`requests of ${readers} components for one user`, requests.length, 1)
  page.unmount()
  queryClient.clear()
  auth.dispose()
}

async function oneRowChanges() {
  const { emulator, auth, queryClient, App } = await open()
  const renders = new Map<string, number>()
  const count = (id: string) => renders.set(id, (renders.get(id) ?? 0) + 1)
  const total = () => [...renders.values()].reduce((sum, n) => sum + n, 0)
  let rename!: ReturnType<typeof useUpdateUser>['mutateAsync']
  let first: string | undefined

  const Row = memo(function Row({ user }: { user: User }) {
    return (
      <Profiler id={user.uuid} onRender={count}>
        <p>{user.firstname}</p>
      </Profiler>
    )
  })
  const List = () => {
    const { data } = useUsers({ search: 'user-', limit: rows })
    rename = useUpdateUser({ awaitRefetch: true }).mutateAsync
    first = data?.items[0]?.uuid
    return data?.items.map((user) => <Row key={user.uuid} user={user} />)
  }
  const page = await mount(
    <App>
      <List />
    </App>,
  )
  await until(() => total() >= rows, 'listed')
  reportExactly('rows from one list', total(), rows)
  renders.clear()
  const before = emulator.requests.length
  const user_uuid = first!
  await rename({ user_uuid, body: { firstname: 'After' } })
  await until(() => queryClient.isFetching() === 0, 'at rest')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const calls = emulator.requests.slice(before)
  console.log(
    `renaming one: ${calls.map(({ method, path }) => `${method} ${path.split('/')[1]}`).join(', ')}`,
  )
  report('renders of the renamed row', renders.get(user_uuid) ?? 0, 2)
  renders.delete(user_uuid)
  report(`renders of the other ${rows - 1} rows`, total(), 0)
  page.unmount()
  queryClient.clear()
  auth.dispose()
}

await manyReaders()
await oneRowChanges()
