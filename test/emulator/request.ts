import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
} from '../../src/emulator/index.ts'

/** A clock that stands still until it is told to move on. */
export function fakeClock(start = Date.UTC(2026, 0, 1)) {
  let now = start
  return {
    now: () => now,
    advance(seconds: number) {
      now += seconds * 1000
    },
  }
}

interface Sent {
  token?: string
  tenant?: string
  body?: unknown
  headers?: Record<string, string>
}

export interface Answer<TBody> {
  status: number
  body: TBody
  headers: Headers
}

/** Sends one request to `/0.1` and reads the answer. */
export async function send<TBody = Record<string, unknown>>(
  { fetch }: Pick<Emulator, 'fetch'>,
  call: string,
  { token, tenant, body, headers = {} }: Sent = {},
): Promise<Answer<TBody>> {
  const [method = 'GET', path = '/'] = call.split(' ')
  const response = await fetch(`/0.1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { 'x-auth-token': token }),
      ...(tenant === undefined ? {} : { 'wazo-tenant': tenant }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text === '' ? null : JSON.parse(text)) as TBody,
    headers: response.headers,
  }
}

export const basic = (login: string, password: string) => ({
  authorization: `Basic ${btoa(`${login}:${password}`)}`,
})

/** An emulator with an administrator signed in. */
export function setUp(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options)
  const { token } = emulator.signIn('admin')
  return { emulator, token }
}
