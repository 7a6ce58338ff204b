import { isText } from './values.ts'

/** Which names and answers a server knows. */
export type Dialect =
  /** Up to 20.15: `acl_templates`, `acls`, partial answers. */
  | 'legacy'
  /** 20.16 to 21.04: old and new names side by side, few fields. */
  | 'transitional'
  | 'modern'

/** How a server speaks. */
export interface Speech {
  dialect: Dialect
  /** Names of accesses end in `.edit`, as until 25.01. */
  edits: boolean
  /** A reset to no password may hit another user, as until 21.09. */
  harms: boolean
}

/** What the API document of a server tells of its age, without a token. */
export function speechOf(apiDocument: string): Speech | undefined {
  if (!apiDocument.includes('/policies/{')) return undefined
  const isOld = apiDocument.includes('/acl_templates/')
  const isNew = apiDocument.includes('/acl/{')
  return {
    dialect: isOld ? (isNew ? 'transitional' : 'legacy') : 'modern',
    edits: isOld || apiDocument.includes('auth.users.{user_uuid}.edit'),
    // The first address that came after the mistake was mended.
    harms: !apiDocument.includes('/backends/ldap'),
  }
}

/** An access of today under its old name; what is none, the server refuses. */
export const oldAccess = (access: string): string =>
  isText(access) ? access.replace(/^(!?auth\..*)\.update$/, '$1.edit') : access

/** What confirms an address is an `.edit` to this day. */
const newAccess = (access: string): string =>
  access.replace(/^(!?auth\.(?!emails\.).*)\.edit$/, '$1.update')

type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What today's objects hold and older ones did not have yet. */
const defaults: [mark: string, fields: (old: Json) => Json][] = [
  [
    'acl',
    ({ config_managed }) => ({
      slug: '',
      read_only: config_managed === true,
      shared: false,
    }),
  ],
  [
    'system_managed',
    ({ system_managed }) => ({ slug: '', read_only: system_managed }),
  ],
  ['emails', () => ({ authentication_method: 'default' })],
  [
    'parent_uuid',
    () => ({
      slug: '',
      domain_names: [],
      default_authentication_method: 'native',
    }),
  ],
  ['apns_token', () => ({ apns_call_topic: null, apns_default_topic: null })],
  ['client_id', () => ({ metadata: {} })],
]

/** Who a token is for: what today's servers tell, and no more. */
function metadataOf(old: Json): Json {
  const { uuid, tenant_uuid, auth_id, pbx_user_uuid, xivo_uuid } = old
  if (uuid === undefined || old.purpose !== undefined) return old
  const purpose = pbx_user_uuid ? 'user' : 'internal'
  return { uuid, tenant_uuid, auth_id, pbx_user_uuid, xivo_uuid, purpose }
}

/** An object of an older server, as today's would answer it. */
export function modernise(value: unknown, route: string): unknown {
  // What belongs to a plugin is its own business.
  const isForeign = /\/external(?!\/mobile$)/.test(route)
  if (!isObject(value) || isForeign) return value
  const { acls, acl_templates, data, items, ...rest } = value
  const acl = (rest.acl ?? acl_templates ?? acls) as string[] | undefined
  const object: Json = {
    ...rest,
    ...(acl && { acl: acl.map(newAccess) }),
    ...(data !== undefined && { data: modernise(data, route) }),
    ...(Array.isArray(items) && {
      items: items.map((item) => modernise(item, route)),
    }),
  }
  if (isObject(rest.metadata) && acl)
    return { ...object, metadata: metadataOf(rest.metadata) }
  // Before 20.15 a group did not say who keeps it.
  if (/ \/groups(\/{group_uuid})?$/.test(route) && 'name' in object)
    object.system_managed ??= false
  const known = defaults.find(([mark]) => mark in object)
  const modern = { ...known?.[1](object), ...object }
  // Told of a user's policies only, and as `read_only` from now on.
  delete modern.config_managed
  return modern
}
