import { type Config, defaultConfig } from './config.ts'
import {
  anything,
  each,
  fields,
  flag,
  isTable,
  kindOf,
  number,
  optional,
  shape,
  type Shape,
  table,
  type Table,
  text,
  texts,
} from './shape.ts'

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

const consent = fields({
  authorization_base_url: optional(text),
  redirect_uri: optional(text),
  scope: optional(texts),
})

const plugin = fields({
  plugin_info: optional(table),
  safe_fields: optional(texts),
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
    typeof value === 'boolean' ? undefined : plugin(value, at),
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
