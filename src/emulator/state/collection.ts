import type { Stored, Unstored } from './records.ts'
import { insertionPoint, type Order, orderedBy, sameOrder } from './order.ts'

/** Which tenants a list covers. */
export interface TenantScope {
  readonly root: string
  readonly recurse: boolean
}

interface View<T> {
  readonly scope: TenantScope
  readonly order: Order<T>
  readonly items: T[]
}

const MOST_VIEWS = 64

/**
 * Records by uuid and by tenant. A list keeps its order from one request to the
 * next: a write moves one record instead of sorting all, so that a page costs
 * the same with a hundred thousand users as with a hundred.
 */
export class Collection<T extends Stored> {
  /** Grows with every write; what is derived from the records is kept by it. */
  revision = 0
  readonly #byUuid = new Map<string, T>()
  readonly #byTenant = new Map<string, T[]>()
  readonly #isWithin: (tenant: string, root: string) => boolean
  #views: View<T>[] = []
  #seq = 0

  constructor(isWithin: (tenant: string, root: string) => boolean) {
    this.#isWithin = isWithin
  }

  get size(): number {
    return this.#byUuid.size
  }

  get(uuid: string): T | undefined {
    return this.#byUuid.get(uuid)
  }

  values(): Iterable<T> {
    return this.#byUuid.values()
  }

  /** The records of one tenant, oldest first. */
  ofTenant(tenant: string): readonly T[] {
    return this.#byTenant.get(tenant) ?? []
  }

  add(record: Unstored<T>): T {
    // TypeScript cannot see that a record is one without its age, plus its age.
    const stored = { ...record, seq: this.#seq++ } as unknown as T
    this.#byUuid.set(stored.uuid, stored)
    const siblings = this.#byTenant.get(stored.tenant_uuid)
    if (siblings) siblings.push(stored)
    else this.#byTenant.set(stored.tenant_uuid, [stored])
    this.#place(stored)
    this.revision++
    return stored
  }

  update(record: T, changes: Partial<Omit<T, 'uuid' | 'seq' | 'tenant_uuid'>>) {
    this.#displace(record)
    Object.assign(record, changes)
    this.#place(record)
    this.revision++
  }

  delete(uuid: string): void {
    const record = this.#byUuid.get(uuid)
    if (record === undefined) return
    this.#displace(record)
    this.#byUuid.delete(uuid)
    const siblings = this.#byTenant.get(record.tenant_uuid) ?? []
    siblings.splice(siblings.indexOf(record), 1)
    this.revision++
  }

  /** All records of a scope in an order. The array is live: do not keep it. */
  sorted(scope: TenantScope, order: Order<T>): readonly T[] {
    const kept = this.#views.find(
      (view) =>
        view.scope.root === scope.root &&
        view.scope.recurse === scope.recurse &&
        sameOrder(view.order, order),
    )
    if (kept) return kept.items
    const items = this.#within(scope).sort(orderedBy(order))
    this.#views = [{ scope, order, items }, ...this.#views].slice(0, MOST_VIEWS)
    return items
  }

  /** For a change that moves records in a way no view can follow. */
  forgetOrder(): void {
    this.#views = []
    this.revision++
  }

  #within({ root, recurse }: TenantScope): T[] {
    if (!recurse) return [...this.ofTenant(root)]
    const items: T[] = []
    for (const [tenant, records] of this.#byTenant) {
      if (!this.#isWithin(tenant, root)) continue
      for (const record of records) items.push(record)
    }
    return items
  }

  #viewsOf(record: T): View<T>[] {
    return this.#views.filter(({ scope: { root, recurse } }) =>
      recurse
        ? this.#isWithin(record.tenant_uuid, root)
        : record.tenant_uuid === root,
    )
  }

  #place(record: T): void {
    for (const { items, order } of this.#viewsOf(record)) {
      items.splice(insertionPoint(items, record, orderedBy(order)), 0, record)
    }
  }

  #displace(record: T): void {
    for (const { items, order } of this.#viewsOf(record)) {
      items.splice(insertionPoint(items, record, orderedBy(order)), 1)
    }
  }
}
