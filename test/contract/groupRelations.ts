import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  addGroupPolicy,
  addGroupUser,
  groupPoliciesQuery,
  groupUsersQuery,
  listGroupPolicies,
  listGroupUsers,
  listUserGroups,
  listUsers,
  removeGroupPolicy,
  removeGroupUser,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function groupRelations(server: Server) {
  const { auth, queryClient, fixtures } = server
  const unknown = randomUUID()

  describe('users', () => {
    it('should come and go', async () => {
      const group = await fixtures.group()
      const group_uuid = group.uuid
      const { uuid: user_uuid, username } = await fixtures.user()
      for (let times = 0; times < 2; times++)
        await addGroupUser(auth, { group_uuid, user_uuid })
      const { items } = await queryClient.query(
        groupUsersQuery(auth, { group_uuid }),
      )
      expect(items.map(({ uuid }) => uuid)).toEqual([user_uuid])
      const { name } = group
      const groups = await listUserGroups(auth, { user_uuid, name })
      expect(groups.items).toEqual([group])
      const members = await listUsers(auth, { group_uuid, username })
      expect(members.filtered).toBe(1)
      for (let times = 0; times < 2; times++)
        await removeGroupUser(auth, { group_uuid, user_uuid })
      const left = await listGroupUsers(auth, { group_uuid })
      expect(left.items).toEqual([])
    })

    it('should be refused where one of the two is not there', async () => {
      const group_uuid = (await fixtures.group()).uuid
      const user_uuid = (await fixtures.user()).uuid
      for (const change of [addGroupUser, removeGroupUser]) {
        await expect(
          change(auth, { group_uuid, user_uuid: unknown }),
        ).rejects.toMatchObject({ kind: 'notFound' })
        await expect(
          change(auth, { group_uuid: unknown, user_uuid }),
        ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-group' })
      }
      await expect(
        listGroupUsers(auth, { group_uuid, limit: -1 }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'invalid-list-param' })
    })
  })

  describe('policies', () => {
    it('should be given, by uuid and by slug, and taken back', async () => {
      const group_uuid = (await fixtures.group()).uuid
      const user = await fixtures.user()
      await addGroupUser(auth, { group_uuid, user_uuid: user.uuid })
      const { uuid, slug } = await fixtures.policy({
        acl: [`${fixtures.prefix}.read`],
      })
      for (const policy_uuid of server.isOlder ? [uuid] : [uuid, slug]) {
        await addGroupPolicy(auth, { group_uuid, policy_uuid })
        const { items } = await listGroupPolicies(auth, { group_uuid })
        expect(items.map((policy) => policy.uuid)).toEqual([uuid])
        if (!server.isOlder) {
          const holders = await listUsers(auth, { has_policy_uuid: uuid })
          expect(holders.items.map((one) => one.uuid)).toEqual([user.uuid])
        }
        await removeGroupPolicy(auth, { group_uuid, policy_uuid })
      }
      const left = await queryClient.query(
        groupPoliciesQuery(auth, { group_uuid }),
      )
      expect(left.items).toEqual([])
    })

    it('should be refused where one of the two is not there', async () => {
      const group_uuid = (await fixtures.group()).uuid
      const policy_uuid = (await fixtures.policy()).uuid
      for (const change of [addGroupPolicy, removeGroupPolicy]) {
        await expect(
          change(auth, { group_uuid, policy_uuid: unknown }),
        ).rejects.toMatchObject({ kind: 'notFound' })
        await expect(
          change(auth, { group_uuid: unknown, policy_uuid }),
        ).rejects.toMatchObject({ kind: 'notFound' })
      }
      await expect(
        listGroupPolicies(auth, { group_uuid: unknown }),
      ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-group' })
    })
  })
}
