import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
  listUsers,
} from '../../../src/index.ts'
import { textOf } from '../../support/textOf.ts'

// What runs in each tab: the library as an application would use it.

const settings = new URLSearchParams(location.search)
const auth = createWazoAuth({
  baseURL: `${location.origin}/api/auth`,
  tokenProvider: createTokenProvider({
    clientId: 'tabs',
    tabs: browserTabs({
      shareSession: settings.has('share'),
      // More than a busy machine takes, unless the test is about that.
      lockTimeout: Number(settings.get('lock') ?? 20_000),
      answerTimeout: 1_000,
    }),
  }),
})
auth.start()

const sessions = new Set<string>()
auth.token.subscribe(() => {
  const { session_uuid } = auth.token.getSnapshot() ?? {}
  if (session_uuid) sessions.add(session_uuid)
})

const heard: unknown[] = []
const line = `wazo-auth-query ${auth.scope.server}`
new BroadcastChannel(line).onmessage = ({ data }) => void heard.push(data)

const tab = {
  /** What any script of the origin hears. */
  heard: () => heard,
  /** What any script of the origin can read. */
  shown: async () => [
    document.documentElement.outerHTML,
    document.cookie,
    location.href,
    JSON.stringify([localStorage, sessionStorage]),
    JSON.stringify(await indexedDB.databases()),
    textOf([
      auth.scope,
      auth.session.getSnapshot(),
      auth.token.getSnapshot(),
      auth.renewal.getSnapshot(),
    ]),
  ],
  textOf,
  status: () => auth.session.getSnapshot().status,
  session: () => auth.token.getSnapshot()?.session_uuid,
  /** Which it has had, in their order. */
  sessions: () => [...sessions],
  failure: () => auth.renewal.getSnapshot().failure?.reason,
  signIn: (expiration: number) =>
    auth.signIn({ username: 'alice', password: 'demo-password', expiration }),
  renew: () => auth.renew(),
  signOut: () => auth.signOut(),
  list: async () => (await listUsers(auth, { limit: 1 })).items.length,
}

export type Tab = typeof tab

Object.assign(globalThis, { tab })
