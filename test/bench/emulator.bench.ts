import {
  companySeed,
  createEmulator,
  type Emulator,
} from '../../src/emulator/index.ts'
import { compareCpu } from './compareCpu.ts'

// What a large company costs: memory, the time until it is ready, and a page of
// every list beside the same page of a small one.

const MOST_BYTES = 1024
const MOST_TIMES_READY = 10
const MOST_TIMES_PAGE = 2

const collected = () => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function planted(users: number) {
  const before = collected()
  const start = process.cpuUsage()
  const emulator = createEmulator({ seed: companySeed({ users }) })
  const { user, system } = process.cpuUsage(start)
  // Some indices are made when they are first asked: they count as memory.
  emulator.signIn('user000000')
  const bytes = (collected() - before) / users
  return { emulator, ready: (user + system) / 1000, bytes }
}

const ready = (users: number) =>
  Array.from({ length: 5 }, () => planted(users).ready).sort(
    (a, b) => a - b,
  )[2]!

planted(10_000)
const few = ready(10_000)
const many = ready(100_000)
const { bytes } = planted(100_000)
console.log(`${bytes.toFixed(0)} bytes a user (at most ${MOST_BYTES})`)
if (bytes > MOST_BYTES) process.exitCode = 1
console.log(`10,000 users ready after ${few.toFixed(0)} ms of CPU`)
console.log(
  `100,000 after ${many.toFixed(0)} ms, ${(many / few).toFixed(1)} times (at most ${MOST_TIMES_READY})`,
)
if (many / few > MOST_TIMES_READY) process.exitCode = 1

async function pagesOf(emulator: Emulator) {
  const { token } = emulator.signIn('admin')
  const headers = { 'x-auth-token': token }
  const get = async (path: string) => {
    const answer = await emulator.fetch(`http://localhost/0.1/${path}`, {
      headers,
    })
    return (await answer.json()) as { items: { uuid: string }[] }
  }
  const first = async (path: string) => (await get(path)).items[0]!.uuid
  const tenant = await first('tenants?slug=big')
  const everyone = await first(
    `groups?recurse=true&name=wazo-all-users-tenant-${tenant}`,
  )
  const team = await first('groups?recurse=true&slug=team-1')
  const user = await first('users?recurse=true&username=user000500')
  const page = 'limit=25'
  const paths: Record<string, string> = {
    users: `users?recurse=true&${page}`,
    'users far down': `users?recurse=true&${page}&offset=900`,
    'users by last name': `users?recurse=true&${page}&order=lastname&direction=desc`,
    'users of a search': `users?recurse=true&${page}&search=user000`,
    'one user by name': 'users?recurse=true&username=user000500',
    'members of everybody’s group': `groups/${everyone}/users?${page}`,
    'members of a team': `groups/${team}/users?${page}`,
    groups: `groups?recurse=true&${page}`,
    policies: `policies?recurse=true&${page}`,
    sessions: `sessions?recurse=true&${page}`,
    'refresh tokens': `tokens?recurse=true&${page}`,
    tenants: `tenants?${page}`,
    'groups of a user': `users/${user}/groups?${page}`,
    'policies of a user': `users/${user}/policies?${page}`,
  }
  return Object.entries(paths).map(
    ([name, path]) => [name, () => get(path)] as const,
  )
}

const large = await pagesOf(planted(100_000).emulator)
const small = new Map(await pagesOf(planted(1_000).emulator))
for (const [name, page] of large) {
  const { small: beside } = await compareCpu(
    { large: page, small: small.get(name)! },
    200,
    7,
  )
  const note = `${name}: ${beside.ratio.toFixed(2)} times (at most ${MOST_TIMES_PAGE})`
  console.log(note)
  if (beside.ratio > MOST_TIMES_PAGE) process.exitCode = 1
}
