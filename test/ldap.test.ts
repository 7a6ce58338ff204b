import { describe, expect, it } from 'vitest'
import {
  deleteLdapConfigMutation,
  getLdapConfig,
  ldapConfigQuery,
  listTenants,
  replaceLdapConfigMutation,
  updateLdapConfigMutation,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

const body = {
  host: 'ldap.example.com',
  port: 636,
  protocol_version: 2,
  protocol_security: 'ldaps',
  bind_dn: 'cn=reader',
  bind_password: 'reader-password',
  user_base_dn: 'ou=people',
  user_login_attribute: 'uid',
  user_email_attribute: 'mail',
} as const

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  const { items } = await listTenants(demo.auth)
  const other = items.find(({ uuid }) => uuid !== demo.auth.scope.tenant)!
  const corpus = {
    own: ldapConfigQuery(demo.auth),
    other: ldapConfigQuery(demo.auth.withTenant(other.uuid)),
  }
  return { ...demo, corpus }
}

describe('the LDAP settings', () => {
  it('should be set and removed in one tenant', async () => {
    const { auth, queryClient, corpus } = await signedIn()
    await mutate(queryClient, deleteLdapConfigMutation(auth), undefined)
    const none = Object.values(await getLdapConfig(auth))
    expect(new Set(none)).toEqual(new Set([null]))
    const set = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, replaceLdapConfigMutation(auth), { body }),
    )
    const changed = { stale: [], needless: [], outdated: ['own'] }
    expect(set).toEqual(changed)
    queryClient.clear()
    const removed = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deleteLdapConfigMutation(auth), undefined),
    )
    expect(removed).toEqual(changed)
  })

  it('should keep what a patch does not name', async () => {
    const { auth, queryClient } = await signedIn()
    await mutate(queryClient, replaceLdapConfigMutation(auth), { body })
    const before = await getLdapConfig(auth)
    expect(before).not.toHaveProperty('bind_password')
    const update = updateLdapConfigMutation(auth)
    const patch = { host: 'new.example.com', bind_dn: null }
    const after = await mutate(queryClient, update, { body: patch })
    expect(after).toEqual({ ...before, ...patch, protocol_version: 2 })
  })

  it('should name the field that is missing or wrong', async () => {
    const { auth, queryClient } = await signedIn()
    await mutate(queryClient, deleteLdapConfigMutation(auth), undefined)
    const update = updateLdapConfigMutation(auth)
    expect(
      await failure(mutate(queryClient, update, { body: { port: 389 } })),
    ).toMatchObject({ kind: 'invalid' })
    const wrong = { ...body, protocol_version: 4 as never }
    expect(
      await failure(
        mutate(queryClient, replaceLdapConfigMutation(auth), { body: wrong }),
      ),
    ).toMatchObject({ kind: 'invalid' })
  })
})
