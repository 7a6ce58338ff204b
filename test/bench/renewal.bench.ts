import { createEmulator } from '../../src/emulator/index.ts'
import {
  type Clock,
  createTokenProvider,
  createWazoAuth,
  listUsers,
  systemClock,
} from '../../src/index.ts'
import { report, reportExactly } from './report.ts'

// A page wakes up: everything on it asks at once, with a token that the server
// has forgotten.

const parallel = 10_000
let passed = 0
const clock: Clock = {
  ...systemClock,
  now: () => systemClock.now() + passed,
  monotonic: () => systemClock.monotonic() + passed,
}
const emulator = createEmulator({ latency: 5, clock })
const auth = createWazoAuth({
  baseURL: 'http://emulator.test/0.1',
  fetch: emulator.fetch,
  tokenProvider: createTokenProvider({ clientId: 'bench', clock }),
  clock,
})
await auth.signIn({ username: 'alice', password: 'demo-password' })

async function wakeUp(how: string) {
  const before = emulator.requests.length
  const answers = await Promise.allSettled(
    Array.from({ length: parallel }, (_, offset) =>
      listUsers(auth, { limit: 1, offset }),
    ),
  )
  const sent = emulator.requests
    .slice(before)
    .map(({ method, path }) => `${method} ${path}`)
  const lists = sent.filter((call) => call === 'GET /users')
  const renewals = sent.filter((call) => call === 'POST /token')
  const good = answers.filter(({ status }) => status === 'fulfilled')
  console.log(`${parallel} at once, ${how}; ${lists.length} were sent`)
  report('renewals', renewals.length, 1)
  reportExactly('successes', good.length, parallel)
}

passed = 3 * 3600 * 1000
await wakeUp('the token expired hours ago')

const { session_uuid } = auth.token.getSnapshot()!
await emulator.fetch(`/0.1/sessions/${session_uuid}`, {
  method: 'DELETE',
  headers: { 'x-auth-token': emulator.signIn('admin').token },
})
await wakeUp('somebody else has revoked the token')
auth.dispose()
