import { Agent, fetch, type RequestInfo, type RequestInit } from 'undici'

/** A `fetch` for Node that also trusts a private certificate authority. */
export function trusting(ca: string): typeof globalThis.fetch {
  const dispatcher = new Agent({ connect: { ca } })
  const trustingFetch = (url: RequestInfo, init?: RequestInit) =>
    fetch(url, { ...init, dispatcher })
  return trustingFetch as unknown as typeof globalThis.fetch
}
