import { expect, it } from 'vitest'
import {
  configQuery,
  getConfig,
  updateConfig,
  type WazoAuthError,
} from '../../src/index.ts'
import { lacking, type Server } from './server.ts'

export function config(server: Server) {
  const { auth, queryClient } = server

  it('should be read and changed from the master tenant', async (context) => {
    const found = await queryClient
      .query(configQuery(auth))
      .catch((error: WazoAuthError) => error)
    if (found instanceof Error) {
      expect(found).toMatchObject({ kind: 'forbidden' })
      const reason = 'the administrator is not of the master tenant'
      return server.notApplicable(context, reason)
    }
    // A server in use stays as it is.
    const { debug } = found
    const change = { op: 'replace', path: '/debug', value: debug } as const
    await expect(updateConfig(auth, { body: [change] })).resolves.toMatchObject(
      { debug },
    )
    await expect(
      updateConfig(auth, { body: [{ ...change, path: '/none' as never }] }),
    ).rejects.toMatchObject({ kind: 'server', retryable: false })
  })

  it('should not be shown to anybody', async () => {
    const client = await server.fixtures.signedIn(await server.fixtures.user())
    await expect(getConfig(client)).rejects.toMatchObject(
      lacking(server, 'auth.config.read'),
    )
  })
}
