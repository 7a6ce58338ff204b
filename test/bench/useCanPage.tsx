import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useCan, WazoAuthProvider } from '../../hooks/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  deleteUser,
  listUserSessions,
  updateUser,
} from '../../src/index.ts'

const rows = 1000
const rounds = 101

const uuids = Array.from(
  { length: rows },
  (_, index) => `5a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`,
)

interface RowProps {
  uuid: string
}

/** A row as consoles have them. */
function Row({ uuid, may }: RowProps & { may: readonly boolean[] }) {
  const [mayUpdate, mayDelete, maySee] = may
  return (
    <tr>
      <td>
        <input type="checkbox" aria-label={uuid} />
      </td>
      <td>
        <a href={`/users/${uuid}`}>
          <span aria-hidden>{uuid.slice(0, 2)}</span>
          <span>{uuid}</span>
        </a>
      </td>
      <td>
        <span>{uuid.slice(-4)}@example.org</span>
      </td>
      <td>
        <span>Enabled</span>
      </td>
      <td>
        {mayUpdate && <button type="button">Edit</button>}
        {mayDelete && <button type="button">Delete</button>}
        {maySee && <button type="button">Sessions</button>}
      </td>
    </tr>
  )
}

const may = { update: true, delete: false, see: true }
const Offering = ({ uuid }: RowProps) => (
  <Row uuid={uuid} may={Object.values(may)} />
)
const Asking = ({ uuid }: RowProps) => (
  <Row
    uuid={uuid}
    may={[
      useCan(updateUser, { user_uuid: uuid }).status === 'allowed',
      useCan(deleteUser, uuid).status === 'allowed',
      useCan(listUserSessions, { user_uuid: uuid }).status === 'allowed',
    ]}
  />
)

export interface Measured {
  /** Milliseconds of scripting, of each round. */
  asking: number[]
  offering: number[]
  requests: number
  /** Buttons of either list: the same, or there is nothing to compare. */
  buttons: number[]
}

/** Renders both lists in turns; whoever is first changes each time. */
export async function measure(): Promise<Measured> {
  const { fetch, requests } = createEmulator()
  const queryClient = new QueryClient()
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    fetch,
    tokenProvider: createTokenProvider(),
  })
  await auth.signIn({ username: 'bob', password: 'demo-password' })
  const before = requests.length

  function render(list: ComponentType<RowProps>) {
    const main = document.body.appendChild(document.createElement('main'))
    const root = createRoot(main)
    const page = (
      <QueryClientProvider client={queryClient}>
        <WazoAuthProvider auth={auth}>
          <table>
            <tbody>
              {uuids.map((uuid) => createElement(list, { key: uuid, uuid }))}
            </tbody>
          </table>
        </WazoAuthProvider>
      </QueryClientProvider>
    )
    const start = performance.now()
    flushSync(() => root.render(page))
    const took = performance.now() - start
    const buttons = main.querySelectorAll('button').length
    root.unmount()
    main.remove()
    return { took, buttons }
  }

  const measured: Measured = {
    asking: [],
    offering: [],
    requests: 0,
    buttons: [render(Asking).buttons, render(Offering).buttons],
  }
  for (let round = 0; round < rounds; round++) {
    const lists = [
      ['asking', Asking],
      ['offering', Offering],
    ] as const
    for (const [name, list] of round % 2 ? lists : lists.toReversed()) {
      measured[name].push(render(list).took)
      // The page lives between two lists, as pages do.
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  measured.requests = requests.length - before
  auth.dispose()
  return measured
}
