import type { QueryClient } from '@tanstack/query-core'
import { createEmulator, type Seed } from '../../src/emulator/index.ts'

/** Of a user, 1 to 3; of the group, 8; of the policy, 9. */
export const uuid = (digit: number) =>
  `00000000-0000-4000-8000-00000000000${digit.toString()}`

const seed: Seed = {
  users: [1, 2, 3].map((digit) => ({
    uuid: uuid(digit),
    username: `user ${digit.toString()}`,
    firstname: 'A',
    lastname: 'A',
  })),
  groups: [{ uuid: uuid(8), name: 'Group' }],
  policies: [{ uuid: uuid(9), name: 'Policy', slug: 'policy', acl: ['a'] }],
}

/** Lets go on what waits for nothing but promises. */
export async function rest(turns = 6): Promise<void> {
  for (let i = 0; i < turns; i++)
    await new Promise<void>((resolve) => setImmediate(resolve))
}

/** A server whose requests arrive and are answered when told to. */
export function slowServer() {
  const emulator = createEmulator({ seed })
  const { token } = emulator.signIn('admin')
  const underway: {
    request: Request
    answered?: Promise<Response>
    answer: (response: Promise<Response>) => void
  }[] = []
  let isSlow = false

  const arrive = (one: (typeof underway)[number], refused: boolean) =>
    (one.answered ??=
      refused && one.request.method !== 'GET'
        ? Promise.resolve(Response.json({ message: 'No.' }, { status: 403 }))
        : emulator.fetch(one.request))

  return {
    token,
    emulator,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init)
      if (!isSlow) return emulator.fetch(request)
      return new Promise<Response>((answer, reject) => {
        const one = { request, answer }
        underway.push(one)
        request.signal.addEventListener('abort', () => {
          if (underway.includes(one)) underway.splice(underway.indexOf(one), 1)
          reject(request.signal.reason as Error)
        })
      })
    },
    begin: () => (isSlow = true),
    /** How many requests are under way. */
    get count() {
      return underway.length
    },
    arrive(number: number, refused: boolean) {
      const one = underway[number % underway.length]
      if (one) void arrive(one, refused)
    },
    answer(number: number) {
      const [one] = underway.splice(number % underway.length || 0, 1)
      if (one) one.answer(arrive(one, false))
    },
    /** Everything that is under way comes to its end. */
    async end(client: QueryClient) {
      while (client.isMutating() + client.isFetching() > 0) {
        this.answer(0)
        await rest()
      }
      isSlow = false
    },
  }
}
