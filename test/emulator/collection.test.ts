import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Collection } from '../../src/emulator/state/collection.ts'
import { type Order, orderedBy } from '../../src/emulator/state/order.ts'
import type { Stored } from '../../src/emulator/state/records.ts'

interface Item extends Stored {
  name: string | null
}

/** Tenant `a` holds `b`; `c` is beside them. */
const isWithin = (tenant: string, root: string) =>
  tenant === root || (root === 'a' && tenant === 'b')

const names = fc.option(fc.constantFrom('a', 'B', 'b', 'é', '_'), { nil: null })
const tenants = fc.constantFrom('a', 'b', 'c')
const commands = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add'), name: names, tenant: tenants }),
    fc.record({ kind: fc.constant('update'), name: names, at: fc.nat(20) }),
    fc.record({ kind: fc.constant('delete'), at: fc.nat(20) }),
    fc.record({ kind: fc.constant('list') }),
  ),
  { maxLength: 60 },
)

const orders: Order<Item>[] = [
  { column: 'name', descending: false },
  { column: 'name', descending: true },
  { column: null, descending: false },
]
const scopes = ['a', 'b', 'c'].flatMap((root) =>
  [false, true].map((recurse) => ({ root, recurse })),
)

describe('Collection', () => {
  it('should keep every list as sorted as if it were sorted anew', () => {
    fc.assert(
      fc.property(commands, (steps) => {
        const collection = new Collection<Item>(isWithin)
        let count = 0
        for (const step of steps) {
          const all = [...collection.values()]
          const at = 'at' in step ? all[step.at % (all.length || 1)] : undefined
          if (step.kind === 'add' && 'tenant' in step && 'name' in step) {
            const uuid = `uuid ${count++}`
            const { name, tenant: tenant_uuid } = step
            collection.add({ uuid, name, tenant_uuid })
          } else if (step.kind === 'update' && at && 'name' in step) {
            collection.update(at, { name: step.name })
          } else if (step.kind === 'delete' && at) {
            collection.delete(at.uuid)
          }
          for (const scope of scopes) {
            for (const order of orders) {
              const expected = [...collection.values()]
                .filter(({ tenant_uuid }) =>
                  scope.recurse
                    ? isWithin(tenant_uuid, scope.root)
                    : tenant_uuid === scope.root,
                )
                .sort(orderedBy(order))
              expect(collection.sorted(scope, order)).toEqual(expected)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('should sort by code unit, with null last or first', () => {
    const collection = new Collection<Item>(isWithin)
    for (const [index, name] of ['b', null, 'A', 'B', 'a'].entries()) {
      collection.add({ uuid: String(index), name, tenant_uuid: 'a' })
    }
    const listed = (descending: boolean) =>
      collection
        .sorted({ root: 'a', recurse: false }, { column: 'name', descending })
        .map(({ name }) => name)
    expect(listed(false)).toEqual(['A', 'B', 'a', 'b', null])
    expect(listed(true)).toEqual([null, 'b', 'a', 'B', 'A'])
  })
})
