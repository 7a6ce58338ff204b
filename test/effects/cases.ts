import { randomUUID } from 'node:crypto'
import {
  addUserPolicy,
  createTenant,
  createToken,
  deleteExternalConfig,
  deleteSamlConfig,
  deleteUserMobileAuth,
  requestEmailConfirmation,
  requestPasswordReset,
  type MutationTraits,
} from '../../src/index.ts'
import * as library from '../../src/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { confirmed, phone, samlMetadata, type World } from './world.ts'

type InputOf<TDefinition> = TDefinition extends {
  traits: MutationTraits<infer TInput, never>
}
  ? TInput
  : never

type Names = {
  [TName in keyof typeof library]: (typeof library)[TName] extends {
    traits: object
    operation: string
  }
    ? TName
    : never
}[keyof typeof library]

/** Makes what the mutation needs, and says what is put into it. */
type Case<TInput> = (world: World) => TInput | Promise<TInput>

type Cases = {
  [TName in Names]: Record<string, Case<InputOf<(typeof library)[TName]>>>
}

const mobile = { auth_type: 'mobile' }
const config = { body: { fcm_sender_id: 'another', client_id: 'another' } }
const saml = {
  entity_id: 'https://idp.example',
  acs_url: 'https://idp.example/acs',
  metadata: samlMetadata,
}
const ldap = {
  host: 'ldap.new.example',
  port: 389,
  user_base_dn: 'dc=new',
  user_login_attribute: 'uid',
  user_email_attribute: 'mail',
}

const ofUser = ({ here: { user } }: World) => ({ user_uuid: user.uuid })
const ofOther = ({ here: { other } }: World) => ({ user_uuid: other.uuid })
const ofThird = ({ here: { third } }: World) => ({ user_uuid: third.uuid })
const ofGroup = ({ here: { group } }: World) => ({ group_uuid: group.uuid })
const ofEmpty = ({ here: { empty } }: World) => ({ group_uuid: empty.uuid })
const held = ({ here }: World) => ({ policy_uuid: here.held.uuid })
const grouped = ({ here }: World) => ({ policy_uuid: here.grouped.uuid })
const spare = ({ here }: World) => ({ policy_uuid: here.spare.uuid })
const spareSlug = ({ here }: World) => ({ policy_uuid: here.spare.slug })
const ofTenant = ({ here }: World) => ({ tenant_uuid: here.tenant.uuid })

/** One thing to do per mutation at least, and each way in which it differs. */
export const cases: Cases = {
  createUserMutation: {
    'that is found': () => ({
      body: { username: 'zz-new', email_address: 'zz-new@example.com' },
    }),
  },
  updateUserMutation: {
    'its name': (world) => ({ ...ofUser(world), body: { lastname: 'zz-new' } }),
    'its username': (world) => ({
      ...ofUser(world),
      body: { username: 'zz-new' },
    }),
    disabled: (world) => ({ ...ofUser(world), body: { enabled: false } }),
    'its purpose': (world) => ({
      ...ofUser(world),
      body: { purpose: 'external_api' },
    }),
  },
  replaceUserMutation: {
    whole: (world) => ({
      ...ofUser(world),
      body: { ...world.here.user, username: 'zz-new', enabled: false },
    }),
  },
  deleteUserMutation: { one: ({ here }) => here.user.uuid },
  addUserPolicyMutation: {
    'by uuid': (world) => ({ ...ofUser(world), ...spare(world) }),
    'by slug': (world) => ({ ...ofUser(world), ...spareSlug(world) }),
  },
  removeUserPolicyMutation: {
    'by uuid': (world) => ({ ...ofUser(world), ...held(world) }),
    'by slug': async (world) => {
      const input = { ...ofUser(world), ...spareSlug(world) }
      await addUserPolicy(world.here.auth, input)
      return input
    },
  },
  deleteUserSessionMutation: {
    one: (world) => ({
      ...ofUser(world),
      session_uuid: world.here.session_uuid,
    }),
  },
  updateUserEmailsMutation: {
    'an address more': (world) => ({
      ...ofUser(world),
      body: {
        emails: [
          ...world.here.user.emails.map(({ address, main }) => ({
            address,
            main,
          })),
          { address: 'zz-new@example.com' },
        ],
      },
    }),
  },
  updateUserEmailsAsAdminMutation: {
    'another address': (world) => ({
      ...ofUser(world),
      body: {
        emails: [
          { address: 'zz-new@example.com', main: true, confirmed: true },
        ],
      },
    }),
  },
  requestEmailConfirmationMutation: {
    one: (world) => ({
      ...ofUser(world),
      email_uuid: world.here.user.emails[0]!.uuid,
    }),
  },
  confirmEmailMutation: {
    'by session': ({ here }) => ({ email_uuid: here.user.emails[0]!.uuid }),
    'by mail': async (world) => {
      const email_uuid = world.here.user.emails[0]!.uuid
      const input = { ...ofUser(world), email_uuid }
      await requestEmailConfirmation(world.here.auth, input)
      const { token } = world.emulator.outbox.at(-1)!
      return { email_uuid, token }
    },
  },
  changeUserPasswordMutation: {
    one: (world) => ({
      ...ofUser(world),
      body: { old_password: SEED_PASSWORD, new_password: randomUUID() },
    }),
  },
  requestPasswordResetMutation: {
    one: ({ here }) => ({ username: here.user.username! }),
  },
  setUserPasswordMutation: {
    one: async (world) => {
      const { address } = world.here.user.emails[0]!
      await requestPasswordReset(world.here.auth, { email: address })
      const { token } = world.emulator.outbox.at(-1)!
      return { ...ofUser(world), token, password: null }
    },
  },
  registerUserMutation: {
    one: () => ({
      body: {
        username: 'zz-new',
        password: 'zz-new-password',
        email_address: 'zz-new@example.com',
      },
    }),
  },
  createGroupMutation: {
    'that is found': () => ({ body: { name: 'zz-new' } }),
  },
  updateGroupMutation: {
    one: (world) => ({ ...ofGroup(world), body: { name: 'zz-new' } }),
  },
  replaceGroupMutation: {
    whole: (world) => ({ ...ofGroup(world), body: { name: 'zz-new' } }),
  },
  deleteGroupMutation: { one: ({ here }) => here.group.uuid },
  addGroupUserMutation: {
    one: (world) => ({ ...ofEmpty(world), ...ofUser(world) }),
    'who gets a policy by it': (world) => ({
      ...ofGroup(world),
      ...ofThird(world),
    }),
  },
  removeGroupUserMutation: {
    one: (world) => ({ ...ofGroup(world), ...ofUser(world) }),
  },
  addGroupPolicyMutation: {
    'by uuid': (world) => ({ ...ofGroup(world), ...spare(world) }),
    'by slug': (world) => ({ ...ofGroup(world), ...spareSlug(world) }),
  },
  removeGroupPolicyMutation: {
    'by uuid': (world) => ({ ...ofGroup(world), ...grouped(world) }),
    'by slug': (world) => ({
      ...ofGroup(world),
      policy_uuid: world.here.grouped.slug,
    }),
  },
  createPolicyMutation: {
    'that is found': () => ({ body: { name: 'zz-new' } }),
    'for the tenants below': () => ({ body: { name: 'zz-new', shared: true } }),
  },
  updatePolicyMutation: {
    'its name': (world) => ({ ...held(world), body: { name: 'zz-new' } }),
    'by slug': (world) => ({ ...spareSlug(world), body: { acl: ['a.b'] } }),
    'of a group': (world) => ({ ...grouped(world), body: { acl: ['a.b'] } }),
  },
  replacePolicyMutation: {
    whole: (world) => ({
      ...held(world),
      body: { name: 'zz-new', description: null, acl: [] },
    }),
  },
  deletePolicyMutation: {
    'by uuid': ({ here }) => here.held.uuid,
    'by slug': ({ here }) => here.grouped.slug,
  },
  addPolicyAccessMutation: {
    'by uuid': (world) => ({ ...held(world), access: 'auth.more' }),
    'by slug': (world) => ({ ...spareSlug(world), access: 'auth.more' }),
  },
  removePolicyAccessMutation: {
    one: (world) => ({ ...grouped(world), access: 'auth.users.read' }),
  },
  deleteSessionMutation: { one: ({ here }) => here.session_uuid },
  deleteUserRefreshTokenMutation: {
    'of somebody': (world) => ({ ...ofUser(world), client_id: 'softphone' }),
  },
  deleteOwnRefreshTokenMutation: { one: () => 'tests' },
  createTenantMutation: {
    'that is found': () => ({ body: { name: 'zz-new' } }),
  },
  updateTenantMutation: {
    'its name': (world) => ({ ...ofTenant(world), body: { name: 'zz-new' } }),
    'its domains': (world) => ({
      ...ofTenant(world),
      body: { domain_names: ['company.example', 'zz-new.example'] },
    }),
  },
  replaceTenantMutation: {
    whole: (world) => ({
      ...ofTenant(world),
      body: { ...world.here.tenant, name: 'zz-new' },
    }),
  },
  moveTenantMutation: {
    'below another': async ({ here, places: [, , below] }) => ({
      tenant_uuid: below.tenant.uuid,
      parent_tenant_uuid: (
        await createTenant(here.auth, { body: { name: 'another' } })
      ).uuid,
    }),
  },
  deleteTenantMutation: {
    one: ({ places: [, , below] }) => below.tenant.uuid,
    'that is empty': async ({ here }) =>
      (await createTenant(here.auth, { body: { name: 'empty' } })).uuid,
  },
  addIdentityProviderUserMutation: {
    one: (world) => ({ ...ofUser(world), idp_type: 'ldap' }),
  },
  addIdentityProviderUsersMutation: {
    two: ({ here: { user, third } }) => ({
      idp_type: 'ldap',
      body: { users: [{ uuid: user.uuid }, { uuid: third.uuid }] },
    }),
  },
  removeIdentityProviderUserMutation: {
    one: (world) => ({ ...ofOther(world), idp_type: 'ldap' }),
  },
  createUserExternalAuthMutation: {
    mobile: (world) => ({ ...ofOther(world), ...mobile, body: { ...phone } }),
  },
  replaceUserExternalAuthMutation: {
    mobile: (world) => ({
      ...ofUser(world),
      ...mobile,
      body: { token: 'new' },
    }),
  },
  deleteUserExternalAuthMutation: {
    mobile: (world) => ({ ...ofUser(world), ...mobile }),
    google: (world) => ({ ...ofUser(world), auth_type: 'google' }),
  },
  createExternalConfigMutation: {
    'that is new to the server': () => ({ auth_type: 'crm', ...config }),
    mobile: async ({ here }) => {
      await deleteExternalConfig(here.auth, 'mobile')
      return { ...mobile, ...config }
    },
  },
  replaceExternalConfigMutation: {
    mobile: () => ({ ...mobile, ...config }),
    google: () => ({ auth_type: 'google', ...config }),
  },
  deleteExternalConfigMutation: {
    mobile: () => 'mobile',
    google: () => 'google',
  },
  createUserMobileAuthMutation: {
    'for the first time': (world) => ({ ...ofOther(world), body: phone }),
    again: async (world) => {
      await deleteUserMobileAuth(world.here.auth, world.here.user.uuid)
      return { ...ofUser(world), body: phone }
    },
  },
  updateUserMobileAuthMutation: {
    one: (world) => ({ ...ofUser(world), body: { token: 'new' } }),
  },
  replaceUserMobileAuthMutation: {
    one: (world) => ({ ...ofUser(world), body: { ...phone, token: 'new' } }),
    'for the first time': (world) => ({ ...ofOther(world), body: phone }),
  },
  deleteUserMobileAuthMutation: { one: ({ here }) => here.user.uuid },
  startUserGoogleAuthMutation: {
    one: (world) => ({ ...ofUser(world), body: {} }),
  },
  startUserMicrosoftAuthMutation: {
    one: async (world) => {
      const auth_type = 'microsoft'
      const input = { auth_type, ...config }
      await library.createExternalConfig(world.here.auth, input)
      return { ...ofUser(world), body: {} }
    },
  },
  deleteUserGoogleAuthMutation: { one: ({ here }) => here.user.uuid },
  deleteUserMicrosoftAuthMutation: { one: ({ here }) => here.user.uuid },
  updateLdapConfigMutation: { one: () => ({ body: { host: 'new.example' } }) },
  replaceLdapConfigMutation: { one: () => ({ body: ldap }) },
  deleteLdapConfigMutation: { one: () => undefined },
  createSamlConfigMutation: {
    one: async ({ here: { auth, domain_uuid } }) => {
      await deleteSamlConfig(auth)
      return { body: { ...saml, domain_uuid } }
    },
  },
  updateSamlConfigMutation: {
    settings: () => ({ body: { entity_id: 'https://new.example' } }),
    metadata: () => ({ body: { metadata: '<EntityDescriptor id="new"/>' } }),
  },
  deleteSamlConfigMutation: { one: () => undefined },
  updateConfigMutation: {
    debug: () => ({ body: [{ op: 'replace', path: '/debug', value: true }] }),
  },
  revokeTokenMutation: {
    'of somebody': async ({ auth, here }) => {
      const { username } = here.user
      const login = { username: username!, password: SEED_PASSWORD }
      const { token } = await createToken(auth, login)
      return { token_uuid: token }
    },
  },
  signInMutation: {
    'as somebody else': ({ here }) => ({
      username: here.user.username!,
      password: SEED_PASSWORD,
    }),
    'once more': () => ({ username: 'admin', password: 'admin-password' }),
  },
  signOutMutation: { one: () => ({}) },
  startSamlSignInMutation: {
    one: () => ({
      body: { domain: 'company.example', redirect_url: 'https://app.example' },
    }),
  },
  finishSamlSignInMutation: { one: confirmed },
  startSamlSignOutMutation: {
    one: ({ emulator }) => {
      const body = { location: 'https://idp.example/slo' }
      const on = 'GET /saml/logout'
      emulator.fault({ on, answer: { status: 200, body } })
    },
  },
}
