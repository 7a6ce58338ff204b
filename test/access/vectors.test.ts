import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../../src/access/index.ts'
import { naiveAllows } from './naive.ts'

// What the server's own matcher answered, case by case.

interface Token {
  acl: string[]
  auth_id: string
  session_uuid: string
}

interface Vector extends Token {
  category: string
  required: string | null
  expected: boolean
}

interface AssignVector extends Token {
  access: string
  may_add: boolean
  may_remove: boolean
}

// Read, not imported: the compiler would infer a type for every case.
const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'),
  ) as unknown

const vectors = read('vectors.json') as Vector[]
const assignVectors = read('assign-vectors.json') as AssignVector[]
const categories = [...new Set(vectors.map(({ category }) => category))]

const accessOf = ({ acl, auth_id, session_uuid }: Token) =>
  createAccess({ acl, authId: auth_id, sessionUuid: session_uuid })

describe('the vectors of the server', () => {
  it('should all be here', () => {
    expect(vectors).toHaveLength(1257)
    expect(vectors.filter(({ expected }) => expected)).toHaveLength(588)
    expect(assignVectors).toHaveLength(161)
  })

  it.each(categories)('should be answered alike: %s', (category) => {
    const cases = vectors.filter((vector) => vector.category === category)
    const wrong = cases.filter(
      (vector) => accessOf(vector).allows(vector.required) !== vector.expected,
    )
    expect(cases).not.toHaveLength(0)
    expect(wrong).toEqual([])
  })

  it('should be answered alike a second time', () => {
    const wrong = vectors.filter((vector) => {
      const access = accessOf(vector)
      access.allows(vector.required)
      return access.allows(vector.required) !== vector.expected
    })
    expect(wrong).toEqual([])
  })

  it('should be answered alike by the reference of the properties', () => {
    const wrong = vectors.filter(
      ({ acl, auth_id, session_uuid, required, expected }) =>
        naiveAllows(required, {
          acl,
          authId: auth_id,
          sessionUuid: session_uuid,
        }) !== expected,
    )
    expect(wrong).toEqual([])
  })

  it('should decide alike which access may be added', () => {
    const wrong = assignVectors.filter(
      (vector) => accessOf(vector).mayAdd(vector.access) !== vector.may_add,
    )
    expect(wrong).toEqual([])
  })

  it('should decide alike which access may be removed', () => {
    const wrong = assignVectors.filter(
      (vector) =>
        accessOf(vector).mayRemove(vector.access) !== vector.may_remove,
    )
    expect(wrong).toEqual([])
  })
})
