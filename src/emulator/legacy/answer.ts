import type { Generation } from '../config.ts'
import type { Reply } from '../wire/errors.ts'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The other fields. */
export function without(body: Json, ...names: string[]): Json {
  const kept = Object.entries(body).filter(([name]) => !names.includes(name))
  return Object.fromEntries(kept)
}

/** Accesses under their old name, for a while beside the new one. */
export function withOldAcl(
  { acl, ...fields }: Json,
  name: 'acls' | 'acl_templates',
  generation: Generation,
): Json {
  const old = { ...fields, [name]: acl }
  return generation === 'transitional' ? { ...old, acl } : old
}

/** One object of today in the words of 2020; what it is shows in its fields. */
function aged(item: Json, generation: Generation): Json {
  if ('acl' in item && 'name' in item) {
    const fields = without(item, 'slug', 'shared', 'read_only')
    return withOldAcl(fields, 'acl_templates', generation)
  }
  if ('system_managed' in item) return without(item, 'slug', 'read_only')
  if ('parent_uuid' in item) {
    return without(
      item,
      'slug',
      'domain_names',
      'default_authentication_method',
    )
  }
  if ('client_id' in item) return without(item, 'metadata')
  return without(item, 'authentication_method')
}

/** An answer of today as a server of 2020 words it. */
export function agedReply(reply: Reply, generation: Generation): Reply {
  const { body } = reply
  if (!isJson(body) || reply.status >= 500) return reply
  if (reply.status >= 400)
    return { ...reply, body: agedError(body, generation) }
  const items = body.items
  if (!Array.isArray(items)) {
    return { ...reply, body: aged(body, generation) }
  }
  const old = items.map((item: unknown) =>
    isJson(item) ? aged(item, generation) : item,
  )
  return { ...reply, body: { ...body, items: old } }
}

/** What was said in other words. */
const wordings: readonly (readonly [today: RegExp, then: string])[] = [
  [/(No such policy )\{'\w+': '(.*?)'\}/, '$1$2'],
  [/(This external authenti)(cation)/, '$1fi$2'],
  [/ or \\"login\\"/, ''],
  // A name that is taken stands below its field.
  [/("(\w+)":\{[^{}]*"The )login/, '$1$2'],
]

function agedError(body: Json, generation: Generation): Json {
  let text = JSON.stringify(body)
  for (const [today, then] of wordings) text = text.replace(today, then)
  if (generation === 'legacy')
    text = text.replace('field: acl"', 'field: acl_templates"')
  const worded = JSON.parse(text) as Json
  const { details } = worded
  if (!isJson(details) || !('invalid_token' in details)) return worded
  // It did not say which access was missing.
  return { ...worded, details: { invalid_token: details.invalid_token } }
}
