import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type TokenData,
} from '../../src/emulator/index.ts'
import { Bindings } from './bindings.ts'
import { difference } from './compare.ts'
import type { Exchange } from './exchange.ts'
import { requestOf } from './request.ts'
import type { Login, Step } from './unrecorded.ts'

const ORIGIN = 'http://127.0.0.1:9497'
const START = Date.UTC(2026, 10, 23, 12)

export interface Outcome {
  readonly name: string
  /** Where the answer differs; `null` when it matches. */
  readonly difference: string | null
}

/** One emulator that is asked, call after call, what a server was asked. */
export class Run {
  readonly #emulator: Emulator
  readonly #bindings = new Bindings()
  #now = START

  constructor(options: EmulatorOptions) {
    const clock = { now: () => this.#now++ }
    this.#emulator = createEmulator({ ...options, seed: 'empty', clock })
  }

  async play(exchange: Exchange, steps: readonly Step[]): Promise<Outcome> {
    for (const step of steps) await this.#perform(step)
    const found = await this.#ask(exchange)
    return { name: exchange.name, difference: found }
  }

  async #perform(step: Step): Promise<void> {
    const { seconds = 0, revoke = [], login, accesses, mails = [] } = step
    const bindings = this.#bindings
    this.#now += seconds * 1000
    for (const name of revoke) await this.revoke(name)
    for (let index = 1; index <= (login?.times ?? 0); index++) {
      if (login) await this.#signIn(login, index)
    }
    for (const [position, name] of mails) {
      bindings.set(name, this.#emulator.outbox.at(position)?.token ?? '')
    }
    if (accesses) await this.#mention(accesses)
  }

  async #signIn(login: Login, index: number): Promise<void> {
    const { username, password, as, session } = login
    const { token, session_uuid } =
      password === undefined
        ? this.#emulator.signIn(username)
        : await this.#post(username, password)
    this.#bindings.set(as.replace('#', String(index)), token)
    if (session) this.#bindings.set(session, session_uuid)
  }

  async #post(username: string, password: string): Promise<TokenData> {
    const headers = {
      authorization: `Basic ${btoa(`${username}:${password}`)}`,
      'content-type': 'application/json',
      'user-agent': 'recorder/1.0',
    }
    const init = { method: 'POST', headers, body: '{}' }
    const response = await this.#emulator.fetch(`${ORIGIN}/0.1/token`, init)
    return ((await response.json()) as { data: TokenData }).data
  }

  async revoke(name: string): Promise<void> {
    const token = this.#bindings.get(name)
    if (token === undefined) return
    const url = `${ORIGIN}/0.1/token/${token}`
    await this.#emulator.fetch(url, { method: 'DELETE' })
  }

  /** A policy that came and went: the database remembers its accesses. */
  async #mention(acl: readonly string[]): Promise<void> {
    const { token } = this.#emulator.signIn('admin')
    const headers = { 'x-auth-token': token }
    const body = JSON.stringify({ name: 'mentioned', acl })
    const url = `${ORIGIN}/0.1/policies`
    const post = { method: 'POST', headers, body }
    await this.#emulator.fetch(url, post)
    const remove = { method: 'DELETE', headers }
    await this.#emulator.fetch(`${url}/mentioned`, remove)
    const session = `${ORIGIN}/0.1/token/${token}`
    await this.#emulator.fetch(session, { method: 'DELETE' })
  }

  async #ask(exchange: Exchange): Promise<string | null> {
    const { response: expected, unstable = false } = exchange
    const bindings = this.#bindings
    const request = requestOf(ORIGIN, exchange, bindings)
    const response = await this.#emulator.fetch(request)
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json'
    const body: unknown = text === '' ? null : isJson ? JSON.parse(text) : text
    // The body first, so that what it names is known even if the status is wrong.
    const bodies = difference(expected.body, body, { unstable, bindings })
    if (response.status !== expected.status) {
      return `status ${response.status} is not ${expected.status}`
    }
    return (
      bodies ??
      headers(expected.headers, response.headers) ??
      lifetime(exchange, body)
    )
  }
}

const COMPARED = [
  'access-control-allow-headers',
  'access-control-allow-methods',
  'allow',
  'content-type',
  'location',
  'wazo-sessions-revoked',
]

function headers(
  expected: Record<string, string>,
  actual: Headers,
): string | null {
  const sorted = (value: string | null | undefined) =>
    value?.split(', ').sort().join(', ')
  for (const name of COMPARED) {
    const one = sorted(actual.get(name))
    const other = sorted(expected[name])
    if (one !== other) return `header ${name}: ${one} is not ${other}`
  }
  return null
}

function lifetime({ derived }: Exchange, body: unknown): string | null {
  const wanted = derived?.lifetime_seconds
  if (wanted === undefined) return null
  const { data } = body as { data: Record<string, string> }
  const of = (name: string) => Date.parse(`${data[name]?.slice(0, 23)}Z`)
  const seconds = (of('utc_expires_at') - of('utc_issued_at')) / 1000
  return seconds === wanted ? null : `lifetime ${seconds} is not ${wanted}`
}
