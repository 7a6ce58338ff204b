import { describe, expect, it } from 'vitest'
import {
  knownTypes,
  serviceOf,
} from '../../stories/console/external/services.ts'

describe('serviceOf', () => {
  it('should name what plugins add by its type, whatever that is', () => {
    for (const type of ['crm', 'constructor', '__proto__'])
      expect(serviceOf(type)).toMatchObject({ name: type, fields: [] })
    expect(knownTypes.map((type) => serviceOf(type).name)).toEqual([
      'Google',
      'Microsoft',
      'Phone',
    ])
  })
})
