import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  bulk,
  createUser,
  createUserMutation,
  deleteUser,
  deleteUserMutation,
  getTokenValidity,
  getUser,
  listAll,
  listUsers,
  replaceUser,
  updateUser,
  updateUserMutation,
  userQuery,
  usersQuery,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function users(server: Server) {
  const { auth, queryClient, fixtures } = server
  const unknown = randomUUID()
  const usernames = (page: { items: { username: string | null }[] }) =>
    page.items.map(({ username }) => username)

  describe('create', () => {
    it('should keep everything that is given', async () => {
      const uuid = randomUUID()
      const body = {
        uuid,
        username: fixtures.name('full'),
        firstname: 'Zoë',
        lastname: 'Ångström & <b>',
        enabled: false,
        purpose: 'external_api',
        authentication_method: 'native',
      } as const
      const address = `${fixtures.name('mail')}@example.com`
      const create = new MutationObserver(queryClient, createUserMutation(auth))
      const user = await create.mutate({
        body: { ...body, email_address: address, password: randomUUID() },
      })
      fixtures.defer(() => deleteUser(auth, uuid))
      expect(user).toMatchObject({ ...body, tenant_uuid: auth.scope.tenant })
      expect(user.emails).toMatchObject([
        { address, main: true, confirmed: true },
      ])
      await expect(getUser(auth, uuid)).resolves.toEqual(user)
    })

    it('should refuse a username that is taken, in any case', async () => {
      const { username } = await fixtures.user()
      for (const taken of [username, username.toUpperCase()])
        await expect(
          createUser(auth, { body: { username: taken } }),
        ).rejects.toMatchObject({
          kind: 'conflict',
          fields: { username: { code: 'unique' } },
        })
    })

    it('should name the field that is wrong', async () => {
      const username = fixtures.name('bad')
      const body = { username, email_address: 'no address' }
      await expect(createUser(auth, { body })).rejects.toMatchObject({
        kind: 'invalid',
        code: 'invalid-data',
        fields: { email_address: { code: expect.any(String) as string } },
      })
    })
  })

  describe('list', () => {
    const label = 'listed'
    let search: string

    beforeAll(async () => {
      search = fixtures.name(label)
      for (const letter of ['a', 'b', 'c'])
        await fixtures.user({
          username: `${search}-${letter}`,
          lastname: letter,
        })
    })

    it('should search, sort and page', async () => {
      const sorted = { search, order: 'username', direction: 'desc' } as const
      const all = await queryClient.query(usersQuery(auth, sorted))
      expect(all.filtered).toBe(3)
      expect(usernames(all)).toEqual(
        ['c', 'b', 'a'].map((x) => `${search}-${x}`),
      )
      const page = await listUsers(auth, { ...sorted, limit: 1, offset: 1 })
      expect(usernames(page)).toEqual([`${search}-b`])
      expect(page.filtered).toBe(3)
      const counts = await listUsers(auth, { search, limit: 0 })
      expect(counts).toMatchObject({ items: [], filtered: 3 })
    })

    it('should filter exactly', async () => {
      const username = `${search}-a`
      const found = await listUsers(auth, { username })
      expect(usernames(found)).toEqual([username])
      const [{ uuid } = { uuid: '' }] = found.items
      for (const filter of [{ uuid }, { search, lastname: 'a' }])
        expect(usernames(await listUsers(auth, filter))).toEqual([username])
      const none = await listUsers(auth, { search, purpose: 'internal' })
      expect(none.items).toEqual([])
    })

    it('should walk through every page', async () => {
      const found = []
      for await (const user of listAll(auth, listUsers, { search, limit: 2 }))
        found.push(user.username)
      expect(found.sort()).toEqual(['a', 'b', 'c'].map((x) => `${search}-${x}`))
    })

    it('should refuse a direction that there is not', async () => {
      await expect(
        listUsers(auth, { search, direction: 'sideways' as never }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'invalid-list-param' })
    })
  })

  describe('read', () => {
    it('should say that there is no such user', async () => {
      await expect(getUser(auth, unknown)).rejects.toMatchObject({
        kind: 'notFound',
        code: 'unknown-user',
      })
      await expect(getUser(auth, 'not-a-uuid')).rejects.toMatchObject({
        kind: 'notFound',
      })
    })
  })

  describe('update', () => {
    it('should keep what is not named', async () => {
      const { uuid, username } = await fixtures.user({
        enabled: false,
        firstname: 'Ada',
      })
      const { queryKey } = userQuery(auth, uuid)
      await queryClient.query(userQuery(auth, uuid))
      const update = new MutationObserver(queryClient, updateUserMutation(auth))
      await update.mutate({ user_uuid: uuid, body: { lastname: 'Byron' } })
      const expected = {
        username,
        firstname: 'Ada',
        lastname: 'Byron',
        enabled: false,
      }
      expect(queryClient.getQueryData(queryKey)).toMatchObject(expected)
      await expect(getUser(auth, uuid)).resolves.toMatchObject(expected)
    })

    it('should end every session of who is disabled', async () => {
      const user = await fixtures.user()
      const client = await fixtures.signedIn(user)
      const body = { enabled: false }
      await updateUser(auth, { user_uuid: user.uuid, body })
      await expect(getTokenValidity(client)).resolves.toBe('revoked')
    })
  })

  describe('replace', () => {
    it('should take exactly what is given', async () => {
      const { uuid } = await fixtures.user({ firstname: 'Ada' })
      const body = {
        username: fixtures.name('replaced'),
        firstname: null,
        lastname: null,
        enabled: true,
        purpose: 'user',
        authentication_method: 'native',
      } as const
      const replaced = await replaceUser(auth, { user_uuid: uuid, body })
      expect(replaced).toMatchObject({ uuid, ...body })
    })

    it('should refuse a taken name, and a user that is not there', async () => {
      const [one, two] = [await fixtures.user(), await fixtures.user()]
      const { firstname, lastname, enabled } = two
      const { username, purpose, authentication_method } = one
      const names = { username, firstname, lastname }
      const body = { ...names, enabled, purpose, authentication_method }
      await expect(
        replaceUser(auth, { user_uuid: two.uuid, body }),
      ).rejects.toMatchObject({ kind: 'conflict' })
      await expect(
        replaceUser(auth, {
          user_uuid: unknown,
          body: { ...body, username: fixtures.name('nobody') },
        }),
      ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-user' })
    })
  })

  describe('delete', () => {
    it('should remove many, each with its result', async () => {
      const made = [await fixtures.user(), await fixtures.user()]
      const uuids = [...made.map(({ uuid }) => uuid), unknown]
      const results = await bulk(auth, queryClient, deleteUserMutation, uuids)
      expect(results).toMatchObject([
        { status: 'success' },
        { status: 'success' },
        { status: 'error', error: { kind: 'notFound' } },
      ])
      for (const uuid of uuids)
        await expect(deleteUser(auth, uuid)).rejects.toMatchObject({
          code: 'unknown-user',
        })
    })
  })

  describe('in another tenant', () => {
    it('should be found from there, and from above by recursion', async () => {
      const { uuid: tenant } = await fixtures.tenant()
      const { uuid, username } = await fixtures.user({}, tenant)
      const there = auth.withTenant(tenant)
      await expect(getUser(there, uuid)).resolves.toMatchObject({
        tenant_uuid: tenant,
      })
      const here = await listUsers(auth, { username, recurse: false })
      expect(here.items).toEqual([])
      const below = await listUsers(auth, { username, recurse: true })
      expect(usernames(below)).toEqual([username])
    })

    it('should be refused for a tenant that is not visible', async () => {
      await expect(
        createUser(auth.withTenant(unknown), { body: {} }),
      ).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'unauthorized-tenant',
      })
    })
  })
}
