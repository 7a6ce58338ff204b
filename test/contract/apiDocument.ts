import { expect, it } from 'vitest'
import { apiDocumentQuery, getApiDocument } from '../../src/index.ts'
import { elsewhere, type Server } from './server.ts'

export function apiDocument(server: Server) {
  it('should be text that names the routes, to whoever asks', async () => {
    const stranger = server.fixtures.client()
    const text = await server.queryClient.query(apiDocumentQuery(stranger))
    expect(text).toMatch(/^ *["']?\/token["']?:/m)
    await expect(getApiDocument(elsewhere(server))).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
}
