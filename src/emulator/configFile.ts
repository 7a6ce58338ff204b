import { type Config, defaultConfig } from './config.ts'

/** A mistake on the command line or in a file; its message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Reading {
  /** The text of a file. */
  readFile: (path: string) => string
  /** Reads YAML, and so JSON too. */
  parseYaml: (text: string) => unknown
}

/** What is wrong with a value, if anything. */
type Shape = (value: unknown, at: string) => string | undefined

type Table = Record<string, unknown>

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string =>
  value === null || value === undefined
    ? 'empty'
    : Array.isArray(value)
      ? 'a list'
      : isTable(value)
        ? 'a table of keys'
        : `a ${typeof value}`

/** Says what was found by its kind alone: it may be a password. */
const shape =
  (wanted: string, is: (value: unknown) => boolean): Shape =>
  (value, at) =>
    is(value) ? undefined : `${at} must be ${wanted}; it is ${kindOf(value)}.`

const text = shape('a text (in quotes)', (one) => typeof one === 'string')
const flag = shape('true or false', (one) => typeof one === 'boolean')
const number = shape(
  'a number, 0 or more',
  (one) => typeof one === 'number' && one >= 0,
)
const table = shape('a table of keys', isTable)
const anything: Shape = () => undefined

const optional =
  (inner: Shape): Shape =>
  (value, at) =>
    value === null || value === undefined ? undefined : inner(value, at)

const each =
  (inner: Shape): Shape =>
  (value, at) =>
    table(value, at) ??
    firstOf(
      Object.entries(value as Table).map(([key, one]) =>
        inner(one, `${at}.${key}`),
      ),
    )

const fields =
  (shapes: Record<string, Shape>): Shape =>
  (value, at) =>
    table(value, at) ??
    firstOf(
      Object.entries(shapes).map(([key, inner]) =>
        inner((value as Table)[key], `${at}.${key}`),
      ),
    )

const texts = shape(
  'a list of texts',
  (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string'),
)

const firstOf = (complaints: readonly (string | undefined)[]) =>
  complaints.find((one) => one !== undefined)

const consent = fields({
  authorization_base_url: optional(text),
  redirect_uri: optional(text),
  scope: optional(texts),
})

const shapes: Record<keyof Config, Shape> = {
  bootstrap_user_username: text,
  bootstrap_user_password: text,
  default_policies: each(fields({ acl: texts, description: optional(text) })),
  all_users_policies: each(anything),
  tenant_default_groups: each(
    fields({ name: optional(text), policies: optional(each(anything)) }),
  ),
  default_user_policy: optional(text),
  max_user_concurrent_sessions: number,
  default_token_lifetime: number,
  token_cleanup_interval: number,
  enabled_http_plugins: each(flag),
  enabled_external_auth_plugins: each((value, at) =>
    typeof value === 'boolean' ? undefined : table(value, at),
  ),
  google: consent,
  microsoft: consent,
  debug: flag,
  uuid: text,
  generation: shape('modern, transitional or legacy', (one) =>
    ['modern', 'transitional', 'legacy'].includes(String(one)),
  ),
}

/** The settings of a file of wazo-auth, and those that change nothing here. */
export function configFrom(path: string | undefined, reading: Reading) {
  const config: Partial<Config> = {}
  const ignored: string[] = []
  if (path === undefined) return { config, ignored }
  for (const [key, value] of Object.entries(documentOf(path, reading))) {
    if (!(key in defaultConfig)) {
      ignored.push(key)
      continue
    }
    const complaint = shapes[key as keyof Config](value, key)
    if (complaint !== undefined) throw new UsageError(`${path}: ${complaint}`)
    Object.assign(config, { [key]: value })
  }
  return { config, ignored }
}

/** A file that holds a table of keys; an empty one holds none. */
export function documentOf(
  path: string,
  { readFile, parseYaml }: Reading,
): Table {
  let document: unknown
  try {
    document = parseYaml(readFile(path))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${path} cannot be read: ${reason}`)
  }
  if (document === null || document === undefined) return {}
  if (isTable(document)) return document
  throw new UsageError(
    `${path} must hold a table of keys; it is ${kindOf(document)}.`,
  )
}
