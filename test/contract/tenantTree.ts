import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  deleteTenant,
  getTenant,
  listTenantDomains,
  moveTenant,
  tenantDomainsQuery,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function tenantTree({ auth, queryClient, fixtures }: Server) {
  it('should move a tenant below another and back', async () => {
    const top = auth.scope.tenant!
    const above = await fixtures.tenant()
    const below = await fixtures.tenant()
    const move = { tenant_uuid: below.uuid, parent_tenant_uuid: above.uuid }
    await moveTenant(auth, move)
    await expect(getTenant(auth, below.uuid)).resolves.toMatchObject({
      parent_uuid: above.uuid,
    })
    await expect(deleteTenant(auth, above.uuid)).rejects.toMatchObject({
      kind: 'invalid',
      status: 400,
    })
    await expect(
      moveTenant(auth, {
        tenant_uuid: above.uuid,
        parent_tenant_uuid: below.uuid,
      }),
    ).rejects.toMatchObject({ kind: 'conflict', status: 409 })
    await moveTenant(auth, { ...move, parent_tenant_uuid: top })
    await expect(getTenant(auth, below.uuid)).resolves.toMatchObject({
      parent_uuid: top,
    })
  })

  it('should list the domains of a tenant', async () => {
    const domain_names = ['a', 'b'].map(
      (label) => `${fixtures.name(label)}.example`,
    )
    const { uuid } = await fixtures.tenant({ domain_names })
    const { items, total } = await queryClient.query(
      tenantDomainsQuery(auth, uuid),
    )
    expect(total).toBe(2)
    expect(items.map(({ name }) => name).sort()).toEqual(domain_names.sort())
  })

  it('should say that there is no such tenant', async () => {
    const tenant_uuid = randomUUID()
    const parent_tenant_uuid = auth.scope.tenant!
    await expect(
      moveTenant(auth, { tenant_uuid, parent_tenant_uuid }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    await expect(listTenantDomains(auth, tenant_uuid)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
}
