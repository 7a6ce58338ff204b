/** Which names and answers a server knows. */
export type Dialect =
  /** Up to 20.15: `acl_templates`, `acls`, partial answers. */
  | 'legacy'
  /** 20.16 to 21.04: old and new names side by side, few fields. */
  | 'transitional'
  | 'modern'

/** What the API document of a server tells of its age, without a token. */
export function dialectOf(apiDocument: string): Dialect {
  const isOld = apiDocument.includes('/acl_templates/')
  const isNew = apiDocument.includes('/acl/{')
  return isOld ? (isNew ? 'transitional' : 'legacy') : 'modern'
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What today's objects hold and older ones did not have yet. */
const defaults: [mark: string, fields: (old: Json) => Json][] = [
  ['acl', () => ({ slug: '', read_only: false, shared: false })],
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
]

/** An object of an older server, as today's would answer it. */
export function modernise(value: unknown, route: string): unknown {
  if (!isObject(value)) return value
  const { acls, acl_templates, data, items, ...rest } = value
  const acl = rest.acl ?? acl_templates ?? acls
  const object: Json = {
    ...rest,
    ...(acl !== undefined && { acl }),
    ...(data !== undefined && { data: modernise(data, route) }),
    ...(Array.isArray(items) && {
      items: items.map((item) => modernise(item, route)),
    }),
  }
  if (typeof object.token === 'string') return object
  // Before 20.15 a group did not say who keeps it.
  if (/ \/groups(\/{group_uuid})?$/.test(route) && 'name' in object)
    object.system_managed ??= false
  const known = defaults.find(([mark]) => mark in object)
  return known ? { ...known[1](object), ...object } : object
}
