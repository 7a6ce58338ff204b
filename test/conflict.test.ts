import { describe, expect, it } from 'vitest'
import {
  EditConflictError,
  getTenant,
  getUser,
  groupQuery,
  ldapConfigQuery,
  listGroups,
  replaceGroup,
  replaceLdapConfig,
  updateGroup,
  updateGroupMutation,
  updateLdapConfig,
  updateLdapConfigMutation,
  updatePolicyMutation,
  updateTenant,
  updateUser,
  updateUserMutation,
  userQuery,
  usersQuery,
  policyQuery,
  addPolicyAccess,
  type LdapConfig,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

async function twoAdmins() {
  const demo = setup()
  await demo.signIn()
  const { auth, queryClient } = demo
  const bob = await userOf(auth, 'bob')
  const user_uuid = bob.uuid
  return {
    ...demo,
    bob,
    user_uuid,
    /** What somebody else does, of which this cache does not hear. */
    others: (body: object) => updateUser(auth, { user_uuid, body }),
    edit: (body: object, base?: object) =>
      mutate(queryClient, updateUserMutation(auth), { user_uuid, body, base }),
  }
}

describe('an edit of what somebody else has changed since', () => {
  it('should conflict in the field that both have changed', async () => {
    const { auth, bob, user_uuid, others, edit } = await twoAdmins()
    await others({ firstname: 'Robert', lastname: 'Marley' })
    const error = await failure(
      edit({ firstname: 'Bobby', enabled: false }, bob),
    )
    expect(error).toBeInstanceOf(EditConflictError)
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'edit-conflict',
      params: { fields: 'firstname' },
      conflicts: {
        firstname: { base: 'Bob', mine: 'Bobby', theirs: 'Robert' },
      },
    })
    // Nothing was sent.
    expect(await getUser(auth, user_uuid)).toMatchObject({
      firstname: 'Robert',
      enabled: true,
    })
  })

  it('should keep what it does not touch', async () => {
    const { auth, bob, user_uuid, others, edit } = await twoAdmins()
    await others({ lastname: 'Marley' })
    await edit({ firstname: 'Bobby' }, bob)
    expect(await getUser(auth, user_uuid)).toMatchObject({
      firstname: 'Bobby',
      lastname: 'Marley',
    })
  })

  it('should be no conflict where both want the same', async () => {
    const { bob, others, edit } = await twoAdmins()
    await others({ firstname: 'Robert' })
    await expect(edit({ firstname: 'Robert' }, bob)).resolves.toMatchObject({
      firstname: 'Robert',
    })
  })

  it('should be based on what the cache has shown, and show theirs', async () => {
    const { auth, queryClient, user_uuid, others, edit } = await twoAdmins()
    const detail = watch(queryClient, userQuery(auth, user_uuid))
    await settle()
    await others({ firstname: 'Robert' })
    const error = await failure(edit({ firstname: 'Bobby' }))
    expect(error).toBeInstanceOf(EditConflictError)
    await settle()
    expect(detail.data()).toMatchObject({ firstname: 'Robert' })
    // Who has seen theirs may overwrite it.
    await edit({ firstname: 'Bobby' })
    await settle()
    expect(detail.data()).toMatchObject({ firstname: 'Bobby' })
  })

  it('should not take one’s own edits for somebody else’s', async () => {
    const { auth, emulator, queryClient, edit } = await twoAdmins()
    watch(queryClient, usersQuery(auth))
    await settle()
    const names = ['B', 'C', 'D']
    await Promise.all(names.map((firstname) => edit({ firstname })))
    emulator.fault({
      on: /^PUT/,
      times: 1,
      answer: { status: 400, body: { message: 'No.' } },
    })
    const refused = failure(edit({ firstname: 'E' }))
    await edit({ firstname: 'F' })
    expect(await refused).toMatchObject({ kind: 'invalid' })
  })

  it('should overwrite what nobody here has seen', async () => {
    const { edit, others } = await twoAdmins()
    await others({ firstname: 'Robert' })
    await expect(edit({ firstname: 'Bobby' })).resolves.toMatchObject({
      firstname: 'Bobby',
    })
  })

  it('should compare lists whatever their order', async () => {
    const { auth, queryClient } = await twoAdmins()
    const policy = await queryClient.fetchQuery(policyQuery(auth, 'auditor'))
    const { uuid: policy_uuid, acl } = policy
    const edit = (base: object) =>
      mutate(queryClient, updatePolicyMutation(auth), {
        policy_uuid,
        body: { acl: ['auth.#'] },
        base,
      })
    await addPolicyAccess(auth, { policy_uuid, access: 'auth.more' })
    expect(await failure(edit(policy))).toMatchObject({
      conflicts: { acl: { theirs: [...acl, 'auth.more'] } },
    })
    await edit({ acl: ['auth.more', ...acl] })
  })

  it('should compare objects whatever the order of their fields', async () => {
    const { auth } = await twoAdmins()
    const tenant_uuid = auth.scope.tenant!
    const { address } = await getTenant(auth, tenant_uuid)
    const turned = Object.entries(address).reverse()
    await expect(
      updateTenant(auth, {
        tenant_uuid,
        body: { address: { ...address, city: 'Bern' } },
        base: { address: Object.fromEntries(turned) as never },
      }),
    ).resolves.toMatchObject({ address: { city: 'Bern' } })
  })

  it('should conflict in groups, tenants and directories alike', async () => {
    const { auth } = await twoAdmins()
    const [group] = (await listGroups(auth, { read_only: false })).items
    const tenant_uuid = auth.scope.tenant!
    for (const edit of [
      updateGroup(auth, {
        group_uuid: group!.uuid,
        body: { name: 'Mine' },
        base: { name: 'What it was' },
      }),
      updateTenant(auth, {
        tenant_uuid,
        body: { phone: '1' },
        base: { phone: '2' },
      }),
      updateLdapConfig(auth, {
        body: { host: 'a.example', bind_password: 'secret' },
        base: { host: 'b.example' },
      }),
    ]) {
      const error = await failure(edit)
      expect(error).toBeInstanceOf(EditConflictError)
      expect(JSON.stringify(error)).not.toContain('secret')
    }
  })

  it('should show what somebody else has set of a directory', async () => {
    const { auth, queryClient } = await twoAdmins()
    const required = {
      port: 389,
      user_base_dn: 'x',
      user_login_attribute: 'x',
      user_email_attribute: 'x',
    }
    const set = (host: string) =>
      replaceLdapConfig(auth, { body: { host, ...required } })
    await set('former.example')
    const shown = watch<LdapConfig>(queryClient, ldapConfigQuery(auth))
    await settle()
    await set('theirs.example')
    const edit = () =>
      mutate(queryClient, updateLdapConfigMutation(auth), {
        body: { host: 'mine.example' },
      })
    expect(await failure(edit())).toBeInstanceOf(EditConflictError)
    await settle()
    expect(shown.data()).toMatchObject({ host: 'theirs.example' })
    await expect(edit()).resolves.toMatchObject({ host: 'mine.example' })
  })

  it('should keep the name that somebody else has given a group', async () => {
    const { auth, queryClient } = await twoAdmins()
    const [group] = (await listGroups(auth, { read_only: false })).items
    const group_uuid = group!.uuid
    const detail = watch(queryClient, groupQuery(auth, group_uuid))
    await settle()
    await replaceGroup(auth, { group_uuid, body: { name: 'Theirs' } })
    const rename = () =>
      mutate(queryClient, updateGroupMutation(auth), {
        group_uuid,
        body: { name: 'Mine' },
      })
    expect(await failure(rename())).toMatchObject({
      conflicts: {
        name: { base: group!.name, mine: 'Mine', theirs: 'Theirs' },
      },
    })
    await settle()
    expect(detail.data()).toMatchObject({ name: 'Theirs' })
    await expect(rename()).resolves.toMatchObject({ name: 'Mine' })
  })
})
