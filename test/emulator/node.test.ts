import { request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect, createServer } from 'node:net'
import { generate } from 'selfsigned'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, SEED_PASSWORD } from '../../src/emulator/index.ts'
import { serve, type ServedEmulator } from '../../src/emulator/node.ts'
import { basic } from './request.ts'

const open: ServedEmulator[] = []

async function serving(
  emulator: Parameters<typeof serve>[0] = createEmulator(),
  options: Parameters<typeof serve>[1] = {},
) {
  const server = await serve(emulator, { port: 0, ...options })
  open.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

describe('serve', () => {
  it('should answer over HTTP, bodies and headers included', async () => {
    const { url } = await serving()
    const answer = await fetch(`${url}/0.1/token`, {
      method: 'POST',
      headers: basic('alice', SEED_PASSWORD),
      body: '{"expiration": 60}',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('wazo-sessions-revoked')).toBe('0')
    const { data } = (await answer.json()) as { data: { token: string } }
    const path = `${url}/api/auth/0.1/token/${data.token}`
    const head = await fetch(path, { method: 'HEAD' })
    expect(head.status).toBe(204)
  })

  it('should tell the length of its answers, and keep the connection', async () => {
    const { url } = await serving()
    const answer = await fetch(`${url}/0.1/backends`)
    const text = await answer.text()
    expect(answer.headers.get('content-length')).toBe(String(text.length))
    expect(answer.headers.get('keep-alive')).toBe('timeout=60')
  })

  it('should tell it to a client of HTTP/1.0, which may keep it too', async () => {
    const { port } = await serving()
    const socket = connect(port, '127.0.0.1')
    const keeping = 'HTTP/1.0\r\nConnection: keep-alive\r\n\r\n'
    socket.write(`GET /0.1/backends ${keeping}`)
    let text = ''
    for await (const chunk of socket) {
      text += String(chunk)
      if (/\]\}\n$/.test(text)) break
    }
    expect(text).toContain('Content-Length: 35')
    expect(text).toContain('Connection: keep-alive')
  })

  it('should write the names of headers as wazo-auth does', async () => {
    const { port } = await serving()
    const options = { host: '127.0.0.1', port, path: '/0.1/backends' }
    const names = await new Promise<string[]>((resolve, reject) => {
      requestHttp(options, (answer) => {
        answer.resume()
        resolve(answer.rawHeaders.filter((_, index) => index % 2 === 0))
      })
        .on('error', reject)
        .end()
    })
    expect(names).toContain('Content-Type')
    expect(names).toContain('Access-Control-Allow-Origin')
  })

  const answeredTo = (port: number, sent: RequestOptions, body = '') =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/0.1/backends' }
      requestHttp({ ...options, ...sent }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end(body)
    })

  it('should tell the address of who asks, unless a proxy did', async () => {
    const seen: (string | null)[] = []
    const { port } = await serving({
      async fetch(input) {
        const { headers } = new Request(input)
        seen.push(headers.get('x-forwarded-for'))
        return Promise.resolve(new Response())
      },
    })
    await answeredTo(port, {})
    await answeredTo(port, { headers: { 'x-forwarded-for': '192.0.2.7' } })
    expect(seen).toEqual(['127.0.0.1', '192.0.2.7'])
  })

  it('should take headers and addresses of any length', async () => {
    const { port } = await serving()
    const headers = { 'x-auth-token': 'a'.repeat(100_000) }
    const path = `/0.1/users?search=${'a'.repeat(100_000)}`
    expect(await answeredTo(port, { path, headers })).toBe(401)
  })

  it('should take the last of a header that is given twice', async () => {
    const { port } = await serving()
    const { authorization } = basic('alice', SEED_PASSWORD)
    const sent = { path: '/0.1/token', method: 'POST' }
    const headers = ['host', 'localhost', 'authorization', 'Basic !']
    headers.push('authorization', authorization)
    expect(await answeredTo(port, { ...sent, headers }, '{}')).toBe(200)
  })

  it('should redirect a double slash to its own address', async () => {
    const { url } = await serving()
    const redirect = { redirect: 'manual' } as const
    const answer = await fetch(`${url}/0.1//backends`, redirect)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(`${url}/0.1/backends`)
  })

  it('should answer over HTTPS with a given certificate', async () => {
    const { private: key, cert } = await generate(
      [{ name: 'commonName', value: 'localhost' }],
      { algorithm: 'sha256' },
    )
    const { url } = await serving(createEmulator(), { tls: { key, cert } })
    expect(url).toMatch(/^https:/)
    const status = await new Promise((resolve, reject) => {
      const options = {
        ca: cert,
        servername: 'localhost',
        checkServerIdentity: () => undefined,
      }
      requestHttps(`${url}/0.1/backends`, options, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(200)
  })

  it.each<[string, RequestOptions, number]>([
    ['through a proxy', { path: 'http://localhost/0.1/backends' }, 200],
    ['a host that is none', { headers: { host: 'a b' } }, 400],
    ['a method that fetch refuses', { method: 'TRACE' }, 400],
    ['the server itself', { method: 'OPTIONS', path: '*' }, 400],
  ])('should answer what fetch cannot say: %s', async (_, sent, expected) => {
    const { port } = await serving()
    expect(await answeredTo(port, sent)).toBe(expected)
  })

  it('should say what to do about a taken port', async () => {
    const { port } = await serving()
    await expect(serve(createEmulator(), { port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken. Stop what listens there, or give another port (0 takes a free one).`,
    )
  })

  it('should say what to do about an address of another machine', async () => {
    const host = '192.0.2.1'
    await expect(serve(createEmulator(), { port: 0, host })).rejects.toThrow(
      /no address 192\.0\.2\.1/,
    )
  })

  it('should cut the connection where a fetch would reject', async () => {
    const emulator = createEmulator({ faults: [{ answer: 'offline' }] })
    const { url } = await serving(emulator)
    await expect(fetch(`${url}/0.1/backends`)).rejects.toThrow(TypeError)
  })

  it('should stop although a request hangs, and free the port', async () => {
    const emulator = createEmulator({ faults: [{ answer: 'hang' }] })
    const { url, port, close } = await serving(emulator)
    const hanging = fetch(`${url}/0.1/backends`)
    const rejected = expect(hanging).rejects.toThrow()
    while (emulator.requests.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await close()
    await rejected
    open.length = 0
    const next = createServer()
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject)
      next.listen(port, '127.0.0.1', resolve)
    })
    await new Promise((resolve) => next.close(resolve))
  })
})
