import { createMemoryHistory } from '@tanstack/react-router'
import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  createEmulator,
  type EmulatorOptions,
} from '../../src/emulator/index.ts'
import { createTokenProvider, createWazoAuth } from '../../src/index.ts'
import { createConsole } from '../../stories/console/createConsole.tsx'
import { createMailbox } from '../../stories/console/outbox/mailbox.ts'

export interface ConsoleVisit extends EmulatorOptions {
  path: string
  /** Nobody: the page asks first. */
  who?: string | null
}

/** One console on its own server, at one address. */
export async function visitConsole(visit: ConsoleVisit) {
  const { path, who = 'alice', ...options } = visit
  const mailbox = createMailbox()
  const emulator = createEmulator({ ...options, onMail: mailbox.receive })
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retryDelay: 0 } },
  })
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    tokenProvider: createTokenProvider(),
    fetch: emulator.fetch,
    queryClient,
  })
  if (who) await auth.adopt(emulator.signIn(who).token)
  const history = createMemoryHistory({ initialEntries: [path] })
  const settings = { server: 'wazo-auth', demoLogins: [], mailbox }
  const { Console } = createConsole({ auth, queryClient, history, settings })
  render(<Console />)
  const asked = () =>
    emulator.requests.map(({ method, route, query }) =>
      `${method} ${route ?? '?'} ${query}`.trim(),
    )
  return {
    user: userEvent.setup(),
    auth,
    emulator,
    queryClient,
    history,
    asked,
    href: () => history.location.href,
  }
}
