import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addUserPolicy,
  addUserPolicyMutation,
  deleteUserSession,
  getTokenValidity,
  listUserGroups,
  listUserPolicies,
  listUsers,
  listUserSessions,
  type Policy,
  removeUserPolicy,
  userGroupsQuery,
  userPoliciesQuery,
  userSessionsQuery,
} from '../../src/index.ts'
import type { FixtureUser } from './fixtures.ts'
import type { Server } from './server.ts'

export function userRelations(server: Server) {
  const { auth, queryClient, fixtures } = server
  const unknown = randomUUID()

  describe('policies', () => {
    let policy: Policy
    let user_uuid: string

    beforeAll(async () => {
      policy = await fixtures.policy({ acl: [`${fixtures.prefix}.read`] })
      user_uuid = (await fixtures.user()).uuid
    })

    it('should be given, by uuid and by slug, and taken back', async () => {
      const { uuid, slug } = policy
      const { prefix: search } = fixtures
      const add = new MutationObserver(queryClient, addUserPolicyMutation(auth))
      for (const policy_uuid of server.isOlder ? [uuid] : [uuid, slug]) {
        await add.mutate({ user_uuid, policy_uuid })
        const given = await listUserPolicies(auth, { user_uuid, search })
        expect(given.items.map((item) => item.uuid)).toEqual([uuid])
        await removeUserPolicy(auth, { user_uuid, policy_uuid })
        const left = await listUserPolicies(auth, { user_uuid, search })
        expect(left.items).toEqual([])
      }
    })

    it('should be given again, and taken from who has it not', async () => {
      const input = { user_uuid, policy_uuid: policy.uuid }
      for (const change of [addUserPolicy, removeUserPolicy])
        for (let times = 0; times < 2; times++)
          await expect(change(auth, input)).resolves.toBeUndefined()
    })

    it('should tell who has them', async () => {
      const policy_uuid = policy.uuid
      await addUserPolicy(auth, { user_uuid, policy_uuid })
      const { name } = policy
      const mine = await queryClient.query(
        userPoliciesQuery(auth, { user_uuid, name }),
      )
      expect(mine.items).toMatchObject([{ uuid: policy_uuid }])
      if (server.isOlder) return
      for (const filter of [
        { policy_uuid },
        { has_policy_uuid: policy_uuid },
      ]) {
        const { items } = await listUsers(auth, filter)
        expect(items.map(({ uuid }) => uuid)).toEqual([user_uuid])
      }
    })

    it('should be refused where one of the two is not there', async () => {
      const nobody = { user_uuid: unknown, policy_uuid: policy.uuid }
      const nothing = { user_uuid, policy_uuid: unknown }
      for (const change of [addUserPolicy, removeUserPolicy])
        for (const input of [nobody, nothing])
          await expect(change(auth, input)).rejects.toMatchObject({
            kind: 'notFound',
          })
      await expect(
        listUserPolicies(auth, { user_uuid: 'not-a-uuid' }),
      ).rejects.toMatchObject({ kind: 'notFound' })
    })
  })

  describe('groups', () => {
    it('should be those of every user, at least', async (context) => {
      const { uuid, tenant_uuid } = await fixtures.user()
      const { items, total } = await queryClient.query(
        userGroupsQuery(auth, { user_uuid: uuid, search: tenant_uuid }),
      )
      if (total === 0) {
        const reason = 'new users are in no group here'
        return server.notApplicable(context, reason)
      }
      expect(items).toMatchObject([
        { name: `wazo-all-users-tenant-${tenant_uuid}`, read_only: true },
      ])
    })

    it('should be refused for who is not there', async () => {
      await expect(
        listUserGroups(auth, { user_uuid: unknown }),
      ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-user' })
    })
  })

  describe('sessions', () => {
    let user: FixtureUser

    beforeAll(async () => {
      user = await fixtures.user()
    })

    it('should be listed and ended', async () => {
      const client = await fixtures.signedIn(user)
      const { session_uuid } = client.token.getSnapshot()!
      const user_uuid = user.uuid
      const { items } = await queryClient.query(
        userSessionsQuery(auth, { user_uuid }),
      )
      expect(items).toMatchObject([
        {
          uuid: session_uuid,
          user_uuid,
          tenant_uuid: user.tenant_uuid,
          mobile: false,
        },
      ])
      await deleteUserSession(auth, { user_uuid, session_uuid })
      await expect(getTokenValidity(client)).resolves.toBe('revoked')
      const left = await listUserSessions(auth, { user_uuid })
      expect(left.items).toEqual([])
    })

    it('should be refused for who is not there', async () => {
      for (const call of [
        () => listUserSessions(auth, { user_uuid: unknown }),
        () =>
          deleteUserSession(auth, {
            user_uuid: unknown,
            session_uuid: unknown,
          }),
      ])
        await expect(call()).rejects.toMatchObject({
          kind: 'notFound',
          code: 'unknown-user',
        })
    })
  })
}
