import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../../src/index.ts'
import { entriesOf, rule } from '../../stories/console/policies/grants.ts'

const policy = (name: string, ...acl: string[]) => ({ uuid: name, name, acl })
const team = {
  uuid: 'team',
  name: 'Team',
  slug: 'team',
  tenant_uuid: 't',
  read_only: false,
  system_managed: false,
}
const desk = { policy: policy('desk', 'auth.users.*', 'auth.groups.read') }
const byTeam = { policy: policy('admin', 'auth.#'), group: team }
const guard = { policy: policy('guard', '!auth.users.*.delete') }

describe('rule', () => {
  it('should name every way by which something is granted', () => {
    expect(rule([desk, byTeam], 'auth.users.read')).toEqual({
      kind: 'granted',
      paths: [
        { holding: desk, entry: 'auth.users.*' },
        { holding: byTeam, entry: 'auth.#' },
      ],
      overruled: [],
    })
  })

  it('should name what denies it, and what that overrules', () => {
    expect(rule([byTeam, guard], 'auth.users.x.delete')).toEqual({
      kind: 'denied',
      paths: [{ holding: guard, entry: '!auth.users.*.delete' }],
      overruled: [{ holding: byTeam, entry: 'auth.#' }],
    })
  })

  it('should know what nobody gives', () => {
    expect(rule([desk], 'confd.users.read').kind).toBe('missing')
  })

  it('should know whose page it is', () => {
    const own = { policy: policy('own', 'auth.users.me.#') }
    expect(rule([own], 'auth.users.u1.read', 'u1').kind).toBe('granted')
    expect(rule([own], 'auth.users.u2.read', 'u1').kind).toBe('missing')
  })

  it('should come to what a session with all of it may do', () => {
    const entry = fc.constantFrom(
      'a.*',
      '!a.b',
      '#',
      'a.me',
      '!!a',
      '!a.#',
      'c',
    )
    const required = fc.constantFrom('a.b', 'a.c', 'a.u1', 'c', '!a', 'd')
    fc.assert(
      fc.property(fc.array(fc.array(entry)), required, (lists, text) => {
        const holdings = lists.map((acl) => ({ policy: policy('p', ...acl) }))
        const session = { authId: 'u1', sessionUuid: '' }
        const { allows } = createAccess({ acl: lists.flat(), ...session })
        const { kind } = rule(holdings, text, 'u1')
        expect(kind === 'granted').toBe(allows(text))
      }),
    )
  })
})

describe('entriesOf', () => {
  it('should name an entry once, with all its ways', () => {
    const twice = { policy: policy('other', 'auth.#', 'auth.#') }
    expect(entriesOf([byTeam, desk, twice])).toEqual([
      { entry: 'auth.#', holdings: [byTeam, twice] },
      { entry: 'auth.groups.read', holdings: [desk] },
      { entry: 'auth.users.*', holdings: [desk] },
    ])
  })
})
