import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  getTenant,
  listTenants,
  tenantQuery,
  tenantsQuery,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function tenants(server: Server) {
  const { auth, queryClient } = server

  it('should list the own tenant', async () => {
    const uuid = auth.scope.tenant!
    const { items, filtered } = await queryClient.query(
      tenantsQuery(auth, { uuids: [uuid] }),
    )
    expect(filtered).toBe(1)
    expect(items.map((tenant) => tenant.uuid)).toEqual([uuid])
  })

  it('should find a tenant by search and filter', async () => {
    const own = await getTenant(auth, auth.scope.tenant!)
    const { slug, uuid } = own
    for (const filter of [{ slug }, { uuid }, { search: slug }]) {
      const { items } = await listTenants(auth, { ...filter, limit: 100 })
      expect(items).toContainEqual(own)
    }
  })

  it('should list page by page', async () => {
    const { items, total } = await listTenants(auth, { limit: 0 })
    expect(items).toEqual([])
    expect(total).toBeGreaterThan(0)
    const beyond = await listTenants(auth, { limit: 1, offset: total })
    expect(beyond.items).toEqual([])
  })

  it('should list the tenants below', async (context) => {
    const other = await server.otherTenant(context)
    if (!other) return
    const { items } = await listTenants(auth, { uuid: other })
    expect(items).toHaveLength(1)
    await expect(getTenant(auth, other)).resolves.toEqual(items[0])
  })

  it('should refuse an order that tenants have not', async () => {
    await expect(
      listTenants(auth, { order: 'phone' as never }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })

  it('should read one with everything that it has', async () => {
    const uuid = auth.scope.tenant!
    const tenant = await queryClient.query(tenantQuery(auth, uuid))
    expect(Object.keys(tenant).sort()).toEqual(
      expect.arrayContaining([
        'address',
        'contact',
        'default_authentication_method',
        'domain_names',
        'name',
        'parent_uuid',
        'phone',
        'slug',
        'uuid',
      ]),
    )
    expect(Object.keys(tenant.address).sort()).toEqual([
      'city',
      'country',
      'line_1',
      'line_2',
      'state',
      'zip_code',
    ])
  })

  it('should say that there is no such tenant', async () => {
    await expect(getTenant(auth, randomUUID())).rejects.toMatchObject({
      kind: 'notFound',
      code: 'unknown-tenant',
    })
  })
}
