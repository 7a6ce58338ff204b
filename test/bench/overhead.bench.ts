import { ofetch } from 'ofetch'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
} from '../../src/index.ts'
import { compareCpu } from './compareCpu.ts'

// What the library costs over the HTTP client below it: the same request with
// the same headers, a signal and a time-out, answered within the process.

const target = 1.3
const requests = 10_000
const baseURL = 'https://pbx.example/api/auth/0.1'
const token = 'b8f5c2de-4a52-4d0e-8f3c-6a1d2a0c9e11'
const tenant = '6f6b4b3e-1f53-4f5e-9a3d-0a2f6f0e7a55'
const query = {
  search: 'anna',
  order: 'username',
  limit: 25,
  offset: 0,
} as const

const page = JSON.stringify({
  total: 60,
  filtered: 1,
  items: [
    {
      uuid: '0d8c9d5c-64a7-4a06-9d1b-0a7b5b5a5a10',
      username: 'anna',
      firstname: 'Anna',
      lastname: 'Berg',
      enabled: true,
      emails: [],
      purpose: 'user',
      tenant_uuid: tenant,
      authentication_method: 'default',
    },
  ],
})
const signIn = JSON.stringify({
  data: {
    token,
    auth_id: 'c1d0a3f0-33d0-44c5-9fd6-5a51c5b0a0c2',
    session_uuid: '3f0c7a3e-7a4a-4c5c-8d7d-6f0b7f6d2f11',
    acl: ['#'],
    utc_issued_at: '2026-11-23T22:00:00.000000',
    utc_expires_at: '2026-11-24T00:00:00.000000',
    metadata: {
      uuid: 'c1d0a3f0-33d0-44c5-9fd6-5a51c5b0a0c2',
      tenant_uuid: tenant,
    },
  },
})
let sent: Record<string, string> = {}
let address = ''
const fetch = (url: string | Request | URL, init?: RequestInit) => {
  address = url as string
  sent = init?.headers as Record<string, string>
  const headers = { 'content-type': 'application/json' }
  const body = address.includes('/token') ? signIn : page
  return Promise.resolve(new Response(body, { headers }))
}

const auth = createWazoAuth({
  baseURL,
  fetch,
  tokenProvider: createTokenProvider(),
})
await auth.signIn({ username: 'root', password: 'secret' })
const peer = ofetch.create({}, { fetch })

const headers = { 'x-auth-token': token, 'wazo-tenant': tenant }
const runs = {
  ours: () => {
    const { signal } = new AbortController()
    return listUsers(auth, query, { signal })
  },
  ofetch: () => {
    const { signal } = new AbortController()
    const options = { baseURL, query, headers, signal, timeout: 15_000 }
    return peer('/users', options)
  },
}

/** Where ofetch is given a signal it forgets its time-out: this one works. */
const patient = {
  ours: runs.ours,
  'ofetch with a time-out that works': () => {
    const signals = [new AbortController().signal, AbortSignal.timeout(15_000)]
    const signal = AbortSignal.any(signals)
    return peer('/users', { baseURL, query, headers, signal })
  },
}

// The same work, or there is nothing to compare.
const seen = new Set<string>()
for (const run of [...Object.values(runs), ...Object.values(patient)]) {
  const { items } = (await run()) as { items: unknown[] }
  seen.add(JSON.stringify([address, [...new Headers(sent)], items]))
}
if (seen.size > 1) throw new Error(`not the same: ${[...seen].join('\n')}`)

const { ofetch: beside, ours } = await compareCpu(runs, requests, 25)
console.log(`ours: ${ours.median.toFixed(1)} µs of CPU a request`)
console.log(`ofetch: ${beside.median.toFixed(1)} µs`)
console.log(`${beside.ratio.toFixed(2)} times ofetch (at most ${target})`)
if (beside.ratio > target) process.exitCode = 1

const [, works] = Object.values(await compareCpu(patient, requests, 3))
console.log(
  `${works!.ratio.toFixed(2)} times ofetch with a time-out that works`,
)
