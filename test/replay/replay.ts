import { readdirSync, readFileSync } from 'node:fs'
import { createEmulator, type Emulator } from '../../src/emulator/index.ts'
import { Bindings } from './bindings.ts'
import { difference } from './compare.ts'
import type { Exchange } from './exchange.ts'
import { type Step, unrecorded } from './unrecorded.ts'

const ORIGIN = 'http://127.0.0.1:9497'
const START = Date.UTC(2026, 10, 23, 12)

export interface Outcome {
  readonly name: string
  /** Where the answer differs; `null` when it matches. */
  readonly difference: string | null
}

export interface Replayed {
  readonly file: string
  readonly matched: number
  readonly outcomes: readonly Outcome[]
}

const folder = (generation: string) =>
  new URL(`./exchanges/${generation}/`, import.meta.url)

/** The recorded files of a generation, without `.json`. */
export function recordedFiles(generation = 'modern'): string[] {
  return readdirSync(folder(generation))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

function recorded(file: string, generation = 'modern'): Exchange[] {
  const url = new URL(`${file}.json`, folder(generation))
  return JSON.parse(readFileSync(url, 'utf8')) as Exchange[]
}

/** Plays a recorded file to a new emulator, in the order of the calls. */
export async function replay(
  file: string,
  generation = 'modern',
): Promise<Replayed> {
  let now = START
  const emulator = createEmulator({
    seed: 'empty',
    clock: { now: () => now++ },
    bootstrap_user_password: 'fake-admin-password',
    debug: true,
    max_user_concurrent_sessions: 10,
    token_cleanup_interval: 2,
    enabled_http_plugins: { user_registration: true },
    uuid: 'the-predefined-xivo-uuid',
  })
  const bindings = new Bindings()
  const outcomes: Outcome[] = []
  for (const exchange of recorded(file, generation)) {
    const steps = unrecorded[file]?.[exchange.name] ?? []
    for (const step of steps) {
      now += (step.seconds ?? 0) * 1000
      await perform(step, emulator, bindings)
    }
    outcomes.push({
      name: exchange.name,
      difference: await exchangeWith(emulator, exchange, bindings),
    })
    await revokeUnnamed(emulator, exchange, bindings)
  }
  const matched = outcomes.filter((one) => one.difference === null).length
  return { file, matched, outcomes }
}

async function perform(
  { revoke = [], login, mails = [] }: Step,
  emulator: Emulator,
  bindings: Bindings,
): Promise<void> {
  for (const name of revoke) {
    const url = `${ORIGIN}/0.1/token/${bindings.get(name) ?? ''}`
    await emulator.fetch(url, { method: 'DELETE' })
  }
  for (let index = 1; index <= (login?.times ?? 0); index++) {
    const { token } = emulator.signIn(login?.username ?? '')
    bindings.set(`${login?.as}.${index}`, token)
  }
  for (const [position, name] of mails) {
    const mail = emulator.outbox.at(position)
    bindings.set(name, mail?.token ?? '')
  }
}

/** The recorder revoked at once the tokens it gave no name, or the session limit would have hit it. */
async function revokeUnnamed(
  emulator: Emulator,
  { request, response }: Exchange,
  bindings: Bindings,
): Promise<void> {
  if (request.method !== 'POST' || !request.path.endsWith('/token')) return
  const token = (response.body as { data?: { token?: string } } | null)?.data
    ?.token
  const name = /^\{\{(token\.auto\.\d+)\}\}$/.exec(token ?? '')?.[1]
  if (name === undefined || bindings.get(name) === undefined) return
  const url = `${ORIGIN}/0.1/token/${bindings.get(name)}`
  await emulator.fetch(url, { method: 'DELETE' })
}

async function exchangeWith(
  emulator: Emulator,
  exchange: Exchange,
  bindings: Bindings,
): Promise<string | null> {
  const { response: expected, unstable = false } = exchange
  const response = await emulator.fetch(requestOf(exchange, bindings))
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

function requestOf({ request }: Exchange, bindings: Bindings): Request {
  const { method, path } = request
  const headers = new Headers()
  headers.set('user-agent', 'contract-recorder/1.0')
  for (const [name, value] of Object.entries(request.headers)) {
    headers.set(name, bindings.fill(value))
  }
  const body = bodyOf(request.body, bindings)
  if (body instanceof FormData) headers.delete('content-type')
  return new Request(`${ORIGIN}${bindings.fill(path)}`, {
    method,
    headers,
    ...(body === null || method === 'GET' || method === 'HEAD' ? {} : { body }),
  })
}

function bodyOf(body: unknown, bindings: Bindings): string | FormData | null {
  if (body === null) return null
  const raw = (body as { $raw?: string }).$raw
  if (raw !== undefined) return bindings.fill(raw)
  const parts = (body as { $multipart?: Multipart }).$multipart
  if (parts === undefined) return bindings.fill(JSON.stringify(body))
  const form = new FormData()
  for (const [name, value] of Object.entries(parts.fields)) {
    form.set(name, bindings.fill(value))
  }
  for (const [name, { filename, content }] of Object.entries(parts.files)) {
    const isCut = content.endsWith('{{truncated}}')
    form.set(name, new File([isCut ? METADATA : content], filename))
  }
  return form
}

interface Multipart {
  fields: Record<string, string>
  files: Record<string, { filename: string; content: string }>
}

/** What the recording cut; the download in saml-config.json tells the rest. */
const METADATA = `<?xml version="1.0"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/fake"><IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.com/sso"/></IDPSSODescriptor></EntityDescriptor>`

const COMPARED = ['wazo-sessions-revoked', 'allow']

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
