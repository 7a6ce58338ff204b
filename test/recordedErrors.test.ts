import { describe, expect, it } from 'vitest'
import { listUsers, WazoAuthError } from '../src/index.ts'
import type { Exchange } from './replay/exchange.ts'
import { recorded, recordedFiles } from './replay/recorded.ts'
import { answering } from './support/clientOf.ts'
import { failure } from './support/setup.ts'

type Json = Record<string, unknown>

interface Refused extends Exchange {
  label: string
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every recorded refusal, once per status and body. */
function refusals(): Refused[] {
  const found = new Map<string, Refused>()
  for (const generation of ['modern', 'legacy'] as const) {
    for (const file of recordedFiles(generation)) {
      for (const exchange of recorded(file, generation).map(withValues)) {
        const { status, body } = exchange.response
        const label = `${generation} ${file}/${exchange.name}`
        const key = `${status} ${JSON.stringify(body)}`
        if (status >= 400 && !found.has(key))
          found.set(key, { ...exchange, label })
      }
    }
  }
  return [...found.values()]
}

/**
 * A placeholder becomes its name: braces would look like a Python dict. And who
 * asks here always has a token, which the server echoes.
 */
function withValues(exchange: Exchange): Exchange {
  const text = JSON.stringify(exchange)
    .replaceAll(/\{\{([\w.-]+)\}\}/g, '$1')
    .replaceAll('"invalid_token":""', '"invalid_token":"token-1"')
  return JSON.parse(text) as Exchange
}

const all = refusals()

/** What a call rejects with when the server says this. */
async function errorOf({ response }: Exchange): Promise<WazoAuthError> {
  const { status, body, headers } = response
  const type = headers['content-type'] ?? 'application/json'
  const isPage = !type.includes('json')
  const text =
    body === null ? null : isPage ? String(body) : JSON.stringify(body)
  const auth = answering(text, { status, headers: { 'content-type': type } })
  const error = await failure(listUsers(auth))
  if (!(error instanceof WazoAuthError)) throw error
  return error
}

const byStatus: Record<number, string> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'notFound',
  405: 'invalid',
  409: 'conflict',
  429: 'tooManySessions',
  500: 'server',
}

/** What the two READMEs of the recordings say that an answer is. */
function kindOf({ response: { status, body } }: Exchange): string {
  if (status !== 401) return byStatus[status] ?? `of ${status}, which is new`
  const { reason, error_id, details } = (body ?? {}) as Json
  if (reason !== undefined) return 'credentials'
  if (error_id === 'unauthorized-tenant') return 'forbidden'
  const { reason: why, required_access } = (details ?? {}) as Json
  if (why === 'missing_permission_or_invalid_tenant') return 'forbidden'
  if (why === undefined && required_access !== undefined) return 'forbidden'
  return 'unauthenticated'
}

interface Violation {
  name: string
  code: unknown
  message: unknown
}

/** The violated constraints of a body, of each field the first. */
function violations(value: unknown, name = ''): Violation[] {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (!isObject(one)) return []
  const code = one.constraint_id ?? one['constraint-id']
  if (code !== undefined)
    return [{ name, code, message: one.message ?? one.msg }]
  return Object.entries(one).flatMap(([key, inner]) =>
    violations(inner, name === '' ? key : `${name}.${key}`),
  )
}

const expected = ({ response: { body } }: Exchange) => {
  const { message, details } = isObject(body) ? body : {}
  return [
    ...violations(isObject(message) ? message : {}),
    ...violations(details),
  ]
}

describe(`the ${all.length} recorded refusals of both generations`, () => {
  it('should be of every status that is known', () => {
    const statuses = new Set(all.map(({ response }) => response.status))
    expect([...statuses].sort()).toEqual([
      400, 401, 403, 404, 405, 409, 429, 500,
    ])
    expect(all.length).toBeGreaterThan(500)
  })

  it.each(all)('should be of the right kind: $label', async (exchange) => {
    const error = await errorOf(exchange)
    expect(error.kind).toBe(kindOf(exchange))
    expect(error.status).toBe(exchange.response.status)
    const fields = Object.entries(error.fields).map(
      ([name, { code, message }]) => ({ name, code, message }),
    )
    expect(fields).toEqual(expected(exchange))
  })

  it.each(all)('should be one readable sentence: $label', async (exchange) => {
    const { message, params, fields } = await errorOf(exchange)
    expect(message.trim()).toBe(message)
    expect(message).toMatch(/\w{2}/)
    expect(message).not.toMatch(
      /[{}<>]|\[object|constraint|undefined|null,|None(?!")/,
    )
    expect(params).not.toHaveProperty('invalid_token')
    const { body } = exchange.response
    const sent: unknown = isObject(body) && body.message
    const [first] = Object.values(fields)
    if (typeof sent === 'string') expect(message).toBe(first?.message ?? sent)
  })
})
