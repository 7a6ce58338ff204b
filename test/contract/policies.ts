import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addUserPolicy,
  createPolicy,
  createPolicyMutation,
  deletePolicy,
  deletePolicyMutation,
  getPolicy,
  listAll,
  listPolicies,
  policiesQuery,
  policyQuery,
  replacePolicy,
  updatePolicy,
  updatePolicyMutation,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function policies(server: Server) {
  const { auth, queryClient, fixtures } = server
  const unknown = randomUUID()
  const names = (page: { items: { name: string }[] }) =>
    page.items.map(({ name }) => name)

  describe('create', () => {
    it('should keep everything that is given', async () => {
      const { prefix } = fixtures
      const body = {
        name: `${fixtures.name('full')} Zoë`,
        slug: fixtures.name('slug'),
        description: 'Opens <doors>',
        acl: [`${prefix}.doors.#`, `!${prefix}.doors.*.delete`],
        shared: false,
      }
      const create = new MutationObserver(
        queryClient,
        createPolicyMutation(auth),
      )
      const policy = await create.mutate({ body })
      fixtures.defer(() => deletePolicy(auth, policy.uuid))
      expect(policy).toMatchObject({
        ...body,
        tenant_uuid: auth.scope.tenant,
        read_only: false,
        acl: expect.arrayContaining(body.acl) as string[],
      })
    })

    it('should refuse a name that is taken', async () => {
      const { name } = await fixtures.policy()
      await expect(
        createPolicy(auth, { body: { name } }),
      ).rejects.toMatchObject({ kind: 'conflict', status: 409 })
    })

    it('should refuse a slug with a blank', async () => {
      const body = { name: fixtures.name('policy'), slug: 'two words' }
      await expect(createPolicy(auth, { body })).rejects.toMatchObject({
        kind: 'invalid',
        status: 400,
      })
    })

    it('should refuse an access that one does not hold', async () => {
      const writer = await fixtures.user()
      const { uuid } = await fixtures.policy({ acl: ['auth.policies.create'] })
      const grant = { user_uuid: writer.uuid, policy_uuid: uuid }
      await addUserPolicy(auth, grant)
      const client = await fixtures.signedIn(writer)
      const access = `${fixtures.prefix}.read`
      const body = { name: fixtures.name('policy'), acl: [access] }
      await expect(createPolicy(client, { body })).rejects.toMatchObject({
        kind: 'forbidden',
        requiredAccess: access,
      })
    })
  })

  describe('list', () => {
    let search: string

    beforeAll(async () => {
      search = fixtures.name('listed')
      for (const letter of ['a', 'b', 'c'])
        await fixtures.policy({ name: `${search}-${letter}` })
    })

    it('should search, sort and page', async () => {
      const sorted = { search, order: 'name', direction: 'desc' } as const
      const all = await queryClient.query(policiesQuery(auth, sorted))
      expect(names(all)).toEqual(['c', 'b', 'a'].map((x) => `${search}-${x}`))
      const page = await listPolicies(auth, { ...sorted, limit: 1, offset: 1 })
      expect(names(page)).toEqual([`${search}-b`])
    })

    it('should filter exactly', async () => {
      const name = `${search}-a`
      for (const filter of [{ name }, { search, name, read_only: false }])
        expect(names(await listPolicies(auth, filter))).toEqual([name])
    })

    it('should walk through every page without a count', async () => {
      const found = []
      const walk = listAll(auth, listPolicies, {
        search,
        order: 'name',
        limit: 2,
      })
      for await (const { name } of walk) found.push(name)
      expect(found).toEqual(['a', 'b', 'c'].map((x) => `${search}-${x}`))
    })

    it('should refuse an order that there is not', async () => {
      await expect(
        listPolicies(auth, { search, order: 'colour' as never }),
      ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
    })
  })

  describe('read', () => {
    it('should find one by uuid and by slug', async () => {
      const policy = await fixtures.policy()
      for (const either of [policy.uuid, policy.slug])
        await expect(
          queryClient.query(policyQuery(auth, either)),
        ).resolves.toEqual(policy)
    })

    it('should say that there is no such policy', async () => {
      for (const either of [unknown, fixtures.name('none')])
        await expect(getPolicy(auth, either)).rejects.toMatchObject({
          kind: 'notFound',
        })
    })
  })

  describe('update', () => {
    it('should keep what is not named', async () => {
      const acl = [`${fixtures.prefix}.read`]
      const { uuid } = await fixtures.policy({ acl, description: 'Kept' })
      const name = fixtures.name('renamed')
      const update = new MutationObserver(
        queryClient,
        updatePolicyMutation(auth),
      )
      await update.mutate({ policy_uuid: uuid, body: { name } })
      await expect(getPolicy(auth, uuid)).resolves.toMatchObject({
        name,
        acl,
        description: 'Kept',
      })
    })

    it('should refuse a policy that is not there', async () => {
      const body = { name: fixtures.name('none') }
      await expect(
        updatePolicy(auth, { policy_uuid: unknown, body }),
      ).rejects.toMatchObject({ kind: 'notFound' })
    })
  })

  describe('replace', () => {
    it('should take exactly what is given', async () => {
      const { uuid } = await fixtures.policy({ acl: ['a.b'] })
      const body = { name: fixtures.name('new'), description: null, acl: [] }
      const replaced = await replacePolicy(auth, { policy_uuid: uuid, body })
      expect(replaced).toMatchObject({ uuid, ...body })
    })

    it('should refuse a taken name, and one that is not there', async () => {
      const [one, two] = [await fixtures.policy(), await fixtures.policy()]
      const body = { name: one.name, description: null, acl: [] }
      // The server fails over this instead of refusing it.
      await expect(
        replacePolicy(auth, { policy_uuid: two.uuid, body }),
      ).rejects.toMatchObject({ retryable: false })
      await expect(
        replacePolicy(auth, { policy_uuid: unknown, body }),
      ).rejects.toMatchObject({ kind: 'notFound' })
    })
  })

  describe('delete', () => {
    it('should remove one, once', async () => {
      const { uuid } = await fixtures.policy()
      const remove = new MutationObserver(
        queryClient,
        deletePolicyMutation(auth),
      )
      await remove.mutate(uuid)
      await expect(deletePolicy(auth, uuid)).rejects.toMatchObject({
        kind: 'notFound',
      })
    })
  })

  describe('shared', () => {
    it('should be read-only in the tenants below', async () => {
      const tenant = await fixtures.tenant()
      const { uuid } = await fixtures.policy({ shared: true })
      const there = auth.withTenant(tenant.uuid)
      await expect(getPolicy(there, uuid)).resolves.toMatchObject({
        read_only: true,
      })
      await expect(deletePolicy(there, uuid)).rejects.toMatchObject({
        kind: 'forbidden',
        status: 403,
      })
    })
  })
}
