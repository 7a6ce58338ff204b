import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { describe, expect, it } from 'vitest'
import {
  createTenant,
  createTenantMutation,
  createUser,
  deleteTenant,
  deleteUser,
  getTenant,
  listTenants,
  replaceTenant,
  tenantQuery,
  tenantsQuery,
  updateTenant,
  updateTenantMutation,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function tenants({ auth, queryClient, fixtures }: Server) {
  const unknown = randomUUID()

  describe('create', () => {
    it('should keep everything that is given', async () => {
      const body = {
        uuid: randomUUID(),
        name: `${fixtures.name('full')} Zoë`,
        phone: '+15555550100',
        default_authentication_method: 'native',
        domain_names: [`${fixtures.name('domain')}.example`],
        address: { city: 'Halifax', country: 'Canada' },
      } as const
      const create = new MutationObserver(
        queryClient,
        createTenantMutation(auth),
      )
      const tenant = await create.mutate({
        body: { ...body, domain_names: [...body.domain_names] },
      })
      fixtures.defer(() => deleteTenant(auth, body.uuid))
      expect(tenant).toMatchObject({ ...body, parent_uuid: auth.scope.tenant })
      expect(tenant.address.zip_code).toBeNull()
      await expect(getTenant(auth, body.uuid)).resolves.toEqual(tenant)
    })

    it('should refuse a slug that is taken', async () => {
      const { slug } = await fixtures.tenant()
      await expect(
        createTenant(auth, { body: { slug } }),
      ).rejects.toMatchObject({ kind: 'conflict', status: 409 })
    })

    it('should name the field that is wrong', async () => {
      const body = { name: fixtures.name('bad'), slug: 'with-dash' }
      await expect(createTenant(auth, { body })).rejects.toMatchObject({
        kind: 'invalid',
        fields: { slug: { code: 'regex' } },
      })
    })
  })

  describe('list', () => {
    it('should find one by search and filter', async () => {
      const tenant = await fixtures.tenant()
      const { slug, uuid, name } = tenant
      const own = auth.scope.tenant!
      for (const filter of [{ slug }, { uuid }, { search: name! }])
        await expect(
          queryClient.query(tenantsQuery(auth, filter)),
        ).resolves.toMatchObject({ items: [tenant], filtered: 1 })
      const { items } = await listTenants(auth, { uuids: [uuid, own] })
      expect(items.map((item) => item.uuid).sort()).toEqual([uuid, own].sort())
    })

    it('should sort and page', async () => {
      const search = fixtures.name('listed')
      for (const letter of ['a', 'b', 'c'])
        await fixtures.tenant({ name: `${search}-${letter}` })
      const sorted = { search, order: 'name', direction: 'desc' } as const
      const page = await listTenants(auth, { ...sorted, limit: 1, offset: 1 })
      expect(page.items).toMatchObject([{ name: `${search}-b` }])
      const counts = await listTenants(auth, { search, limit: 0 })
      expect(counts).toMatchObject({ items: [], filtered: 3 })
    })

    it('should refuse an order that tenants have not', async () => {
      await expect(
        listTenants(auth, { order: 'phone' as never }),
      ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
    })
  })

  describe('read', () => {
    it('should read the own one', async () => {
      const uuid = auth.scope.tenant!
      await expect(
        queryClient.query(tenantQuery(auth, uuid)),
      ).resolves.toMatchObject({ uuid })
    })

    it('should say that there is no such tenant', async () => {
      await expect(getTenant(auth, unknown)).rejects.toMatchObject({
        kind: 'notFound',
        code: 'unknown-tenant',
      })
    })
  })

  describe('update', () => {
    it('should keep what is not named', async () => {
      const { uuid, name } = await fixtures.tenant({
        phone: '+15555550177',
        address: { city: 'Halifax' },
      })
      const update = new MutationObserver(
        queryClient,
        updateTenantMutation(auth),
      )
      const contact = (await fixtures.user()).uuid
      await update.mutate({ tenant_uuid: uuid, body: { contact } })
      await expect(getTenant(auth, uuid)).resolves.toMatchObject({
        name,
        contact,
        phone: '+15555550177',
        address: { city: 'Halifax' },
      })
    })

    it('should lose its contact when that user goes', async () => {
      const username = fixtures.name('contact')
      const { uuid: contact } = await createUser(auth, { body: { username } })
      const { uuid } = await fixtures.tenant({ contact })
      await deleteUser(auth, contact)
      expect((await getTenant(auth, uuid)).contact).toBeNull()
    })

    it('should refuse a tenant that is not there', async () => {
      await expect(
        updateTenant(auth, { tenant_uuid: unknown, body: { phone: null } }),
      ).rejects.toMatchObject({ kind: 'notFound' })
    })
  })

  describe('replace', () => {
    it('should take exactly what is given, and refuse the rest', async () => {
      const { uuid, address } = await fixtures.tenant({ phone: '1' })
      const body = {
        name: fixtures.name('replaced'),
        contact: null,
        phone: null,
        default_authentication_method: 'native',
        domain_names: [],
        address,
      } as const
      const full = { ...body, domain_names: [] }
      await expect(
        replaceTenant(auth, { tenant_uuid: uuid, body: full }),
      ).resolves.toMatchObject({ uuid, ...body })
      await expect(
        replaceTenant(auth, { tenant_uuid: unknown, body: full }),
      ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-tenant' })
    })
  })

  describe('delete', () => {
    it('should remove one with all that it holds, once', async () => {
      const { uuid } = await fixtures.tenant()
      const username = fixtures.name('gone')
      await createUser(auth.withTenant(uuid), { body: { username } })
      await deleteTenant(auth, uuid)
      await expect(deleteTenant(auth, uuid)).rejects.toMatchObject({
        kind: 'notFound',
        code: 'unknown-tenant',
      })
      // The name is free again.
      await fixtures.user({ username })
    })

    it('should refuse the own one', async () => {
      await expect(
        deleteTenant(auth, auth.scope.tenant!),
      ).rejects.toMatchObject({ kind: 'forbidden', status: 403 })
    })
  })
}
