import { expect, it } from 'vitest'
import { checkStatus, getStatus, statusQuery } from '../../src/index.ts'
import { elsewhere, type Server } from './server.ts'

export function status(server: Server) {
  const { auth, queryClient } = server

  it('should say that the server is ready', async () => {
    await expect(checkStatus(auth)).resolves.toBeUndefined()
    await expect(getStatus(auth)).resolves.toBe(true)
    await expect(queryClient.query(statusQuery(auth))).resolves.toBe(true)
  })

  it('should not take a wrong address for a server', async () => {
    await expect(checkStatus(elsewhere(server))).rejects.toMatchObject({
      name: 'WazoAuthError',
      status: 404,
    })
  })
}
