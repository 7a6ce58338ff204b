import { anyUser } from './accounts.ts'
import type { Context } from '../context.ts'
import { apiError, conflict } from '../wire/errors.ts'
import { nullable, text, uuid, withDefault } from '../wire/fields.ts'
import { freeSlug, newUuid, randomSlug, slugOf } from '../wire/identifier.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { repr } from '../wire/python.ts'
import { methodsOf } from '../state/methods.ts'
import { document, listOf } from '../wire/nested.ts'
import type { Tenant } from '../state/records.ts'
import type { Values } from '../wire/schema.ts'
import type { State } from '../state/state.ts'
import { NOWHERE, tenantOfDomain, tenantOfSlug } from './tenants.ts'

const DOMAIN =
  /^(?=.{1,253}\.?$)(?:(?!(-|_)|[^.]+_)[A-Za-z0-9-_]{1,}(?<!-)(?:\.|$)){2,63}$/

export const domainName = () =>
  text({ pattern: DOMAIN, printed: DOMAIN.source })

const line = (max: number) => nullable(text({ min: 1, max }))

export const editable = {
  name: nullable(text({ min: 1, max: 128 })),
  phone: nullable(text({ min: 1, max: 32 })),
  contact: nullable(uuid()),
  domain_names: withDefault(listOf(domainName()), []),
  default_authentication_method: withDefault(text(), 'native'),
  address: withDefault(
    document({
      line_1: line(256),
      line_2: line(256),
      city: line(128),
      state: line(128),
      country: line(128),
      zip_code: line(16),
    }),
    NOWHERE,
  ),
}

export const creatable = {
  uuid: nullable(uuid()),
  ...editable,
  slug: nullable(text({ min: 1, max: 10, pattern: /^[a-zA-Z0-9_]+$/ })),
}

/** Reads a tenant from the body, and what must be true whatever tenant it is. */
export async function readTenant<TFields extends typeof editable>(
  context: Context,
  fields: TFields,
): Promise<Values<TFields>> {
  const body = accept(fields, await context.json(), invalidData('tenants'))
  const { default_authentication_method: method } = body as Values<
    typeof editable
  >
  if (methodsOf(context.config).includes(method)) return body
  throw apiError(400, {
    error_id: 'invalid-data',
    message: `Invalid default authentication method ${method}`,
    details: { default_authentication_method: method },
    resource: 'tenants',
  })
}

export function assertUsable(
  context: Context,
  body: Values<typeof editable>,
  except?: string,
): void {
  const { state } = context
  if (body.contact !== null) anyUser(context, body.contact)
  const isTaken = body.domain_names.some((name) => {
    const owner = tenantOfDomain(state, name)
    return owner !== undefined && owner.uuid !== except
  })
  if (isTaken) {
    // It does not know which of them.
    const names = [...new Set(body.domain_names)].sort()
    const message = `Domain name : "${repr(names)}" is already in use, no duplicates allowed`
    throw conflict('tenants', 'domain_names', message, 'constraint-id')
  }
}

/** Names that stay keep their uuid. */
export function domainsOf(names: readonly string[], kept: Tenant['domains']) {
  return [...new Set(names)].map(
    (name) =>
      kept.find((domain) => domain.name === name) ?? { uuid: newUuid(), name },
  )
}

/** A given slug must be free; a derived one gives way to a random one. */
export function slugFor(
  state: State,
  given: string | null,
  name: string | null,
): string {
  const isTaken = (slug: string) => tenantOfSlug(state, slug) !== undefined
  if (given !== null) {
    if (!isTaken(given)) return given
    throw conflict('tenants', 'slug', `The slug "${given}" is already used`)
  }
  const derived = slugOf(name ?? '', /[^a-zA-Z0-9_]/g, 10)
  return freeSlug(derived === '' ? randomSlug() : derived, isTaken)
}
