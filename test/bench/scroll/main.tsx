import '../../../stories/console/theme/styles.css'
import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import {
  createTokenProvider,
  createWazoAuth,
  listGroups,
  listTenants,
} from 'wazo-auth-query'
import { companySeed, createEmulator } from 'wazo-auth-query/emulator'
import { createConsole } from '../../../stories/console/createConsole.tsx'

// The console on a company of 100,000, all of them in one group.
const seed = companySeed({ users: 100_000, groups: 1 })
const emulator = createEmulator({ seed })
const queryClient = new QueryClient()
const auth = createWazoAuth({
  baseURL: '/api/auth/0.1',
  fetch: emulator.fetch,
  tokenProvider: createTokenProvider(),
  queryClient,
})
await auth.adopt(emulator.signIn('admin').token)
const [tenant] = (await listTenants(auth, { slug: 'big' })).items
const own = { tenant: tenant!.uuid }
const [team] = (await listGroups(auth, { slug: 'team-1' }, own)).items
const path = `/groups/${team!.uuid}?tenant=${tenant!.uuid}`
const { Console } = createConsole({
  auth,
  queryClient,
  history: createMemoryHistory({ initialEntries: [path] }),
})

/** What has been asked for so far, for whoever counts. */
Object.assign(window, { requests: () => emulator.requests.length })

createRoot(document.getElementById('root')!).render(<Console />)
