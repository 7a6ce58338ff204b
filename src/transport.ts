import { createFetch } from 'ofetch'
import type { Clock } from './clock.ts'
import {
  abortedError,
  errorFromAnswer,
  malformed,
  WazoAuthError,
} from './error.ts'

/** One HTTP exchange, ready to be sent. */
export interface HttpRequest {
  method: string
  /** What errors and logs may name: the path with its placeholders. */
  route: string
  /** The real path, encoded, with its query. */
  path: string
  headers?: Record<string, string>
  body?: unknown
  signal?: AbortSignal | undefined
  /** Lets the request outlive the page. */
  keepalive?: boolean | undefined
  /** A text or binary answer instead of JSON. */
  answer?: 'text' | 'blob' | undefined
}

export interface HttpAnswer {
  status: number
  headers: Headers
  /** Parsed JSON; `undefined` for 204 and HEAD. */
  body: unknown
}

export interface Transport {
  /** The address that every path is put behind. */
  readonly baseURL: string
  send(request: HttpRequest): Promise<HttpAnswer>
}

export interface TransportOptions {
  baseURL: string
  fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds until an exchange without a complete answer fails. */
  timeout?: number | undefined
  clock: Clock
}

/** The address without trailing slash, with the API's version. */
export function normaliseBaseURL(baseURL: string): string {
  if (!/^(https?:\/\/[^/]|\/)/.test(baseURL)) {
    throw new WazoAuthError(
      'invalid',
      'baseURL must be like https://pbx.example.com/api/auth/0.1 or /api/auth/0.1.',
    )
  }
  const trimmed = baseURL.replace(/\/+$/, '')
  return /\/\d+\.\d+$/.test(trimmed) ? trimmed : `${trimmed}/0.1`
}

/** Sends HTTP exchanges: own time-out, strict JSON, one kind of error. */
export function createTransport(options: TransportOptions): Transport {
  const { clock, timeout = 15_000 } = options
  const baseURL = normaliseBaseURL(options.baseURL)
  // Looked up at each call: tests and tools replace the global one.
  const fetch: typeof globalThis.fetch = (...args) =>
    (options.fetch ?? globalThis.fetch)(...args)
  const http = createFetch({ fetch })

  async function exchange(
    request: HttpRequest,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const { route, path, answer, ...init } = request
    const response = await http.raw(baseURL + path, {
      ...(init as RequestInit),
      signal,
      // A redirect would carry the token to wherever it points.
      redirect: 'error',
      retry: false,
      ignoreResponseError: true,
      responseType: answer ?? 'text',
    })
    const { status, headers } = response
    const isJson = /json/.test(headers.get('content-type') ?? '')
    const text: unknown = response._data
    if (status >= 400) {
      // No body, as after HEAD, still is the server's own if it is JSON.
      const body = isJson && (parse(redact(text, request)) ?? {})
      throw errorFromAnswer(status, body, route)
    }
    if (status === 204 || init.method === 'HEAD')
      return { status, headers, body: undefined }
    const body = answer ? text : isJson ? parse(text) : undefined
    if (body !== undefined) return { status, headers, body }
    throw malformed(route, 'without a complete JSON document')
  }

  return {
    baseURL,
    send: (request) =>
      new Promise((resolve, reject) => {
        const { signal, route } = request
        if (signal?.aborted) return reject(abortedError())
        const controller = new AbortController()
        // Settles by itself: not every fetch listens to its signal.
        const settle = (error?: WazoAuthError) => {
          clock.clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          if (!error) return
          reject(error)
          controller.abort()
        }
        const onAbort = () => settle(abortedError())
        const timer = clock.setTimeout(
          () =>
            settle(
              new WazoAuthError(
                'timeout',
                `${route} was not answered within ${timeout} ms.`,
              ),
            ),
          timeout,
        )
        signal?.addEventListener('abort', onAbort)
        exchange(request, controller.signal).then(
          (answer) => {
            settle()
            resolve(answer)
          },
          (error: unknown) =>
            settle(
              error instanceof WazoAuthError ? error : networkError(baseURL),
            ),
        )
      }),
  }
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(text as string) as unknown
  } catch {
    return undefined
  }
}

/** A server, or what stands before it, may quote what it was sent. */
function redact(text: unknown, { path, headers, body }: HttpRequest): string {
  const sent = [path, body, JSON.stringify(headers)].join('\n')
  const secrets = sent.matchAll(
    /(?:token|authorization|password)"?[/=:]"?([^"&?/\n]{4,})/g,
  )
  return [...secrets].reduce(
    (clean, [, secret]) => clean.split(secret!).join('…'),
    String(text),
  )
}

function networkError(baseURL: string): WazoAuthError {
  // The original error is dropped: it names the address with its values.
  return globalThis.navigator?.onLine === false
    ? new WazoAuthError('offline', 'The browser is offline.')
    : new WazoAuthError(
        'unreachable',
        `${baseURL} cannot be reached: host down, TLS certificate not trusted, or this origin not allowed (CORS).`,
      )
}
