import { describe, expect, it } from 'vitest'
import { createEmulator } from '../src/emulator/index.ts'
import * as library from '../src/index.ts'
import {
  accessOf,
  addPolicyAccess,
  createPolicy,
  createWazoAuth,
  deletePolicy,
  deleteUserRefreshToken,
  endpoint,
  getConfig,
  getPolicy,
  listBackends,
  removePolicyAccess,
  shape,
  updatePolicy,
  updateUser,
  type Endpoint,
  type KnownInput,
  type WazoAuth,
  type WazoAuthError,
} from '../src/index.ts'
import { namesIn, operations } from './contract/operations.ts'
import { baseURL } from './support/setup.ts'

const uuid = '5a1b2c3d-0000-4000-8000-000000000001'

describe('accessOf', () => {
  it('should write path values as the server does', () => {
    const input = { policy_uuid: 'my.slug', access: 'a.b' }
    expect(accessOf(addPolicyAccess, input).accesses).toEqual([
      'auth.policies.my_slug.update',
      'a.b',
    ])
  })

  it('should write a uuid in small letters, and a slug or a client as they are', () => {
    const capital = uuid.toUpperCase()
    const own = { user_uuid: capital, client_id: capital }
    expect(accessOf(deleteUserRefreshToken, own).accesses).toEqual([
      `auth.users.${uuid}.tokens.${capital}.delete`,
    ])
    expect(accessOf(getPolicy, 'My-Slug').accesses).toEqual([
      'auth.policies.My-Slug.read',
    ])
    expect(accessOf(getPolicy, capital).accesses).toEqual([
      `auth.policies.${uuid}.read`,
    ])
  })

  it('should leave open what is not known', () => {
    expect(accessOf(addPolicyAccess)).toEqual({
      accesses: ['auth.policies.{policy_uuid}.update'],
      master: false,
      isComplete: false,
    })
  })

  it('should take a brace that nobody closes for what it is', () => {
    const odd = endpoint('GET /odd/{name}', 'odd.{name', shape())
    expect(accessOf(odd, 'x').accesses).toEqual(['odd.{name'])
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

  it('should need the master tenant for the configuration', () => {
    expect(accessOf(getConfig)).toMatchObject({ master: true })
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

  it.each(Object.entries(operations))(
    'should find every name of %s in its input',
    (_, operation) => {
      const input = Object.fromEntries(
        namesIn(operation.path).map((name) => [name, uuid]),
      )
      const { accesses } = accessOf(operation as never, input as never)
      expect(accesses.filter((access) => access.includes('{'))).toEqual([])
    },
  )
})

// THE SERVER'S WORD

const [user_uuid, group_uuid, mixedUuid, otherUuid] = [1, 2, 3, 4].map(
  (last) => `5a1b2c3d-0000-4000-8000-00000000000${last}`,
) as [string, string, string, string]

/** A policy that gives and denies, who has it, and another one. */
const mixed = {
  uuid: mixedUuid,
  slug: 'mixed',
  name: 'Mixed',
  acl: ['confd.lines.#', '!dird.secret'],
}
const other = { uuid: otherUuid, name: 'Other', acl: ['calld.#', '!chatd.#'] }
const seed = {
  policies: [mixed, other],
  groups: [{ uuid: group_uuid, name: 'team', policies: ['mixed'] }],
  users: [
    { username: 'asker' },
    { uuid: user_uuid, username: 'holder', policies: ['mixed'] },
  ],
}

/** Runs an operation with these accesses only; what it failed with. */
async function attempt(
  run: (auth: WazoAuth) => Promise<unknown>,
  acl: readonly string[],
) {
  const { fetch, signIn } = createEmulator({ seed })
  const { token } = signIn('asker', { acl })
  const auth = createWazoAuth({ baseURL, fetch, tokenProvider: () => token })
  return run(auth).then(
    () => null,
    (error: unknown) => (error as WazoAuthError).kind,
  )
}

const asked = <TInput>(
  operation: Endpoint<TInput, unknown>,
  input: TInput,
  policy?: { acl: string[] },
) => ({
  run: (auth: WazoAuth) => (operation as unknown as Runnable)(auth, input),
  needs: accessOf(operation, input as KnownInput<TInput>, { policy }),
})

type Runnable = (auth: WazoAuth, input: unknown) => Promise<unknown>

const ofUser = { user_uuid, policy_uuid: otherUuid }
const ofGroup = { group_uuid, policy_uuid: otherUuid }
const body = { name: 'Made', description: null, acl: ['calld.#', '!x'] }
const policy_uuid = mixedUuid

const cases = {
  listUsers: asked(library.listUsers, {}),
  updateUser: asked(updateUser, { user_uuid, body: { firstname: 'New' } }),
  deleteUser: asked(library.deleteUser, user_uuid),
  updateGroup: asked(library.updateGroup, { group_uuid, body: { name: 'x' } }),
  addGroupUser: asked(library.addGroupUser, { group_uuid, user_uuid }),
  getPolicy: asked(library.getPolicy, policy_uuid),
  createPolicy: asked(createPolicy, { body }),
  replacePolicy: asked(library.replacePolicy, { policy_uuid, body }, mixed),
  'updatePolicy, its name': asked(
    updatePolicy,
    { policy_uuid, body: { name: 'New' } },
    mixed,
  ),
  'updatePolicy, its accesses': asked(
    updatePolicy,
    { policy_uuid, body: { acl: ['new.one'] } },
    mixed,
  ),
  deletePolicy: asked(deletePolicy, policy_uuid, mixed),
  addPolicyAccess: asked(addPolicyAccess, {
    policy_uuid: mixed.slug,
    access: 'confd.users.read',
  }),
  'addPolicyAccess of a denial': asked(addPolicyAccess, {
    policy_uuid,
    access: '!confd.users.read',
  }),
  'removePolicyAccess of a denial': asked(removePolicyAccess, {
    policy_uuid,
    access: '!dird.secret',
  }),
  addUserPolicy: asked(library.addUserPolicy, ofUser, other),
  removeUserPolicy: asked(library.removeUserPolicy, ofUser, other),
  addGroupPolicy: asked(library.addGroupPolicy, ofGroup, other),
  removeGroupPolicy: asked(library.removeGroupPolicy, ofGroup, other),
}

describe('the server', () => {
  it.each(Object.entries(cases))(
    'should want exactly what is listed of %s',
    async (_, { run, needs: { accesses, isComplete } }) => {
      expect(isComplete).toBe(true)
      expect(await attempt(run, accesses)).toBeNull()
      for (const one of accesses) {
        const lacking = accesses.filter((access) => access !== one)
        expect([one, await attempt(run, lacking)]).toEqual([one, 'forbidden'])
      }
    },
  )
})
