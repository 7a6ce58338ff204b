import { describe, expect, it } from 'vitest'
import {
  accessOf,
  addPolicyAccess,
  addUserPolicy,
  all,
  any,
  createPolicy,
  decide,
  deletePolicy,
  deleteUser,
  getConfig,
  listBackends,
  not,
  removePolicyAccess,
  rightsOf,
  updatePolicy,
  updateUser,
} from '../src/index.ts'

const uuid = '5a1b2c3d-0000-4000-8000-000000000001'

const rights = (...acl: string[]) =>
  rightsOf({ acl, auth_id: uuid, session_uuid: 's' })

describe('accessOf', () => {
  it('should write path values as the server does', () => {
    const input = { policy_uuid: 'my.slug', access: 'a.b' }
    expect(accessOf(addPolicyAccess, input).accesses).toEqual([
      'auth.policies.my_slug.update',
      'a.b',
    ])
  })

  it('should name both accesses of a safe update', () => {
    const input = { user_uuid: uuid, body: {} }
    expect(accessOf(updateUser, input).accesses).toEqual([
      `auth.users.${uuid}.read`,
      `auth.users.${uuid}.update`,
    ])
  })

  it('should need nothing where the route is public', () => {
    expect(accessOf(listBackends)).toEqual({
      accesses: [],
      master: false,
      isComplete: true,
    })
  })

  it('should need what a policy gives, but not its denials', () => {
    const body = { name: 'x', acl: ['a.#', '!a.secret'] }
    expect(accessOf(createPolicy, { body }).accesses).toEqual([
      'auth.policies.create',
      'a.#',
    ])
  })

  it('should need what a denial denies, to take it back', () => {
    const input = { policy_uuid: 'p', access: '!a.secret' }
    expect(accessOf(removePolicyAccess, input).accesses).toContain('a.secret')
    const policy = { acl: ['a', '!b'] }
    expect(accessOf(deletePolicy, 'p', { policy }).accesses).toEqual([
      'auth.policies.p.delete',
      'a',
      'b',
    ])
  })

  it('should need what stays and what goes when a list is replaced', () => {
    const policy = { acl: ['stays', 'goes'] }
    const input = { policy_uuid: 'p', body: { acl: ['stays', 'new'] } }
    const needs = accessOf(updatePolicy, input, { policy })
    expect(needs.accesses.slice(2)).toEqual(['stays', 'new', 'goes'])
    expect(needs.isComplete).toBe(true)
    expect(accessOf(updatePolicy, input).isComplete).toBe(false)
  })
})

describe('decide', () => {
  const mine = rights('a.#', '!a.secret')

  it('should not know while there is no session', () => {
    expect(decide(null, 'a.b').status).toBe('unknown')
  })

  it('should name what is missing', () => {
    expect(decide(mine, all('a.b', 'c', 'd'))).toEqual({
      status: 'denied',
      missing: ['c', 'd'],
    })
  })

  it('should combine', () => {
    expect(decide(mine, any('c', 'a.b')).status).toBe('allowed')
    expect(decide(mine, any('c', 'a.secret')).status).toBe('denied')
    expect(decide(mine, not('a.secret')).status).toBe('allowed')
    expect(decide(mine, all('a.b', not(any('c', 'd')))).status).toBe('allowed')
  })
})

describe('an operation', () => {
  const can = (acl: string[], ...asked: Parameters<typeof accessOf>) =>
    decide(rights(...acl), accessOf(...asked)).status

  it('should decide an operation for its input', () => {
    const acl = ['auth.users.*.delete', '!auth.users.me.delete']
    expect(can(acl, deleteUser as never, 'other' as never)).toBe('allowed')
    expect(can(acl, deleteUser as never, uuid as never)).toBe('denied')
  })

  it.each([
    [['auth.users.*.delete'], 'allowed'],
    [['auth.#'], 'allowed'],
    [['auth.users.*.delete', '!auth.users.me.delete'], 'unknown'],
    [['auth.users.me.delete'], 'unknown'],
    [['auth.users.me.#'], 'unknown'],
    [['auth.users.*.delete', '!auth.users.*.delete'], 'denied'],
    [['auth.users.*.read', 'auth.groups.#'], 'denied'],
    [[], 'denied'],
  ])('should decide %j without an input as %s', (acl, status) => {
    expect(can(acl, deleteUser as never)).toBe(status)
  })

  it('should not know what an unknown policy holds', () => {
    const acl = ['auth.#', 'a']
    const input = { user_uuid: uuid, policy_uuid: 'p' } as never
    const give = addUserPolicy as never
    expect(can(acl, give, input)).toBe('unknown')
    expect(can(acl, give, input, { policy: { acl: ['a'] } })).toBe('allowed')
    expect(can(acl, give, input, { policy: { acl: ['b'] } })).toBe('denied')
  })

  it('should keep the configuration for the master tenant', () => {
    const read = getConfig as never
    expect(can(['#'], read)).toBe('unknown')
    expect(can(['#'], read, undefined, { isMaster: true })).toBe('allowed')
    expect(can(['#'], read, undefined, { isMaster: false })).toBe('denied')
  })
})
