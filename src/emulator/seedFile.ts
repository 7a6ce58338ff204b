import { documentOf, type Reading, UsageError } from './configFile.ts'
import type { Seed } from './seed/seed.ts'
import { fields, list, optional, text, texts } from './shape.ts'

const shape = fields({
  tenants: optional(list(fields({ slug: text }))),
  policies: optional(list(fields({ name: text, acl: texts }))),
  groups: optional(list(fields({ name: text, policies: optional(texts) }))),
  users: optional(
    list(
      fields({
        username: optional(text),
        password: optional(text),
        policies: optional(texts),
        groups: optional(texts),
      }),
    ),
  ),
})

/** The seed of a file. */
export function seedFrom(path: string, reading: Reading): Seed {
  const document = documentOf(path, reading)
  const complaint = shape(document, 'The seed')
  if (complaint === undefined) return document
  throw new UsageError(`${path}: ${complaint}`)
}
