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
  /** Not sent: it stands encoded in a header, and errors must not quote it. */
  password?: string | undefined
  /** Lets the request outlive the page, if its body is short. */
  keepalive?: boolean | undefined
  /** The answer is text instead of JSON. */
  answer?: 'text' | undefined
}

/** Sends a client's requests. An `adapter` takes one and returns another. */
export interface Transport {
  /** The address that every path is put behind. */
  readonly baseURL: string
  /**
   * Resolves to the answer's JSON, `undefined` for 204 and HEAD.
   *
   * @param route Method and path with placeholders: what errors may name.
   * @param prepare Makes the request, as soon as there is a token for it; its
   *   signal aborts when nobody waits for the answer any more.
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
  // A password in it would stand in every key and error, no path can follow a
  // query, and two slashes at the beginning name another host.
  if (!/^(?=.)(?![/\\]{2})(https?:\/\/[^/@?#]+)?(\/[^?#]*)?$/.test(baseURL)) {
    throw new WazoAuthError(
      'invalid',
      'baseURL must be like https://pbx.example.com/api/auth or /api/auth.',
    )
  }
  const trimmed = baseURL.replace(/\/+$/, '')
  return /\/\d+\.\d+$/.test(trimmed) ? trimmed : `${trimmed}/0.1`
}

/**
 * Sends requests by ofetch, with what that lacks: a time-out beside a signal,
 * strict JSON, and `WazoAuthError` for whatever goes wrong.
 */
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
    // Each by its name: this runs for every request, and a rest is slow.
    const { path, headers, body, keepalive, answer } = request
    const [method] = route.split(' ')
    const response = await http
      .raw(baseURL + path, {
        method,
        headers,
        // For fetch, null is no body; for the server, it is a JSON document.
        body: body === null ? 'null' : body,
        // Browsers refuse more than 64 KiB that outlive a page, all together.
        keepalive:
          keepalive && attempt(() => JSON.stringify([body]).length < 15_000),
        signal,
        // Followed, it would carry the token to wherever it points. Not every
        // server's fetch knows `error`.
        redirect: 'manual',
        // A cache on the way tells answers apart by address, not by user.
        cache: 'no-store',
        retry: false,
        ignoreResponseError: true,
        responseType: 'text',
      } as FetchOptions)
      .catch(() => {
        throw attempt(() => [new Headers(headers), JSON.stringify(body)])
          ? networkError(baseURL)
          : new WazoAuthError(
              'invalid',
              `${route} cannot be sent: its token, tenant or body is invalid.`,
            )
      })
    const { status } = response
    const data: unknown = response._data
    // A fetch of one's own may resolve to something that has no headers.
    const type = attempt(() => response.headers.get('content-type')) ?? ''
    const isJson = /json/i.test(type)
    if (status >= 400) {
      // Without a body, as after HEAD, its type tells the server's own answer.
      const verdict = isJson && (data ? redact(data, request) : { reason: '' })
      throw errorFromAnswer(status, verdict, route, headers?.['x-auth-token'])
    }
    // In a browser, a redirect that was not followed has the status 0.
    if (status < 200 || status >= 300) throw networkError(baseURL)
    // A proxy's page may answer a HEAD, too, or pass for text: it is no answer.
    const isPage = /html/i.test(type)
    if (status === 204 || (status && method === 'HEAD' && !isPage))
      return undefined
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
            if (stop.aborted) return
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
