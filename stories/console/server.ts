import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
} from 'wazo-auth-query'
import { createEmulator, SEED_PASSWORD } from 'wazo-auth-query/emulator'
import { legacy, type LegacyOptions } from 'wazo-auth-query/legacy'
import { QueryClient } from '@tanstack/react-query'
import { createDemoProvider } from './demoProvider/demoProvider.ts'
import { createMailbox } from './outbox/mailbox.ts'
import type { ConsoleSettings, DemoLogin } from './settings.ts'
import { keptInTab } from './signIn/keptInTab.ts'

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
    role: 'Help desk, cannot hand out access',
  },
  {
    username: 'carol',
    password: SEED_PASSWORD,
    role: 'Employee, may manage nobody',
  },
]

/**
 * The server this page talks to, and the client that does the talking.
 *
 * @param url Of a real server, which may be of any age.
 * @param dialect Where it does not tell by its API document.
 */
export function createServer(
  url: string | undefined,
  dialect: LegacyOptions['dialect'] = 'detect',
) {
  const queryClient = new QueryClient()
  // A hint of a network, so that the states between are seen in the demo too.
  const mailbox = createMailbox()
  const emulator = url
    ? undefined
    : createEmulator({
        latency: 180,
        release: '26.10',
        enabled_http_plugins: { user_registration: true },
        onMail: mailbox.receive,
      })
  const keeping = url ? keptInTab(() => sessionStorage, url) : undefined
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    serverId: url ?? 'emulator',
    // A server outlives this page: a link that is opened in a new tab need not
    // ask for the password again.
    tokenProvider: createTokenProvider(
      keeping
        ? {
            tabs: browserTabs({ shareSession: true }),
            storage: keeping.storage,
          }
        : {},
    ),
    queryClient,
    ...(emulator
      ? { fetch: emulator.fetch }
      : { adapter: legacy({ dialect }) }),
  })
  const settings: ConsoleSettings = {
    server: url ? new URL(url).host : 'the emulator in this page',
    demoLogins: url ? [] : demoLogins,
    mailbox: emulator && mailbox,
    demoProvider: emulator && createDemoProvider(emulator.fetch),
    keeping,
  }
  return { auth, queryClient, settings, emulator }
}
