import { createTokenProvider, createWazoAuth } from 'wazo-auth-query'
import { createEmulator, SEED_PASSWORD } from 'wazo-auth-query/emulator'
import { QueryClient } from '@tanstack/react-query'
import type { ConsoleOptions } from './createConsole.tsx'
import { createDemoProvider } from './demoProvider/demoProvider.ts'
import { createMailbox } from './outbox/mailbox.ts'
import type { DemoLogin } from './settings.ts'

const demoLogins: readonly DemoLogin[] = [
  {
    username: 'admin',
    password: 'admin-password',
    role: 'Runs the platform, sees every tenant',
  },
  {
    username: 'alice',
    password: SEED_PASSWORD,
    role: 'Administrator of Northwind Trading',
  },
  {
    username: 'bob',
    password: SEED_PASSWORD,
    role: 'Help desk, cannot grant permissions',
  },
  {
    username: 'carol',
    password: SEED_PASSWORD,
    role: 'Employee, cannot manage anyone',
  },
]

/** A server in this page, which nobody's secrets ever leave or come to. */
export function createDemo(): ConsoleOptions {
  const queryClient = new QueryClient()
  const mailbox = createMailbox()
  const { fetch } = createEmulator({
    // A hint of a network, so that the states between are seen in the demo too.
    latency: 180,
    release: '26.10',
    enabled_http_plugins: { user_registration: true },
    onMail: mailbox.receive,
  })
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    serverId: 'emulator',
    tokenProvider: createTokenProvider(),
    queryClient,
    fetch,
  })
  const settings = {
    server: 'the built-in emulator',
    demoLogins,
    mailbox,
    demoProvider: createDemoProvider(fetch),
  }
  return { auth, queryClient, settings }
}
