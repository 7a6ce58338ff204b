/** One exchange on the wire, without what is secret in it. */
export interface Exchange {
  method: string
  /** Behind the API's version, without the query. */
  path: string
  status: number
  line: Promise<string>
}

/** A `fetch` that remembers what went through it. */
export interface Recorder {
  fetch: typeof globalThis.fetch
  /** All so far, oldest first. */
  readonly exchanges: readonly Exchange[]
  /** What has been exchanged since a number of exchanges, to be printed. */
  transcript(since: number): Promise<string>
}

export function createRecorder(fetch: typeof globalThis.fetch): Recorder {
  const exchanges: Exchange[] = []
  return {
    exchanges,
    async fetch(input, init) {
      const response = await fetch(input, init)
      const url = new URL(input instanceof Request ? input.url : input)
      const path = url.pathname.replace(/^.*?\/\d+\.\d+(?=\/)/, '')
      const method = init?.method ?? 'GET'
      const { status } = response
      const copy = response.clone()
      exchanges.push({
        method,
        path,
        status,
        line: describe(`${method} ${path}${url.search} → ${status}`, copy),
      })
      return response
    },
    async transcript(since) {
      const lines = exchanges.slice(since).map(({ line }) => line)
      return (await Promise.all(lines)).join('\n') || 'nothing was exchanged'
    },
  }
}

async function describe(head: string, response: Response): Promise<string> {
  const body = await response.text().catch(() => '')
  return withoutSecrets(`${head} ${body.trim().slice(0, 600)}`)
}

/** Secrets stand in paths and answers, and refusals repeat them. */
const withoutSecrets = (text: string): string =>
  text
    .replace(/(\/token\/)[^/?\s]+/g, '$1…')
    .replace(/("\w*(token|secret|password|session_id)":\s*")[^"]*/g, '$1…')
    // The server's whole configuration is one.
    .replace(/(\/config → 200 ).*/s, '$1…')
