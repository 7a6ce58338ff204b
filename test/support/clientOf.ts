import { createWazoAuth, type WazoAuth } from '../../src/index.ts'
import { baseURL } from './setup.ts'

export const json = { headers: { 'content-type': 'application/json' } }

/** A client of a server that says anything. */
export const clientOf = (
  fetch: typeof globalThis.fetch,
  url: string | URL = baseURL,
  token = 'token-1',
): WazoAuth =>
  createWazoAuth({ baseURL: url, tokenProvider: () => token, fetch })

/** A client of a server that always says the same. */
export const answering = (body: BodyInit | null, init?: ResponseInit) =>
  clientOf(() => Promise.resolve(new Response(body, init)))
