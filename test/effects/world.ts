import {
  addIdentityProviderUser,
  createExternalConfig,
  createSamlConfig,
  listGroups,
  listPolicies,
  listTenantDomains,
  listTenants,
  listUsers,
  listUserSessions,
  startSamlSignIn,
  type Group,
  type Policy,
  type Tenant,
  type User,
  type WazoAuth,
} from '../../src/index.ts'
import type { Seed, SeedUser } from '../../src/emulator/index.ts'
import { samlAnswer } from '../support/samlAnswer.ts'
import { baseURL, setup, type Setup } from '../support/setup.ts'

export const phone = {
  token: 'android',
  apns_token: null,
  apns_voip_token: null,
  apns_notification_token: null,
  apns_call_topic: null,
  apns_default_topic: null,
}

export const samlMetadata =
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="idp"><IDPSSODescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>'

const consented = {
  access_token: 'a',
  token_expiration: Date.UTC(2100, 0, 1) / 1000,
  scope: [],
}

/** Of the same shape in every tenant: one who has all, one who has little. */
const staff = (tenant: string, [one, two, three]: string[]): SeedUser[] => [
  {
    tenant,
    username: one!,
    firstname: one!,
    lastname: 'Zander',
    email: `${one}@${tenant}.example`,
    confirmed: false,
    policies: [`${tenant}-held`],
    groups: [`${tenant}-team`],
    sessions: 2,
    phone: 'softphone',
    external: { mobile: phone, google: consented, microsoft: consented },
  },
  {
    tenant,
    username: two!,
    firstname: two!,
    lastname: 'Young',
    email: `${two}@${tenant}.example`,
    authentication_method: 'ldap',
    groups: [`${tenant}-team`],
    sessions: 1,
    phone: 'softphone',
    external: { google: consented },
  },
  { tenant, username: three!, lastname: 'Xu', policies: [`${tenant}-held`] },
]

const tenants = ['master', 'company', 'branch'] as const

const seed: Seed = {
  master: { domain_names: ['master.example'] },
  tenants: [
    {
      slug: 'company',
      name: 'Company',
      domain_names: ['company.example'],
      ldap: { host: 'ldap.company.example' },
    },
    {
      slug: 'branch',
      name: 'Branch',
      parent: 'company',
      domain_names: ['branch.example'],
    },
  ],
  policies: [
    { name: 'Shared', slug: 'shared', acl: ['auth.users.me.#'], shared: true },
    ...tenants.flatMap((tenant) =>
      ['held', 'grouped', 'spare'].map((name) => ({
        tenant,
        name: `${tenant} ${name}`,
        slug: `${tenant}-${name}`,
        acl: ['auth.users.read', `${name}.#`],
      })),
    ),
  ],
  groups: tenants.flatMap((tenant) => [
    {
      tenant,
      name: `${tenant} team`,
      slug: `${tenant}-team`,
      policies: [`${tenant}-grouped`],
    },
    { tenant, name: `${tenant} empty`, slug: `${tenant}-empty` },
  ]),
  users: [
    ...staff('master', ['olga', 'pavel', 'quinn']),
    ...staff('company', ['anna', 'boris', 'clara']),
    ...staff('branch', ['dora', 'emil', 'fritz']),
  ],
}

/** A tenant, with what the corpus asks about and the mutations change. */
export interface Place {
  /** A client of the same session that acts for this tenant. */
  auth: WazoAuth
  tenant: Tenant
  /** Who has a session, a policy, a group and a phone, and two others. */
  user: User
  other: User
  third: User
  /** A group with members and a policy, and an empty one. */
  group: Group
  empty: Group
  /** Given to a user, given to a group, given to nobody. */
  held: Policy
  grouped: Policy
  spare: Policy
  session_uuid: string
  domain_uuid: string
}

async function placeOf(auth: WazoAuth, tenant: Tenant): Promise<Place> {
  const own = { auth: auth.withTenant(tenant.uuid), tenant }
  const users = await listUsers(own.auth, { order: 'lastname' })
  // Who has no last name is the administrator.
  const [third, other, user] = users.items as [User, User, User]
  const groups = await listGroups(own.auth, { read_only: false })
  const [empty, group] = groups.items as [Group, Group]
  const { items } = await listPolicies(own.auth, { read_only: false })
  const [grouped, held, spare] = items.filter(({ slug }) =>
    slug.startsWith(`${tenant.slug}-`),
  ) as [Policy, Policy, Policy]
  const user_uuid = user.uuid
  const sessions = await listUserSessions(own.auth, { user_uuid })
  const domains = await listTenantDomains(own.auth, tenant.uuid)
  return {
    ...own,
    ...{ user, other, third, group, empty, grouped, held, spare },
    session_uuid: sessions.items[0]!.uuid,
    domain_uuid: domains.items[0]!.uuid,
  }
}

export interface World extends Setup {
  /** The tenant in the middle: mutations are made in it. */
  here: Place
  /** The tenants above, here and below. */
  places: readonly [Place, Place, Place]
}

/** Three tenants below each other, and an administrator who is above all. */
export async function createWorld(): Promise<World> {
  const demo = setup({
    emulator: {
      seed,
      release: '26.10',
      enabled_http_plugins: { user_registration: true },
    },
  })
  await demo.signIn('admin')
  const { items } = await listTenants(demo.auth)
  const [above, here, below] = await Promise.all(
    tenants.map((slug) =>
      placeOf(
        demo.auth,
        items.find((tenant) => tenant.slug === slug)!,
      ),
    ),
  )
  const { auth, domain_uuid } = here!
  await createSamlConfig(auth, {
    body: {
      domain_uuid,
      entity_id: 'https://idp.example',
      acs_url: 'https://idp.example/acs',
      metadata: samlMetadata,
    },
  })
  for (const auth_type of ['mobile', 'google'])
    await createExternalConfig(auth, {
      auth_type,
      body: { fcm_sender_id: 'sender', client_id: 'client' },
    })
  return { ...demo, here: here!, places: [above!, here!, below!] }
}

/** Somebody whom the identity provider has just let in. */
export async function confirmed({ here, emulator }: World) {
  const user_uuid = here.user.uuid
  await addIdentityProviderUser(here.auth, { idp_type: 'saml', user_uuid })
  const { location, saml_session_id } = await startSamlSignIn(here.auth, {
    body: { domain: 'company.example', redirect_url: 'https://app.example' },
  })
  const name = here.user.username!
  await emulator.fetch(`${baseURL}/saml/acs`, {
    method: 'POST',
    body: new URLSearchParams({
      RelayState: new URL(location).searchParams.get('RelayState')!,
      SAMLResponse: samlAnswer(name),
    }),
  })
  return { saml_session_id }
}
