import { documentOf, type Reading, UsageError } from './configFile.ts'
import type {
  Seed,
  SeedGroup,
  SeedPolicy,
  SeedTenant,
  SeedUser,
} from './seed/seed.ts'
import {
  flag,
  list,
  only,
  optional,
  oneOf,
  type Shape,
  type Table,
  table,
  text,
  texts,
  upTo,
} from './shape.ts'

const maybe = { text: optional(text), texts: optional(texts) }
const method = oneOf('native', 'ldap', 'saml', 'default')

const master = {
  uuid: maybe.text,
  name: maybe.text,
  phone: maybe.text,
  domain_names: maybe.texts,
  default_authentication_method: optional(method),
  ldap: optional(table),
  address: optional(table),
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
  shared: optional(flag),
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
  password: maybe.text,
  email: maybe.text,
  confirmed: optional(flag),
  tenant: maybe.text,
  purpose: optional(oneOf('user', 'internal', 'external_api')),
  enabled: optional(flag),
  authentication_method: optional(method),
  policies: maybe.texts,
  groups: maybe.texts,
  sessions: optional(upTo(1000)),
  phone: maybe.text,
  external: optional(table),
} satisfies Record<keyof SeedUser, Shape>

const seed = only({
  master: optional(only(master)),
  tenants: optional(list(only(tenant))),
  policies: optional(list(only(policy))),
  groups: optional(list(only(group))),
  users: optional(list(only(user))),
} satisfies Record<keyof Seed, Shape>)

/** What was left empty is not there, but a password that is none. */
const filled = (item: Table): Table =>
  Object.fromEntries(
    Object.entries(item).filter(
      ([key, value]) => value !== null || key === 'password',
    ),
  )

/** The seed of a file. */
export function seedFrom(path: string, reading: Reading): Seed {
  const document = documentOf(path, reading)
  const complaint = seed(document, 'The seed')
  if (complaint !== undefined) throw new UsageError(`${path}: ${complaint}`)
  const entries = Object.entries(filled(document)).map(([key, value]) => [
    key,
    Array.isArray(value)
      ? (value as Table[]).map(filled)
      : filled(value as Table),
  ])
  return Object.fromEntries(entries) as Seed
}
