import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createGroup,
  createPolicy,
  createUser,
  EditConflictError,
  getGroup,
  getLdapConfig,
  getPolicy,
  getTenant,
  getUser,
  groupQuery,
  ldapConfigQuery,
  policyQuery,
  replaceLdapConfig,
  tenantQuery,
  updateGroup,
  updateGroupMutation,
  updateLdapConfig,
  updateLdapConfigMutation,
  updatePolicy,
  updatePolicyMutation,
  updateTenant,
  updateTenantMutation,
  updateUser,
  updateUserMutation,
  userQuery,
  type WazoAuth,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'

type Fields = Record<string, unknown>

/** One kind of object: how it is read and edited, and what may change of it. */
interface Kind {
  fields: Record<string, fc.Arbitrary<unknown>>
  create(auth: WazoAuth): Promise<string>
  read(auth: WazoAuth, uuid: string): Promise<object>
  edit(auth: WazoAuth, uuid: string, body: Fields): Promise<unknown>
  query(auth: WazoAuth, uuid: string): object
  mutation(auth: WazoAuth): unknown
  input(uuid: string, body: Fields): object
}

const word = fc.constantFrom('a', 'b', 'c')
const words = fc.subarray(['auth.a', 'auth.b', 'auth.c'])
const domains = fc.subarray(['a.example', 'b.example', 'c.example'])
const address = fc.record({
  line_1: fc.option(word),
  line_2: fc.constant(null),
  city: fc.option(word),
  state: fc.constant(null),
  country: fc.constant(null),
  zip_code: fc.constant(null),
})

const kinds: Record<string, Kind> = {
  user: {
    fields: {
      username: word,
      firstname: fc.option(word),
      lastname: fc.option(word),
      enabled: fc.boolean(),
      purpose: fc.constantFrom('user', 'internal', 'external_api'),
      authentication_method: fc.constantFrom('default', 'native', 'saml'),
    },
    create: async (auth) =>
      (await createUser(auth, { body: { username: 'some.one' } })).uuid,
    read: getUser,
    edit: (auth, user_uuid, body) => updateUser(auth, { user_uuid, body }),
    query: userQuery,
    mutation: updateUserMutation,
    input: (user_uuid, body) => ({ user_uuid, body }),
  },
  group: {
    fields: { name: word },
    create: async (auth) =>
      (await createGroup(auth, { body: { name: 'some' } })).uuid,
    read: getGroup,
    edit: (auth, group_uuid, body) => updateGroup(auth, { group_uuid, body }),
    query: groupQuery,
    mutation: updateGroupMutation,
    input: (group_uuid, body) => ({ group_uuid, body }),
  },
  policy: {
    fields: { name: word, description: fc.option(word), acl: words },
    create: async (auth) =>
      (await createPolicy(auth, { body: { name: 'some' } })).uuid,
    read: getPolicy,
    edit: (auth, policy_uuid, body) =>
      updatePolicy(auth, { policy_uuid, body }),
    query: policyQuery,
    mutation: updatePolicyMutation,
    input: (policy_uuid, body) => ({ policy_uuid, body }),
  },
  'policy by its slug': {
    fields: { name: word, description: fc.option(word), acl: words },
    create: async (auth) =>
      (await createPolicy(auth, { body: { name: 'some' } })).slug,
    read: getPolicy,
    edit: (auth, policy_uuid, body) =>
      updatePolicy(auth, { policy_uuid, body }),
    query: policyQuery,
    mutation: updatePolicyMutation,
    input: (policy_uuid, body) => ({ policy_uuid, body }),
  },
  tenant: {
    fields: {
      name: fc.option(word),
      phone: fc.option(word),
      contact: fc.constant(null),
      default_authentication_method: fc.constantFrom('native', 'saml', 'ldap'),
      domain_names: domains,
      address,
    },
    create: (auth) => Promise.resolve(auth.scope.tenant!),
    read: getTenant,
    edit: (auth, tenant_uuid, body) =>
      updateTenant(auth, { tenant_uuid, body }),
    query: tenantQuery,
    mutation: updateTenantMutation,
    input: (tenant_uuid, body) => ({ tenant_uuid, body }),
  },
  directory: {
    fields: {
      host: word,
      port: fc.constantFrom(1, 2, 3),
      protocol_version: fc.constantFrom(2, 3),
      protocol_security: fc.option(fc.constantFrom('ldaps', 'tls')),
      bind_dn: fc.option(word),
      user_base_dn: word,
      user_login_attribute: word,
      user_email_attribute: word,
      search_filters: fc.option(word),
    },
    async create(auth) {
      await replaceLdapConfig(auth, {
        body: {
          host: 'x',
          port: 9,
          user_base_dn: 'x',
          user_login_attribute: 'x',
          user_email_attribute: 'x',
        },
      })
      return ''
    },
    read: (auth) => getLdapConfig(auth),
    edit: (auth, _, body) => updateLdapConfig(auth, { body }),
    query: (auth) => ldapConfigQuery(auth),
    mutation: updateLdapConfigMutation,
    input: (_, body) => ({ body }),
  },
}

const sorted = (value: unknown) =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value)

const cases = Object.keys(kinds).map((name) => [name, kinds[name]!] as const)

describe.each(cases)('an edit of a %s', (_, kind) => {
  const fields = fc.record(kind.fields, { requiredKeys: [] })

  it('should conflict in just the fields that both have changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fields,
        fields,
        fc.constantFrom('cache', 'form'),
        async (theirs, mine, based) => {
          const { auth, queryClient, signIn } = setup()
          await signIn()
          const uuid = await kind.create(auth)
          const read = () => kind.read(auth, uuid) as Promise<Fields>
          const before = await read()
          if (based === 'cache')
            await queryClient.fetchQuery(kind.query(auth, uuid) as never)
          await kind.edit(auth, uuid, theirs)
          const between = await read()
          const input = {
            ...kind.input(uuid, mine),
            ...(based === 'form' && { base: before }),
          }
          const result: unknown = await mutate(
            queryClient,
            kind.mutation(auth) as never,
            input as never,
          ).catch((error: unknown) => error)
          const both = Object.keys(mine).filter(
            (name) =>
              sorted(between[name]) !== sorted(before[name]) &&
              sorted(between[name]) !== sorted(mine[name]),
          )
          const after = await read()
          if (both.length > 0) {
            expect(result).toBeInstanceOf(EditConflictError)
            const { conflicts } = result as EditConflictError
            expect(Object.keys(conflicts).sort()).toEqual(both.sort())
            for (const name of both)
              expect(conflicts[name]).toEqual({
                base: before[name],
                mine: mine[name],
                theirs: between[name],
              })
            expect(after).toEqual(between)
          } else {
            expect(result).not.toBeInstanceOf(Error)
            for (const [name, value] of Object.entries({
              ...between,
              ...mine,
            }))
              expect([name, sorted(after[name])]).toEqual([name, sorted(value)])
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})
