import { randomUUID } from 'node:crypto'
import { QueryClient } from '@tanstack/query-core'
import { expect, it } from 'vitest'
import {
  getTokenValidity,
  revokeToken,
  tokenValidityQuery,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function tokenValidity({ fixtures }: Server) {
  it('should tell what the session lacks, until somebody ends it', async () => {
    const client = await fixtures.signedIn(await fixtures.user())
    const scope = `${fixtures.prefix}.read`
    const tenant = randomUUID()
    await expect(getTokenValidity(client)).resolves.toBe('valid')
    await expect(getTokenValidity(client, { scope })).resolves.toBe(
      'missingAccess',
    )
    await expect(getTokenValidity(client, { tenant })).resolves.toBe(
      'wrongTenant',
    )
    await revokeToken(client, {})
    await expect(
      new QueryClient().query(tokenValidityQuery(client, {})),
    ).resolves.toBe('revoked')
  })
}
