import { describe, expect, it } from 'vitest'
import { findAccesses } from '../../stories/console/policies/knownAccesses.ts'

describe('the accesses that somebody may mean', () => {
  it('should be found by what they begin with', () => {
    expect(findAccesses('auth.tenants.cr')).toEqual(['auth.tenants.create'])
  })

  it('should be found by words, the plainest first', () => {
    const [first] = findAccesses('delete user')
    expect(first).toBe('auth.users.*.delete')
    expect(findAccesses('Change password')).toContain(
      'auth.users.*.password.update',
    )
  })

  it('should deny as what is typed does', () => {
    expect(findAccesses('!auth.tenants.cr')).toEqual(['!auth.tenants.create'])
  })

  it('should not repeat what stands there already', () => {
    expect(findAccesses('auth.users.create')).not.toContain('auth.users.create')
  })

  it.each(['', ' ', '!', 'nothing.like.this'])(
    'should be none for %j',
    (typed) => {
      expect(findAccesses(typed)).toEqual([])
    },
  )
})
