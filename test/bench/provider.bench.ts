import { createEmulator } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
} from '../../src/index.ts'
import { fakeClock } from '../support/clock.ts'
import { compareCpu } from './compareCpu.ts'
import { report } from './report.ts'

// What the token provider costs: of a request's CPU, and of a hidden tab's.

const requests = 10_000
const baseURL = 'https://pbx.example/api/auth/0.1'
const emulator = createEmulator()
const { token } = emulator.signIn('alice')
const page = JSON.stringify({ total: 0, filtered: 0, items: [] })
const fetch: typeof globalThis.fetch = (input, init) =>
  (input as string).includes('/token')
    ? emulator.fetch(input, init)
    : Promise.resolve(
        new Response(page, { headers: { 'content-type': 'application/json' } }),
      )

const own = createWazoAuth({
  baseURL,
  fetch,
  tokenProvider: createTokenProvider({ clientId: 'bench' }),
})
await own.adopt(token)
const bare = createWazoAuth({ baseURL, fetch, tokenProvider: () => token })
const query = { limit: 25, offset: 0 }

const { bare: without, own: withProvider } = await compareCpu(
  {
    own: () => listUsers(own, query),
    bare: () => listUsers(bare, query),
  },
  requests,
)
const share = (1 - without.median / withProvider.median) * 100
report("the provider's share of a request's CPU, %", Math.round(share), 15)
own.dispose()

/** How often an hour of a tab that nobody looks at wakes it up. */
async function wakeUps(isSignedIn: boolean): Promise<number> {
  const clock = fakeClock()
  let fired = 0
  const counting = {
    ...clock,
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    setTimeout: (run: () => void, delay: number) =>
      clock.setTimeout(() => {
        fired++
        run()
      }, delay),
  }
  const { fetch: served } = createEmulator({ clock })
  const auth = createWazoAuth({
    baseURL,
    clock: counting,
    fetch: served,
    tokenProvider: createTokenProvider({ clientId: 'bench', clock: counting }),
  })
  const credentials = { username: 'alice', password: 'demo-password' }
  if (isSignedIn) await auth.signIn(credentials)
  auth.start()
  fired = 0
  await clock.advance(3_600_000)
  auth.dispose()
  return fired
}

report('wake-ups of a hidden tab in an hour', await wakeUps(true), 60)
report('wake-ups when signed out', await wakeUps(false), 0)
