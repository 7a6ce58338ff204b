import { describe, expect, it } from 'vitest'
import { Bindings } from './bindings.ts'
import { difference } from './compare.ts'

const uuid = (digit: number) =>
  `${digit}0000000-0000-4000-8000-000000000000`.slice(-36)

const compare = (expected: unknown, actual: unknown, unstable = false) =>
  difference(expected, actual, { unstable, bindings: new Bindings() })

describe('difference', () => {
  it('should accept an equal body', () => {
    expect(compare({ a: [1, null] }, { a: [1, null] })).toBeNull()
  })

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
    ['one', 'two'],
    [null, {}],
    [{ timestamp: '{{timestamp.epoch}}' }, { timestamp: 'now' }],
    [{ at: '{{timestamp.naive}}' }, { at: '2026-11-23T12:00:00Z' }],
    ['{{token.a}}', 'not-a-uuid'],
    [
      { details: { constraint_id: 'length' } },
      { details: { constraint_id: 'range' } },
    ],
  ])('should refuse %j answered by %j', (expected, actual) => {
    expect(compare(expected, actual)).not.toBeNull()
  })

  it('should compare what a message says, and its constraints', () => {
    const sentence = (message: unknown) => ({ message })
    expect(compare(sentence('One.'), sentence('One.'))).toBeNull()
    expect(compare(sentence('One.'), sentence('Another.'))).not.toBeNull()
    const nested = (constraint_id: string, max: number) =>
      sentence({
        limit: [{ message: 'x', constraint_id, constraint: { max } }],
      })
    expect(compare(nested('range', 1), nested('range', 1))).toBeNull()
    expect(compare(nested('range', 1), nested('type', 1))).not.toBeNull()
    expect(compare(nested('range', 1), nested('range', 2))).not.toBeNull()
  })

  it('should bind a placeholder once', () => {
    const expected = { a: '{{user.a.uuid}}', b: '{{user.a.uuid}}' }
    expect(compare(expected, { a: uuid(1), b: uuid(1) })).toBeNull()
    expect(compare(expected, { a: uuid(1), b: uuid(2) })).not.toBeNull()
  })

  it('should not give one value two names', () => {
    const expected = { a: '{{token.a}}', b: '{{token.b}}' }
    expect(compare(expected, { a: uuid(1), b: uuid(1) })).not.toBeNull()
  })

  it('should compare lists without an order as sets', () => {
    expect(compare({ acl: ['a', 'b'] }, { acl: ['b', 'a'] })).toBeNull()
    expect(compare({ acl: ['a', 'b'] }, { acl: ['b', 'b'] })).not.toBeNull()
    expect(compare([1, 2], [2, 1], true)).toBeNull()
    expect(compare([1, 2], [2, 3], true)).not.toBeNull()
  })

  it('should bind inside sets whatever the pairing takes', () => {
    const item = (name: string, n: number) => ({ uuid: name, n })
    const expected = [item('{{user.a.uuid}}', 1), item('{{user.b.uuid}}', 2)]
    const actual = [item(uuid(5), 2), item(uuid(6), 1)]
    const bindings = new Bindings()
    const rules = { unstable: true, bindings }
    expect(difference(expected, actual, rules)).toBeNull()
    expect(bindings.get('user.a.uuid')).toBe(uuid(6))
  })
})
