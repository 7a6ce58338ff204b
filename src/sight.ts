import type { Cached } from './cached.ts'
import type { Scope } from './types.ts'
import type { View } from './view.ts'

/**
 * Looks up an object as the cache showed it, by its uuid or a policy's slug.
 */
export type Sight = (name: unknown) => Cached | undefined

/** Notes every object as it is shown now, for the cache is about to change. */
export function lookAround(views: readonly View[], { tenant }: Scope): Sight {
  const seen = new Map<unknown, Cached>()
  for (const {
    list: [{ tenant: seenIn }],
    objects,
  } of views) {
    for (const object of objects) {
      const { uuid, slug, acl, tenant_uuid } = object
      const former = seen.get(uuid)
      // Answers differ in their fields, and a shared policy looks otherwise
      // from the tenants below.
      seen.set(
        uuid,
        seenIn === tenant ? { ...former, ...object } : { ...object, ...former },
      )
      // A slug is unique in its tenant only. A script may not know its tenant.
      if (acl && tenant === (seenIn && tenant_uuid)) seen.set(slug, object)
    }
  }
  return (name) => seen.get(name)
}

/** The same object by the one name that never changes. */
export const uuidOf = (name: string, see: Sight): string =>
  (see(name)?.uuid as string | undefined) ?? name

/** Whether a tenant is another one or below it; `undefined` if not seen. */
export function isBelow(
  tenant: unknown,
  root: unknown,
  see: Sight,
): boolean | undefined {
  let uuid = tenant
  // Answers of different moments may form a circle; no real tree is so deep.
  for (let hops = 0; uuid !== root; hops++) {
    const parent = see(uuid)?.parent_uuid
    if (parent === undefined || hops > 99) return undefined
    if (parent === uuid) return false
    uuid = parent
  }
  return true
}
