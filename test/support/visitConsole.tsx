import '../../stories/console/theme/styles.css'
import { notifications } from '@mantine/notifications'
import { createMemoryHistory } from '@tanstack/react-router'
import { QueryClient } from '@tanstack/react-query'
import { configure, render, screen, waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'
import {
  createEmulator,
  type EmulatorOptions,
} from '../../src/emulator/index.ts'
import { createTokenProvider, createWazoAuth } from '../../src/index.ts'
import { legacy } from '../../src/legacy.ts'
import { createConsole } from '../../stories/console/createConsole.tsx'
import { createDemoProvider } from '../../stories/console/demoProvider/demoProvider.ts'
import { createMailbox } from '../../stories/console/outbox/mailbox.ts'

// Patience for a machine that runs every other test at the same time.
configure({ asyncUtilTimeout: 20_000 })

export interface ConsoleVisit extends EmulatorOptions {
  path: string
  /** Nobody: the page asks first. */
  who?: string | null
}

/** One console on its own server, at one address. */
export async function visitConsole(visit: ConsoleVisit) {
  const { path, who = 'alice', ...options } = visit
  // Those of the visit before would keep new ones waiting.
  notifications.clean()
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
    ...(options.generation && { adapter: legacy() }),
  })
  if (who) await auth.adopt(emulator.signIn(who).token)
  const history = createMemoryHistory({ initialEntries: [path] })
  const settings = {
    server: 'wazo-auth',
    demoLogins: [],
    mailbox,
    demoProvider: createDemoProvider(emulator.fetch),
  }
  const { Console } = createConsole({ auth, queryClient, history, settings })
  render(<Console />)
  const asked = () =>
    emulator.requests.map(({ method, route, query }) =>
      `${method} ${route ?? '?'} ${query}`.trim(),
    )
  const user = userEvent.setup()
  return {
    user,
    ...handsOf(user),
    auth,
    emulator,
    queryClient,
    history,
    asked,
    href: () => history.location.href,
  }
}

type Name = string | RegExp

/** What a visitor does with a page, as soon as it is there to be done. */
function handsOf(user: UserEvent) {
  const click = (role: string) => async (name: Name) =>
    user.click(await screen.findByRole(role, { name }))
  return {
    press: click('button'),
    follow: click('link'),
    /** Until its menu is gone, whose items would be found for the next one's. */
    async choose(name: Name) {
      const item = await screen.findByRole('menuitem', { name })
      await user.click(item)
      await waitFor(() => expect(item.isConnected).toBe(false))
    },
    show: click('tab'),
    /** By the labels of the fields; pasted, which is one event each. */
    async fill(values: Record<string, string>) {
      for (const [label, value] of Object.entries(values)) {
        const field = await screen.findByLabelText(label, {
          selector: 'input, textarea',
        })
        await user.clear(field)
        await user.click(field)
        await user.paste(value)
      }
    },
  }
}
