import { describe, expect, it } from 'vitest'
import { send, setUp } from './request.ts'

interface Listed {
  items: { uuid: string; slug: string }[]
}

const policies = {
  default_policies: {
    everyone: { acl: ['dird.me.read'] },
    newcomer: { acl: ['auth.users.me.read'] },
  },
}

describe('the policies of all users', () => {
  it('should be given to everybody, old and new', async () => {
    const { emulator, token } = setUp({
      ...policies,
      all_users_policies: { everyone: true, newcomer: false },
    })
    expect(emulator.signIn('carol').acl).toContain('dird.me.read')
    expect(emulator.signIn('carol').acl).not.toContain('auth.users.me.read')
    await send(emulator, 'POST /users', { token, body: { username: 'new' } })
    expect(emulator.signIn('new').acl).toEqual(['dird.me.read'])
  })

  it('should be chosen by whatever stands behind a slug but `false`', async () => {
    const { emulator, token } = setUp({
      seed: 'empty',
      ...policies,
      all_users_policies: {
        everyone: { enabled: true },
        newcomer: policies.default_policies.newcomer,
      },
      tenant_default_groups: {
        staff: { policies: { newcomer: policies.default_policies.newcomer } },
      },
    })
    const ask = async (path: string) =>
      (await send<Listed>(emulator, `GET ${path}`, { token })).body.items
    for (const { uuid, slug } of await ask('/groups')) {
      const granted = await ask(`/groups/${uuid}/policies`)
      expect(granted.map((policy) => policy.slug)).toEqual(
        slug === 'staff' ? ['newcomer'] : ['everyone', 'newcomer'],
      )
    }
  })

  it('should be copied into every tenant where they stand themselves, as in 2020', async () => {
    const { emulator, token } = setUp({
      seed: 'empty',
      generation: 'legacy',
      all_users_policies: { everyone: { acl_templates: ['dird.me.read'] } },
    })
    const made = await send<{ uuid: string }>(emulator, 'POST /tenants', {
      token,
      body: { name: 'acme' },
    })
    const call = { token, tenant: made.body.uuid }
    const ask = async (path: string) =>
      (await send<Listed>(emulator, `GET ${path}`, call)).body
    const [group] = (await ask('/groups')).items
    const granted = await ask(`/groups/${group?.uuid}/policies`)
    expect(granted.items).toMatchObject([
      {
        name: 'everyone',
        tenant_uuid: made.body.uuid,
        acl_templates: ['dird.me.read'],
      },
    ])
    expect(await ask('/policies')).toMatchObject({ total: 1 })
    const newcomer = { ...call, body: { username: 'anna' } }
    const headers = { 'content-type': 'application/json' }
    await send(emulator, 'POST /users', { ...newcomer, headers })
    expect(emulator.signIn('anna').acl).toContain('dird.me.read')
  })
})
