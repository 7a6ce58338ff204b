import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import {
  deleteLdapConfig,
  getLdapConfig,
  ldapConfigQuery,
  replaceLdapConfig,
  updateLdapConfig,
  type WazoAuth,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function ldap({ auth, queryClient, fixtures }: Server) {
  let there: WazoAuth

  const body = {
    host: 'ldap.example',
    port: 636,
    protocol_version: 2,
    protocol_security: 'ldaps',
    bind_dn: 'cn=reader',
    bind_password: randomUUID(),
    user_base_dn: 'ou=people',
    user_login_attribute: 'uid',
    user_email_attribute: 'mail',
  } as const

  beforeAll(async () => {
    there = auth.withTenant((await fixtures.tenant()).uuid)
  })

  it('should be all null where there are none', async () => {
    const config = await getLdapConfig(there)
    expect(new Set(Object.values(config))).toEqual(new Set([null]))
  })

  it('should be set, changed and removed', async () => {
    const { bind_password, ...told } = body
    const set = await replaceLdapConfig(there, { body })
    expect(set).toEqual({
      ...told,
      search_filters: null,
      tenant_uuid: there.scope.tenant,
    })
    const host = 'other.example'
    const changed = await updateLdapConfig(there, { body: { host } })
    expect(changed).toEqual({ ...set, host })
    const read = await queryClient.query(ldapConfigQuery(there))
    expect(read).toEqual(changed)
    expect(JSON.stringify(read)).not.toContain(bind_password)
    for (let times = 0; times < 2; times++)
      await expect(deleteLdapConfig(there)).resolves.toBeUndefined()
  })

  it('should be refused when incomplete, or for no tenant', async () => {
    await expect(
      updateLdapConfig(there, { body: { port: 389 } }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
    const nowhere = auth.withTenant(randomUUID())
    for (const call of [getLdapConfig, deleteLdapConfig])
      await expect(call(nowhere)).rejects.toMatchObject({ kind: 'forbidden' })
  })
}
