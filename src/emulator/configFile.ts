import { type Config, defaultConfig } from './config.ts'
import { configShapes } from './configShape.ts'
import {
  fields,
  isTable,
  kindOf,
  optional,
  port,
  type Shape,
  type Table,
  text,
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

/** Where the server listens, by the names of its configuration. */
interface Listening {
  listen?: string | null
  port?: number | null
}

const listening: Record<keyof Listening, Shape> = {
  listen: optional(text),
  port: optional(port),
}

const PAGE = 'email_confirmation_get_response_body_template'

/** The settings of files of wazo-auth, and those that change nothing here. */
export function configFrom(paths: readonly string[], reading: Reading) {
  const documents = paths.map((path) => documentOf(path, reading))
  const settings = documents.reduce<unknown>(merged, {}) as Table
  const { rest_api, [PAGE]: template, ...others } = settings
  const config: Partial<Config> = {}
  const ignored: string[] = []
  const assertRight = (complaint: string | undefined) => {
    if (complaint === undefined) return
    throw new UsageError(`${paths.join(', ')}: ${complaint}`)
  }
  assertRight(optional(fields(listening))(rest_api, 'rest_api'))
  const served = (rest_api ?? {}) as Table & Listening
  for (const key of Object.keys(served)) {
    if (!Object.hasOwn(listening, key)) ignored.push(`rest_api.${key}`)
  }
  assertRight(optional(text)(template, PAGE))
  if (typeof template === 'string') {
    const page = pageOf(template, reading)
    if (page === undefined) ignored.push(PAGE)
    else config.email_confirmation_page = page
  }
  for (const [key, value] of Object.entries(others)) {
    if (!Object.hasOwn(defaultConfig, key)) {
      ignored.push(key)
      continue
    }
    // A server starts with no user at all, which nobody could sign in to.
    if (value === null && key.startsWith('bootstrap_')) continue
    assertRight(configShapes[key as keyof Config](value, key))
    Object.assign(config, { [key]: value })
  }
  return { config, host: served.listen, port: served.port, ignored }
}

/** A template that is given nothing to fill in, and loses its last line break. */
function pageOf(path: string, { readFile }: Reading): string | undefined {
  try {
    return readFile(path).replace(/\n$/, '')
  } catch {
    // Settings of a server name files of that machine.
    return undefined
  }
}

/** As the server reads a folder: the first file that says it, and all of a list. */
function merged(one: unknown, other: unknown): unknown {
  if (one === undefined) return other
  if (Array.isArray(one) && Array.isArray(other)) {
    return [...(one as unknown[]), ...(other as unknown[])]
  }
  if (!isTable(one) || !isTable(other)) return one
  const keys = Object.keys({ ...one, ...other })
  const of = (table: Table, key: string) =>
    Object.hasOwn(table, key) ? table[key] : undefined
  return Object.fromEntries(
    keys.map((key) => [key, merged(of(one, key), of(other, key))]),
  )
}

/** A file that holds a table of keys; an empty one holds none. */
export function documentOf(
  path: string,
  { readFile, parseYaml }: Reading,
): Table {
  const document = contentOf(path, () => parseYaml(readFile(path)))
  if (document === null || document === undefined) return {}
  if (isTable(document)) return document
  throw new UsageError(
    `${path} must hold a table of keys; it is ${kindOf(document)}.`,
  )
}

/** What is read of a file. */
export function contentOf<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${path} cannot be read: ${reason}`)
  }
}
