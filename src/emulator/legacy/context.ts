import type { Context } from '../context.ts'

/** The same request with another body. */
export function withBody(context: Context, body: unknown): Context {
  const { url, method, headers } = context.request
  const init = { method, headers, body: JSON.stringify(body) }
  return context.with({ request: new Request(url, init) })
}

/** The same request for another tenant. */
export function forTenant(context: Context, tenant: string): Context {
  const { url, method } = context.request
  const headers = new Headers(context.request.headers)
  headers.set('wazo-tenant', tenant)
  return context.with({ request: new Request(url, { method, headers }) })
}

/** A document that was not called JSON counted as none. */
export async function bodyOf(context: Context): Promise<unknown> {
  const type = context.request.headers.get('content-type') ?? ''
  return type.startsWith('application/json') ? await context.json() : {}
}

/** The fields of a document: none where it is no table of them. */
export function fieldsIn(body: unknown): Record<string, unknown> {
  const isTable = typeof body === 'object' && body !== null
  return isTable && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {}
}
