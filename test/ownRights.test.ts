import { describe, expect, it } from 'vitest'
import {
  addGroupPolicyMutation,
  addGroupUserMutation,
  addPolicyAccessMutation,
  addUserPolicy,
  addUserPolicyMutation,
  bulk,
  createGroup,
  createPolicy,
  createUserMutation,
  deleteGroupMutation,
  deletePolicyMutation,
  postpone,
  removeGroupPolicyMutation,
  removeGroupUserMutation,
  removePolicyAccessMutation,
  removeUserPolicyMutation,
  renewOnOwnRights,
  replacePolicyMutation,
  updatePolicyMutation,
  type Policy,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

async function own() {
  const world = setup()
  const { auth, calls, queryClient, signIn } = world
  await signIn('admin')
  const body = { name: 'Mine', acl: ['extra.read'] }
  const policy: Policy = await createPolicy(auth, { body })
  const stop = renewOnOwnRights(auth, queryClient)
  calls()
  return {
    ...world,
    policy_uuid: policy.uuid,
    user_uuid: auth.scope.user!,
    stop,
    /** How often the session was renewed since the last look. */
    async renewals() {
      await settle()
      return calls().filter((call) => call === 'POST /token').length
    },
    acl: () => auth.token.getSnapshot()!.acl,
  }
}

describe('renewOnOwnRights', () => {
  it('should pick up what was given and taken', async () => {
    const { auth, acl, queryClient, renewals, ...ids } = await own()
    const { policy_uuid, user_uuid } = ids
    const input = { policy_uuid, user_uuid }
    await mutate(queryClient, addUserPolicyMutation(auth), input)
    expect(await renewals()).toBe(1)
    expect(acl()).toContain('extra.read')
    await mutate(queryClient, removeUserPolicyMutation(auth), input)
    expect(await renewals()).toBe(1)
    expect(acl()).not.toContain('extra.read')
  })

  it('should pick up what a group gives', async () => {
    const { auth, acl, queryClient, policy_uuid, user_uuid } = await own()
    const { uuid: group_uuid } = await createGroup(auth, {
      body: { name: 'Ours' },
    })
    const member = { group_uuid, user_uuid }
    const grant = { group_uuid, policy_uuid }
    const has = async (change: Promise<unknown>) => {
      await change
      await settle()
      return acl().includes('extra.read')
    }
    const join = () => mutate(queryClient, addGroupUserMutation(auth), member)
    const give = () => mutate(queryClient, addGroupPolicyMutation(auth), grant)
    expect(await has(give())).toBe(false)
    expect(await has(join())).toBe(true)
    const leave = mutate(queryClient, removeGroupUserMutation(auth), member)
    expect(await has(leave)).toBe(false)
    expect(await has(join())).toBe(true)
    const take = mutate(queryClient, removeGroupPolicyMutation(auth), grant)
    expect(await has(take)).toBe(false)
    expect(await has(give())).toBe(true)
    const end = mutate(queryClient, deleteGroupMutation(auth), group_uuid)
    expect(await has(end)).toBe(false)
  })

  it('should pick up what a policy is replaced by', async () => {
    const { auth, acl, queryClient, renewals, ...ids } = await own()
    const { policy_uuid, user_uuid } = ids
    await addUserPolicy(auth, { policy_uuid, user_uuid })
    const body = { name: 'Mine', description: null, acl: ['other.read'] }
    const input = { policy_uuid, body }
    await mutate(queryClient, replacePolicyMutation(auth), input)
    expect(await renewals()).toBe(1)
    expect(acl()).toContain('other.read')
  })

  it('should leave alone what has nothing to do with rights', async () => {
    const { auth, queryClient, renewals } = await own()
    const body = { username: 'zoe' }
    expect(
      await mutate(queryClient, createUserMutation(auth), { body }),
    ).toMatchObject(body)
    const pages = { mutationFn: () => Promise.resolve('done') }
    expect(await mutate(queryClient, pages as never, undefined)).toBe('done')
    expect(await renewals()).toBe(0)
  })

  it('should not renew for what others may do', async () => {
    const { auth, emulator, queryClient, renewals, policy_uuid } = await own()
    const user_uuid = emulator.signIn('alice').user.uuid
    const input = { policy_uuid, user_uuid }
    await mutate(queryClient, addUserPolicyMutation(auth), input)
    const named = { policy_uuid, body: { name: 'Other' } }
    await mutate(queryClient, updatePolicyMutation(auth), named)
    const lost = { policy_uuid, access: 'extra.read' }
    await mutate(queryClient, removePolicyAccessMutation(auth), lost)
    expect(await renewals()).toBe(0)
  })

  it('should renew once for many changes, and again for late ones', async () => {
    const { auth, hold, queryClient, renewals, policy_uuid } = await own()
    const add = (access: string) =>
      mutate(queryClient, addPolicyAccessMutation(auth), {
        policy_uuid,
        access,
      })
    const held = hold(/POST .*token/)
    await Promise.all(['a', 'b', 'c'].map(add))
    held.release()
    expect(await renewals()).toBe(2)
  })

  it('should see what is done to many at once', async () => {
    const { acl, auth, queryClient, renewals, policy_uuid } = await own()
    const accesses = ['a', 'b', 'c', 'd', 'e']
    const inputs = accesses.map((access) => ({ policy_uuid, access }))
    const { user_uuid } = { user_uuid: auth.scope.user! }
    await mutate(queryClient, addUserPolicyMutation(auth), {
      policy_uuid,
      user_uuid,
    })
    await renewals()
    await bulk(auth, queryClient, addPolicyAccessMutation, inputs)
    expect(await renewals()).toBeGreaterThan(0)
    expect(acl()).toEqual(expect.arrayContaining(accesses))
  })

  it('should see what could be undone, once it is sent', async () => {
    const { auth, queryClient, renewals, policy_uuid } = await own()
    const { send, done } = postpone(auth, queryClient, deletePolicyMutation, [
      policy_uuid,
    ])
    expect(await renewals()).toBe(0)
    send()
    await done
    expect(await renewals()).toBe(1)
  })

  it('should stop when told to', async () => {
    const { auth, queryClient, renewals, policy_uuid, stop } = await own()
    stop()
    await mutate(queryClient, deletePolicyMutation(auth), policy_uuid)
    expect(await renewals()).toBe(0)
  })
})
