import { Agent } from 'undici'

/** A `fetch` for Node that also trusts a private certificate authority. */
export function trusting(ca: string): typeof globalThis.fetch {
  const dispatcher = new Agent({ connect: { ca } })
  return (url, init) => fetch(url, { ...init, dispatcher } as RequestInit)
}
