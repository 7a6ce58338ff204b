import type { Emulator } from '../../src/emulator/index.ts'

type Fetch = typeof globalThis.fetch

/** What a server says to a user in a tenant carries this. */
export const markOf = (server: string, user: unknown, tenant: unknown) =>
  `mark:${server}|${String(user)}|${String(tenant ?? '')}`

/** Every mark in a value, however deep. */
export const marksIn = (value: unknown): string[] => [
  ...new Set((JSON.stringify(value) ?? '').match(/mark:[^"\\]*/g) ?? []),
]

/** A network whose answers come when they are let, in any order. */
export interface Wire {
  fetch(server: string, emulator: Emulator): Fetch
  readonly waiting: number
  deliver(which: number): void
  /** The page is gone, and with it who waited. */
  cut(): void
}

export function wire(): Wire {
  const waiting: (() => void)[] = []
  const owners = new Map<string | null, string>()

  async function marked(server: string, request: Request, answer: Response) {
    const text = await answer.text()
    if (!text.startsWith('{')) return text
    const content = JSON.parse(text) as {
      data?: { token: string; metadata: { uuid: string } }
    }
    if (content.data?.token)
      owners.set(content.data.token, content.data.metadata.uuid)
    // What a change answers is written into several tenants' lists.
    if (request.method !== 'GET') return text
    const user = owners.get(request.headers.get('x-auth-token'))
    const mark = markOf(server, user, request.headers.get('wazo-tenant'))
    return JSON.stringify({ ...content, mark })
  }

  return {
    fetch: (server, emulator) => async (input, init) => {
      const request = new Request(input, init)
      const answer = await emulator.fetch(request)
      const body = await marked(server, request, answer)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return new Response(body || null, answer)
    },
    get waiting() {
      return waiting.length
    },
    deliver: (which) => waiting.splice(which % waiting.length, 1)[0]?.(),
    cut: () => void waiting.splice(0),
  }
}
