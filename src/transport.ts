import { createFetch } from 'ofetch'
import type { Clock } from './clock.ts'
import { abortedError, errorFromAnswer, WazoAuthError } from './error.ts'

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
  /** What the request carries and no error may repeat. */
  secrets?: readonly string[]
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
      'baseURL must be an http(s) address or an absolute path, for example https://pbx.example.com/api/auth/0.1',
      { code: 'invalid-base-url' },
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
    const { method, route, path, headers, body, keepalive, answer } = request
    const response = await http.raw(baseURL + path, {
      method,
      headers: headers ?? {},
      body: body as BodyInit,
      signal,
      ...(keepalive && { keepalive }),
      // A redirect would carry the token to wherever it points.
      redirect: 'error',
      retry: false,
      ignoreResponseError: true,
      responseType: answer === 'blob' ? 'blob' : 'text',
    })
    const { status } = response
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const data: unknown = response._data
    if (status >= 400) {
      const sent = isJson ? parse(redact(data, request.secrets)) : undefined
      throw errorFromAnswer(status, sent ?? (isJson ? {} : undefined), route)
    }
    if (status === 204 || method === 'HEAD') {
      return { status, headers: response.headers, body: undefined }
    }
    const parsed = answer ? data : isJson ? parse(data) : undefined
    if (parsed === undefined) {
      throw new WazoAuthError(
        'malformed',
        `${route} was answered with something that is not a complete JSON document: check that baseURL (${baseURL}) leads to wazo-auth and not to a web page or proxy.`,
        { status },
      )
    }
    return { status, headers: response.headers, body: parsed }
  }

  return {
    baseURL,
    send: (request) =>
      new Promise((resolve, reject) => {
        const { signal, route } = request
        if (signal?.aborted) return reject(abortedError())
        const controller = new AbortController()
        const settle = () => {
          clock.clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
        }
        // Settles first: not every fetch listens to its signal.
        const fail = (error: WazoAuthError) => {
          settle()
          reject(error)
          controller.abort()
        }
        const onAbort = () => fail(abortedError())
        const timer = clock.setTimeout(
          () =>
            fail(
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
            fail(
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
function redact(text: unknown, secrets: readonly string[] = []): unknown {
  return secrets.reduce<unknown>(
    (clean, secret) =>
      secret.length > 3 && typeof clean === 'string'
        ? clean.split(secret).join('…')
        : clean,
    text,
  )
}

function networkError(baseURL: string): WazoAuthError {
  // The original error is dropped: it names the address with its values.
  return globalThis.navigator?.onLine === false
    ? new WazoAuthError('offline', 'The browser is offline.')
    : new WazoAuthError(
        'unreachable',
        `${baseURL} cannot be reached: the host is down, its TLS certificate is not trusted, or it does not allow this origin (CORS) or redirects elsewhere.`,
      )
}
