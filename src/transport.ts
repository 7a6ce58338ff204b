import { createFetch, type FetchOptions } from 'ofetch'
import { errorFromAnswer } from './answer.ts'
import { attempt, parse } from './attempt.ts'
import type { Clock } from './clock.ts'
import { settling } from './deadline.ts'
import { malformed, WazoAuthError } from './error.ts'
import { redact } from './redact.ts'

/** One HTTP exchange, ready to be sent. */
export interface HttpRequest {
  /** The path with its placeholders filled, and the query: encoded. */
  path: string
  headers?: Record<string, string>
  /** An object or list is sent as JSON, a form as form, text as it is. */
  body?: unknown
  /** Not sent: in the headers it is encoded, yet errors must not tell it. */
  password?: string | undefined
  /** Lets the request outlive the page, if its body is short. */
  keepalive?: boolean | undefined
  /** A text or binary answer instead of JSON. */
  answer?: 'text' | 'blob' | undefined
}

/** What sends a client's requests: what an `adapter` takes and gives. */
export interface Transport {
  /** The address that every path is put behind. */
  readonly baseURL: string
  /**
   * Resolves to the answer's JSON, `undefined` for 204 and HEAD.
   *
   * @param route Method and path with placeholders: what errors may name.
   * @param prepare Makes the request, when what it needs is there; its
   *   signal says when nobody waits for it any more.
   */
  send(
    route: string,
    prepare: (signal: AbortSignal) => HttpRequest | Promise<HttpRequest>,
    signal?: AbortSignal,
  ): Promise<unknown>
}

export interface TransportOptions {
  baseURL: string | URL
  fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds until an exchange without a complete answer fails. */
  timeout?: number | undefined
  clock: Clock
}

/** The address without trailing slash, with the API's version. */
export function normaliseBaseURL(given: string): string {
  const baseURL = attempt(() => new URL(given).href) ?? given
  // A password in it would be told by every key and error, no path can follow a
  // query, and two slashes lead to another host.
  if (!/^(?=.)(?![/\\]{2})(https?:\/\/[^/@?#]+)?(\/[^?#]*)?$/.test(baseURL)) {
    throw new WazoAuthError(
      'invalid',
      'baseURL must be like https://pbx.example.com/api/auth or /api/auth.',
    )
  }
  const trimmed = baseURL.replace(/\/+$/, '')
  return /\/\d+\.\d+$/.test(trimmed) ? trimmed : `${trimmed}/0.1`
}

/** Sends HTTP exchanges: own time-out, strict JSON, one kind of error. */
export function createTransport(options: TransportOptions): Transport {
  const { clock, timeout = 15_000 } = options
  const baseURL = normaliseBaseURL(`${options.baseURL}`)
  // Looked up at each call: tests and tools replace the global one.
  const fetch: typeof globalThis.fetch = (...args) =>
    (options.fetch ?? globalThis.fetch)(...args)
  const http = createFetch({ fetch })

  async function exchange(
    route: string,
    request: HttpRequest,
    signal: AbortSignal,
  ): Promise<unknown> {
    // Named one by one: this runs for every request, and rest is slow.
    const { path, headers, body, keepalive, answer } = request
    const [method] = route.split(' ')
    const response = await http
      .raw(baseURL + path, {
        method,
        headers,
        // To fetch, null is no body; to the server it is a document.
        body: body === null ? 'null' : body,
        // Browsers refuse more than 64 KiB that outlive a page, all together.
        keepalive: keepalive && JSON.stringify([body]).length < 15_000,
        signal,
        // A redirect would carry the token to wherever it points.
        redirect: 'error',
        // Caches on the way know addresses, not users.
        cache: 'no-store',
        retry: false,
        ignoreResponseError: true,
        responseType: answer ?? 'text',
      } as FetchOptions)
      .catch(() => {
        throw attempt(() => [new Headers(headers), JSON.stringify(body)])
          ? networkError(baseURL)
          : new WazoAuthError(
              'invalid',
              `${route} cannot be sent: HTTP does not carry its token, tenant or body.`,
            )
      })
    const { status } = response
    const data: unknown = response._data
    // Not every fetch resolves to a Response.
    const type = attempt(() => response.headers.get('content-type')) ?? ''
    const isJson = /json/i.test(type)
    if (status >= 400) {
      // No body, as after HEAD, still is the server's own if it is JSON.
      const verdict = isJson && (data ? redact(data, request) : { reason: '' })
      throw errorFromAnswer(status, verdict, route)
    }
    // Nor does every fetch refuse redirects.
    if (!(status >= 200 && status < 300))
      throw malformed(route, `with ${status}`)
    // A page in the way has a head, too, and is a text.
    const isPage = /html/i.test(type)
    if (status === 204 || (method === 'HEAD' && !isPage)) return undefined
    const value: unknown = answer
      ? (!isPage && data) || undefined
      : isJson
        ? parse(data)
        : undefined
    if (value !== undefined) return value
    throw malformed(route, 'without a complete document')
  }

  return {
    baseURL,
    send(route, prepare, signal) {
      const controller = new AbortController()
      const stop = controller.signal
      return settling(
        clock,
        signal,
        (settle, expire) => {
          const run = async () => {
            const request = await prepare(stop)
            stop.throwIfAborted()
            expire(
              timeout,
              () =>
                new WazoAuthError(
                  'timeout',
                  `${route} was not answered within ${timeout} ms.`,
                ),
            )
            settle(undefined, await exchange(route, request, stop))
          }
          run().catch(settle)
        },
        // Not every fetch listens to its signal.
        (_, error) => error && controller.abort(),
      )
    },
  }
}

function networkError(baseURL: string): WazoAuthError {
  // The original error is dropped: it names the address with its values.
  return globalThis.navigator?.onLine === false
    ? new WazoAuthError('offline', 'The browser is offline.')
    : new WazoAuthError(
        'unreachable',
        `${baseURL} cannot be reached: host down, certificate not trusted (TLS), origin not allowed (CORS), or a redirect.`,
      )
}
