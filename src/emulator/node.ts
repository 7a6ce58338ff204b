import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { assertEmulator } from './assertEmulator.ts'
import type { Emulator } from './emulator.ts'
import { assertServeOptions, type ServeOptions } from './serveOptions.ts'

export type { ServeOptions }

/** An emulator that is served over HTTP. */
export interface ServedEmulator {
  /** Its origin, such as `http://127.0.0.1:9497`, without the prefix. */
  readonly url: string
  readonly port: number
  /** Stops listening and ends every open request. */
  close(): Promise<void>
}

/** Of the address and the headers together: wazo-auth itself has no limit. */
const MOST_HEADER_BYTES = 1 << 20

const pemOf = (given: string | Uint8Array) =>
  typeof given === 'string' ? given : Buffer.from(given)

/**
 * Serves an emulator over HTTP, so that clients in any language can use it.
 *
 * @throws Error without an emulator, or if the port is taken or not allowed; the
 *   message says what to do.
 * @example
 * const server = await serve(createEmulator(), { port: 9497 })
 * await server.close()
 */
export async function serve(
  emulator: Pick<Emulator, 'fetch'>,
  given: ServeOptions = {},
): Promise<ServedEmulator> {
  assertEmulator(emulator, 'serve(createEmulator(), { port: 9497 })')
  assertServeOptions(given)
  const { port: wanted = 9497, host = '127.0.0.1', tls } = given
  const scheme = tls === undefined ? 'http' : 'https'
  const options = { maxHeaderSize: MOST_HEADER_BYTES }
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void answer(emulator, { incoming, outgoing, scheme })
  }
  const server =
    tls === undefined
      ? createHttpServer(options, listener)
      : createHttpsServer(
          { ...options, key: pemOf(tls.key), cert: pemOf(tls.cert) },
          listener,
        )
  // A client that pauses must not find its connection gone when it goes on.
  server.keepAliveTimeout = 60_000
  await listening(server, wanted, host)
  const bound = (server.address() as AddressInfo).port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `${scheme}://${name}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(explained(error, port, host))
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

function explained(
  error: NodeJS.ErrnoException,
  port: number,
  host: string,
): Error {
  const remedies: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is taken. Stop what listens there, or give another port (0 takes a free one).`,
    EACCES: `Port ${port} of ${host} needs more rights than this process has. Give a port above 1023.`,
    ENOTFOUND: `There is no machine called ${host}. Give an address of this one, such as 127.0.0.1.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Give 127.0.0.1, or 0.0.0.0 to be reached from others.`,
  }
  const remedy = remedies[error.code ?? '']
  return remedy === undefined ? error : new Error(remedy, { cause: error })
}

interface Exchange {
  incoming: IncomingMessage
  outgoing: ServerResponse
  scheme: string
}

async function answer(
  { fetch }: Pick<Emulator, 'fetch'>,
  { incoming, outgoing, scheme }: Exchange,
): Promise<void> {
  const hungUp = new AbortController()
  outgoing.on('close', () => hungUp.abort())
  try {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const { signal } = hungUp
    const request = requestOf(incoming, scheme, Buffer.concat(chunks))
    if (request === undefined) {
      outgoing.statusCode = 400
      outgoing.end()
      return
    }
    const response = await fetch(new Request(request, { signal }))
    const body = Buffer.from(await response.arrayBuffer())
    outgoing.statusCode = response.status
    for (const [name, value] of response.headers) {
      outgoing.setHeader(titled(name), value)
    }
    // Node tells it by itself, but to a client of HTTP/1.0.
    if (body.length > 0) outgoing.setHeader('Content-Length', body.length)
    outgoing.end(body)
  } catch {
    // A fault that rejects looks like a cable pulled out.
    outgoing.destroy()
  }
}

/** As the server writes the name; fetch knows it in lower case alone. */
const titled = (name: string) =>
  name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** A request as fetch knows it, if it can be said so. */
function requestOf(
  incoming: IncomingMessage,
  scheme: string,
  body: Buffer<ArrayBuffer>,
): Request | undefined {
  const { url = '/', method = 'GET' } = incoming
  const host = incoming.headers.host ?? 'localhost'
  const isAbsolute = /^https?:/.test(url)
  // Not `new URL(url, …)`: a path that starts with `//` is no other host.
  const address = isAbsolute ? url : `${scheme}://${host}${url}`
  const headers = headersOf(incoming)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  try {
    return new Request(address, {
      method,
      headers,
      ...(hasBody ? { body } : {}),
    })
  } catch {
    return undefined
  }
}

/** Of a header given twice the last counts. Who asks is told as a proxy does. */
function headersOf({ headersDistinct, socket }: IncomingMessage): Headers {
  const headers = new Headers({
    'x-forwarded-for': socket.remoteAddress ?? '127.0.0.1',
  })
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    headers.set(name, values.at(-1) ?? '')
  }
  return headers
}
