import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { beforeAll, expect, it } from 'vitest'
import {
  addPolicyAccess,
  addPolicyAccessMutation,
  getPolicy,
  removePolicyAccess,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function policyAccess(server: Server) {
  const { auth, queryClient, fixtures } = server
  let policy_uuid: string
  const acl = async () => (await getPolicy(auth, policy_uuid)).acl

  beforeAll(async () => {
    policy_uuid = (await fixtures.policy()).uuid
  })

  it('should be added and removed, whatever is written in it', async () => {
    const { prefix } = fixtures
    const entries = ['#', '*.read', 'é.ü', 'a%20b', 'a b?', '!me.#', 'a+b&c=d']
    const add = new MutationObserver(queryClient, addPolicyAccessMutation(auth))
    for (const entry of entries) {
      const access = `${prefix}.${entry}`
      await add.mutate({ policy_uuid, access })
      await expect(acl()).resolves.toEqual([access])
      await removePolicyAccess(auth, { policy_uuid, access })
      await expect(acl()).resolves.toEqual([])
    }
  })

  it('should be refused a second time', async () => {
    const access = `${fixtures.prefix}.twice`
    await addPolicyAccess(auth, { policy_uuid, access })
    await expect(
      addPolicyAccess(auth, { policy_uuid, access }),
    ).rejects.toMatchObject({ kind: 'conflict', status: 409 })
    for (let times = 0; times < 2; times++)
      await expect(
        removePolicyAccess(auth, { policy_uuid, access }),
      ).resolves.toBeUndefined()
  })

  it('should be refused for a policy that is not there', async () => {
    const input = { policy_uuid: randomUUID(), access: fixtures.prefix }
    for (const change of [addPolicyAccess, removePolicyAccess])
      await expect(change(auth, input)).rejects.toMatchObject({
        kind: 'notFound',
      })
  })

  it('should not be sent where no address can carry it', async () => {
    const before = server.exchanges.length
    for (const access of ['a/b', '.', '..'])
      await expect(
        addPolicyAccess(auth, { policy_uuid, access }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'unaddressable' })
    expect(server.exchanges).toHaveLength(before)
  })
}
