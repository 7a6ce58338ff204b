import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWazoAuth, listUsers } from '../src/index.ts'
import { failure } from './support/setup.ts'

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('redirects', () => {
  it.each([301, 302, 307, 308])(
    'should not carry the token to where a %i points',
    async (status) => {
      let visits = 0
      const elsewhere = await listen(
        createServer((_, response) => {
          visits++
          response.end('{"items":[],"total":0}')
        }),
      )
      const baseURL = await listen(
        createServer((_, response) => {
          response.writeHead(status, { location: elsewhere }).end()
        }),
      )
      const auth = createWazoAuth({ baseURL, tokenProvider: () => 'token-1' })
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'unreachable',
        message: expect.stringContaining('a redirect') as string,
      })
      expect(visits).toBe(0)
    },
  )

  it('should call a port that nobody listens on unreachable', async () => {
    const server = createServer()
    const baseURL = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    const auth = createWazoAuth({ baseURL, tokenProvider: () => 'token-1' })
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining(baseURL) as string,
    })
  })
})
