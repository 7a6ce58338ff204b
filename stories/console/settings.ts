import { createContext, useContext } from 'react'
import type { DemoProvider } from './demoProvider/demoProvider.ts'
import type { Mailbox } from './outbox/mailbox.ts'
import type { TabKeeping } from './signIn/keptInTab.ts'

/** A login that the emulator's seed offers. */
export interface DemoLogin {
  username: string
  password: string
  /** What this person is. */
  role: string
}

/** What a console is told about its server. */
export interface ConsoleSettings {
  /** Shown on the sign-in page. */
  server: string
  /** Only where nobody's secrets are at stake. */
  demoLogins: readonly DemoLogin[]
  /** What the server has mailed, where it is in this page. */
  mailbox?: Mailbox | undefined
  /** Stands in for the identity provider of an organisation. */
  demoProvider?: DemoProvider | undefined
  /** Where a server outlives the page, sessions can too. */
  keeping?: TabKeeping | undefined
}

export interface Settings extends ConsoleSettings {
  /** Whether the session renews itself, as far as this tab has asked for it. */
  renews: boolean
  setRenews: (renews: boolean) => void
}

export const SettingsContext = createContext<Settings>({
  server: 'wazo-auth',
  demoLogins: [],
  renews: false,
  setRenews() {},
})

export const useSettings = () => useContext(SettingsContext)
