import { QueryClient, QueryObserver } from '@tanstack/query-core'
import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
  usersQuery,
} from '../../src/index.ts'
import { createEmulator, SEED_PASSWORD } from '../../src/emulator/index.ts'

// A session in a worker, where there is neither a window nor a document.

const emulator = createEmulator()
const queryClient = new QueryClient()
const auth = createWazoAuth({
  baseURL: 'https://pbx.test',
  tokenProvider: createTokenProvider({
    clientId: 'worker',
    tabs: browserTabs({ shareSession: true, name: 'worker' }),
  }),
  queryClient,
  fetch: emulator.fetch,
})

async function work() {
  const stop = auth.start()
  await auth.signIn({ username: 'alice', password: SEED_PASSWORD })
  const users = new QueryObserver(queryClient, usersQuery(auth, { limit: 3 }))
  const { data } = await users.refetch()
  await auth.renew()
  const steps = await auth.signOut({ scope: 'client' })
  stop()
  auth.dispose()
  return {
    listed: data?.items.length,
    cached: queryClient.getQueryCache().getAll().length,
    status: auth.session.getSnapshot().status,
    steps: steps.map(({ step, error }) => (error ? error.message : step)),
  }
}

work().then(postMessage, (error: unknown) => postMessage(String(error)))
