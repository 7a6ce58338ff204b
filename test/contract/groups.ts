import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { describe, expect, it } from 'vitest'
import {
  createGroup,
  createGroupMutation,
  deleteGroup,
  deleteGroupMutation,
  getGroup,
  groupQuery,
  groupsQuery,
  listGroups,
  replaceGroup,
  updateGroup,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function groups(server: Server) {
  const { auth, queryClient, fixtures, notApplicable } = server
  const unknown = randomUUID()

  describe('create', () => {
    it('should keep everything that is given', async () => {
      const body = {
        name: `${fixtures.name('full')} Zoë`,
        slug: fixtures.name('slug'),
      }
      const create = new MutationObserver(
        queryClient,
        createGroupMutation(auth),
      )
      const group = await create.mutate({ body })
      fixtures.defer(() => deleteGroup(auth, group.uuid))
      expect(group).toMatchObject({
        ...body,
        tenant_uuid: auth.scope.tenant,
        read_only: false,
      })
      await expect(
        queryClient.query(groupQuery(auth, group.uuid)),
      ).resolves.toEqual(group)
    })

    it('should refuse a name that is taken, and a slug with a blank', async () => {
      const { name } = await fixtures.group()
      await expect(createGroup(auth, { body: { name } })).rejects.toMatchObject(
        { kind: 'conflict', status: 409 },
      )
      const body = { name: fixtures.name('group'), slug: 'two words' }
      await expect(createGroup(auth, { body })).rejects.toMatchObject({
        kind: 'invalid',
        fields: { slug: { code: 'regex' } },
      })
    })
  })

  describe('list', () => {
    it('should search, sort, page and filter', async () => {
      const search = fixtures.name('listed')
      for (const letter of ['a', 'b', 'c'])
        await fixtures.group({ name: `${search}-${letter}` })
      const sorted = { search, order: 'name', direction: 'desc' } as const
      const all = await queryClient.query(groupsQuery(auth, sorted))
      expect(all.filtered).toBe(3)
      const page = await listGroups(auth, { ...sorted, limit: 1, offset: 1 })
      expect(page.items).toMatchObject([{ name: `${search}-b` }])
      const found = await listGroups(auth, { name: `${search}-a` })
      expect(found.items).toMatchObject([{ name: `${search}-a` }])
    })

    it('should refuse an order that there is not', async () => {
      await expect(
        listGroups(auth, { order: 'colour' as never }),
      ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
    })
  })

  describe('change', () => {
    it('should rename one', async () => {
      const { uuid, slug } = await fixtures.group()
      const name = fixtures.name('renamed')
      const body = { name }
      await expect(
        updateGroup(auth, { group_uuid: uuid, body }),
      ).resolves.toMatchObject({ uuid, name, slug })
      for (const call of [updateGroup, replaceGroup])
        await expect(
          call(auth, { group_uuid: unknown, body }),
        ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-group' })
    })

    it('should refuse to overwrite a name that was given since', async () => {
      const { uuid, name } = await fixtures.group()
      const theirs = { name: fixtures.name('theirs') }
      await replaceGroup(auth, { group_uuid: uuid, body: theirs })
      const body = { name: fixtures.name('mine') }
      await expect(
        updateGroup(auth, { group_uuid: uuid, body, base: { name } }),
      ).rejects.toMatchObject({ kind: 'conflict', code: 'edit-conflict' })
      await expect(getGroup(auth, uuid)).resolves.toMatchObject(theirs)
    })

    it('should refuse the group of every user', async (context) => {
      const filter = { read_only: true, limit: 1 }
      const { items } = await listGroups(auth, filter)
      const group = items[0]
      if (!group) return notApplicable(context, 'no group is read-only')
      const input = { group_uuid: group.uuid, body: { name: group.name } }
      await expect(updateGroup(auth, input)).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'forbidden-group',
      })
    })
  })

  describe('delete', () => {
    it('should remove one, once', async () => {
      const { uuid } = await fixtures.group()
      const remove = new MutationObserver(
        queryClient,
        deleteGroupMutation(auth),
      )
      await remove.mutate(uuid)
      for (const call of [deleteGroup, getGroup])
        await expect(call(auth, uuid)).rejects.toMatchObject({
          kind: 'notFound',
          code: 'unknown-group',
        })
    })
  })
}
