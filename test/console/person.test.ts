import { describe, expect, it } from 'vitest'
import { nameOf } from '../../stories/console/parts/person.ts'

const uuid = '5c0e7a1e-0000-4000-8000-000000000001'
const nobody = { uuid, username: null, firstname: null, lastname: null }

describe('what to call somebody', () => {
  it('should turn no sentence around', () => {
    const firstname = '\u202eelbuod\u2066 \u0007agent\u200f'
    expect(nameOf({ ...nobody, firstname })).toBe('elbuod agent')
    expect(nameOf({ ...nobody, firstname: 'אבי' })).toBe('אבי')
  })

  it('should be something to read', () => {
    const [firstname, username] = ['\u202e ', 'ada']
    expect(nameOf({ ...nobody, firstname, username })).toBe('ada')
    expect(nameOf({ ...nobody, firstname })).toBe(uuid)
  })
})
