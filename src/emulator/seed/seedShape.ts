import {
  flag,
  list,
  omittable,
  only,
  oneOf,
  optional,
  type Shape,
  shape,
  table,
  text,
  texts,
  upTo,
} from '../shape.ts'
import type {
  Seed,
  SeedGroup,
  SeedPolicy,
  SeedTenant,
  SeedUser,
} from './seed.ts'

const maybe = { text: omittable(text), texts: omittable(texts) }
const method = oneOf('native', 'ldap', 'saml', 'default')

const master = {
  uuid: maybe.text,
  name: maybe.text,
  phone: maybe.text,
  domain_names: maybe.texts,
  default_authentication_method: omittable(method),
  ldap: omittable(table),
  address: omittable(table),
} satisfies Record<keyof NonNullable<Seed['master']>, Shape>

const tenant = {
  ...master,
  slug: text,
  parent: maybe.text,
} satisfies Record<keyof SeedTenant, Shape>

const policy = {
  uuid: maybe.text,
  slug: maybe.text,
  name: text,
  tenant: maybe.text,
  description: maybe.text,
  acl: texts,
  shared: omittable(flag),
} satisfies Record<keyof SeedPolicy, Shape>

const group = {
  uuid: maybe.text,
  slug: maybe.text,
  name: text,
  tenant: maybe.text,
  policies: maybe.texts,
} satisfies Record<keyof SeedGroup, Shape>

const user = {
  uuid: maybe.text,
  username: maybe.text,
  firstname: maybe.text,
  lastname: maybe.text,
  password: optional(text),
  email: maybe.text,
  confirmed: omittable(flag),
  tenant: maybe.text,
  purpose: omittable(oneOf('user', 'internal', 'external_api')),
  enabled: omittable(flag),
  authentication_method: omittable(method),
  policies: maybe.texts,
  groups: maybe.texts,
  sessions: omittable(upTo(1000)),
  phone: maybe.text,
  external: omittable(table),
} satisfies Record<keyof SeedUser, Shape>

/** A user of a seed, who is looked at when it is their turn. */
export const userShape = only(user)

/** `reset()` iterates again. */
const users = shape('a list, or an iterable that is no generator', (value) => {
  const { [Symbol.iterator]: begin } = Object(value) as Partial<
    Iterable<unknown>
  >
  return typeof value === 'object' && !!begin && begin.call(value) !== value
})

/** A seed, but for its users. */
export const seedShape = only({
  master: omittable(only(master)),
  tenants: omittable(list(only(tenant))),
  policies: omittable(list(only(policy))),
  groups: omittable(list(only(group))),
  users: omittable(users),
} satisfies Record<keyof Seed, Shape>)
