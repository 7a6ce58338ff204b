import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { generate } from 'selfsigned'

/** A server on a free port, with a certificate that nobody else knows. */
export interface HttpsServer {
  readonly origin: string
  /** The certificate of its authority, PEM. */
  readonly ca: string
  close(): Promise<void>
}

/** Serves a Fetch-standard handler over TLS, under a private authority. */
export async function serveHttps(
  handle: (request: Request) => Promise<Response>,
): Promise<HttpsServer> {
  const { ca, key, cert } = await privateAuthority()
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const request = new Request(`https://${headers.host ?? ''}${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' }),
    } as RequestInit)
    void handle(request).then(async (response) => {
      const body = Buffer.from(await response.arrayBuffer())
      outgoing.writeHead(response.status, [...response.headers].flat())
      outgoing.end(body)
    })
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `https://localhost:${port}`,
    ca,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** An authority made a moment ago, and what it has signed for localhost. */
async function privateAuthority() {
  const curve = { keyType: 'ec', algorithm: 'sha256' } as const
  const authority = await generate([{ name: 'commonName', value: 'A PBX' }], {
    ...curve,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'localhost' }],
    {
      ...curve,
      ca: { key: authority.private, cert: authority.cert },
      extensions: [
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
      ],
    },
  )
  return { ca: authority.cert, key, cert }
}
