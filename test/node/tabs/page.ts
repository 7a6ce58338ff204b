import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
  listUsers,
} from '../../../src/index.ts'

// What runs in each tab: the library as an application would use it.

const settings = new URLSearchParams(location.search)
const auth = createWazoAuth({
  baseURL: `${location.origin}/api/auth`,
  tokenProvider: createTokenProvider({
    clientId: 'tabs',
    tabs: browserTabs({
      shareSession: settings.has('share'),
      // A tab that is frozen in mid-renewal delays the others by this.
      lockTimeout: 1_000,
    }),
  }),
})
auth.start()

const tab = {
  status: () => auth.session.getSnapshot().status,
  session: () => auth.token.getSnapshot()?.session_uuid,
  failure: () => auth.renewal.getSnapshot().failure?.reason,
  signIn: (expiration: number) =>
    auth.signIn({ username: 'alice', password: 'demo-password', expiration }),
  renew: () => auth.renew(),
  signOut: () => auth.signOut(),
  list: async () => (await listUsers(auth, { limit: 1 })).items.length,
}

export type Tab = typeof tab

Object.assign(globalThis, { tab })
