import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Relation } from '../../src/emulator/state/relation.ts'

const ends = fc.constantFrom('1', '2', '3')

it('should read the same from both ends as a list of pairs', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), ends, ends), { maxLength: 40 })
  fc.assert(
    fc.property(steps, (pairs) => {
      const relation = new Relation()
      const model = new Set<string>()
      for (const [isAdded, left, right] of pairs) {
        if (isAdded) relation.add(left, right)
        else relation.delete(left, right)
        if (isAdded) model.add(left + right)
        else model.delete(left + right)
      }
      for (const left of ['1', '2', '3']) {
        const rights = ['1', '2', '3'].filter((one) => model.has(left + one))
        expect([...relation.of(left)].sort()).toEqual(rights)
        for (const right of ['1', '2', '3']) {
          expect(relation.has(left, right)).toBe(model.has(left + right))
        }
        const lefts = ['1', '2', '3'].filter((one) => model.has(one + left))
        expect([...relation.to(left)].sort()).toEqual(lefts)
      }
    }),
  )
})

it('should forget a thing at both ends', () => {
  const relation = new Relation()
  relation.add('user', 'policy')
  relation.add('user', 'other')
  relation.add('policy', 'user')
  relation.forget('user')
  expect([...relation.of('user')]).toEqual([])
  expect([...relation.to('policy')]).toEqual([])
  expect([...relation.of('policy')]).toEqual([])
})
