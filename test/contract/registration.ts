import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  deleteTenant,
  getTenant,
  listTenants,
  registerUser,
  type WazoAuthError,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function registration(server: Server) {
  const { auth, fixtures } = server

  it('should make a user and their tenant, or leave a tenant', async (context) => {
    const stranger = fixtures.client()
    const username = fixtures.name('registered')
    const email_address = `${username}@example.com`
    const body = { username, password: randomUUID(), email_address }
    const user = await registerUser(stranger, { body }).catch(
      (error: WazoAuthError) => error,
    )
    if (!('tenant_uuid' in user)) {
      // Whoever switched it off has no such route, or an older one a user of
      // that name.
      expect([404, 405]).toContain(user.status)
      return server.notApplicable(context, 'nobody may register', [
        'POST /users/register',
      ])
    }
    fixtures.defer(() => deleteTenant(auth, user.tenant_uuid))
    await expect(getTenant(auth, user.tenant_uuid)).resolves.toMatchObject({
      name: username,
    })
    expect(user.emails).toMatchObject([
      { address: email_address, main: true, confirmed: false },
    ])
    await expect(registerUser(stranger, { body })).rejects.toMatchObject({
      kind: 'conflict',
      fields: { username: { code: 'unique' } },
    })
    const left = await listTenants(auth, { name: username })
    for (const { uuid } of left.items)
      if (uuid !== user.tenant_uuid)
        fixtures.defer(() => deleteTenant(auth, uuid))
    // Older servers look for the conflict first.
    expect(left.items).toHaveLength(server.isOlder ? 1 : 2)
  })
}
