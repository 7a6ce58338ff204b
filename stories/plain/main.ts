import { QueryClient } from '@tanstack/query-core'
import { createTokenProvider, createWazoAuth } from 'wazo-auth-query'
import { createEmulator, SEED_PASSWORD } from 'wazo-auth-query/emulator'
import { showUsers } from './usersPage.ts'
import './plain.css'

// A page of its own on an emulated server: `npx vite --config vite.config.ts
// stories/plain`. For a real server, leave `fetch` out and name its address.
const queryClient = new QueryClient()
const auth = createWazoAuth({
  baseURL: '/api/auth/0.1',
  fetch: createEmulator({ latency: 150 }).fetch,
  tokenProvider: createTokenProvider({ clientId: 'plain-page' }),
  queryClient,
})
auth.start()
queryClient.mount()
await auth.signIn({ username: 'olivia', password: SEED_PASSWORD })
showUsers(document.getElementById('root')!, auth, queryClient)
