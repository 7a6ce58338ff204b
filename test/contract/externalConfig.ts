import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import {
  createExternalConfig,
  deleteExternalConfig,
  externalConfigQuery,
  getExternalConfig,
  replaceExternalConfig,
  type WazoAuth,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function externalConfig({ auth, queryClient, fixtures }: Server) {
  const auth_type = 'mobile'
  let there: WazoAuth

  beforeAll(async () => {
    there = auth.withTenant((await fixtures.tenant()).uuid)
  })

  it('should be set, replaced and removed in one tenant', async () => {
    const body = { fcm_api_key: randomUUID(), nested: { list: [1, null] } }
    for (const attempt of [
      () => getExternalConfig(there, auth_type),
      () => replaceExternalConfig(there, { auth_type, body }),
      () => deleteExternalConfig(there, auth_type),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'notFound' })
    await createExternalConfig(there, { auth_type, body })
    await expect(
      createExternalConfig(there, { auth_type, body }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    await expect(
      queryClient.query(externalConfigQuery(there, auth_type)),
    ).resolves.toEqual(body)
    for (const other of [[1, 2], null]) {
      await replaceExternalConfig(there, { auth_type, body: other })
      await expect(getExternalConfig(there, auth_type)).resolves.toEqual(other)
    }
    await deleteExternalConfig(there, auth_type)
    await expect(getExternalConfig(there, auth_type)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
}
