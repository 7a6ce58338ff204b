import { expect, it } from 'vitest'
import { backendsQuery, listBackends } from '../../src/index.ts'
import { elsewhere, type Server } from './server.ts'

export function backends(server: Server) {
  const { queryClient } = server

  it('should name the ways of signing in to whoever asks', async () => {
    const stranger = server.fixtures.client()
    await expect(listBackends(stranger)).resolves.toContain('wazo_user')
    const data = await queryClient.query(backendsQuery(stranger))
    expect(data).toContain('wazo_user')
  })

  it('should not take a wrong address for a server', async () => {
    await expect(listBackends(elsewhere(server))).rejects.toMatchObject({
      name: 'WazoAuthError',
      status: 404,
    })
  })
}
