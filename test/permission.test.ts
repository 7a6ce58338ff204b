import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accessOf,
  createPolicy,
  addUserPolicy,
  all,
  any,
  decide,
  deletePolicy,
  deleteUser,
  deleteUserRefreshToken,
  getConfig,
  not,
  rightsOf,
  updateUser,
} from '../src/index.ts'
import { decideFor } from '../src/permission.ts'

const uuid = '5a1b2c3d-0000-4000-8000-000000000001'

const rights = (...acl: string[]) =>
  rightsOf({ acl, auth_id: uuid, session_uuid: 's' })

describe('decide', () => {
  const mine = rights('a.#', '!a.secret')

  it('should not know while there is no session', () => {
    expect(decide(null, 'a.b').status).toBe('unknown')
  })

  it('should name what is missing', () => {
    expect(decide(mine, all('a.b', 'c', 'd'))).toEqual({
      status: 'denied',
      missing: ['c', 'd'],
    })
  })

  it('should combine', () => {
    expect(decide(mine, any('c', 'a.b')).status).toBe('allowed')
    expect(decide(mine, any('c', 'a.secret')).status).toBe('denied')
    expect(decide(mine, not('a.secret')).status).toBe('allowed')
    expect(decide(mine, all('a.b', not(any('c', 'd')))).status).toBe('allowed')
  })
})

describe('an operation', () => {
  const can = (acl: string[], ...asked: Parameters<typeof accessOf>) =>
    decide(rights(...acl), accessOf(...asked)).status

  it('should decide an operation for its input', () => {
    const acl = ['auth.users.*.delete', '!auth.users.me.delete']
    expect(can(acl, deleteUser as never, 'other' as never)).toBe('allowed')
    expect(can(acl, deleteUser as never, uuid as never)).toBe('denied')
  })

  it.each([
    [['auth.users.*.delete'], 'allowed'],
    [['auth.#'], 'allowed'],
    [['auth.users.*.delete', '!auth.users.me.delete'], 'unknown'],
    [['auth.users.me.delete'], 'unknown'],
    [['auth.users.me.#'], 'unknown'],
    [['auth.users.*.delete', '!auth.users.*.delete'], 'denied'],
    [['auth.users.*.read', 'auth.groups.#'], 'denied'],
    [['auth.#.read'], 'denied'],
    [
      ['auth.#.x.#.delete', 'auth.u*.delete', 'auth.users.*.*.delete'],
      'denied',
    ],
    [['auth.#.groups.*.delete'], 'denied'],
    [['auth.#.users.#'], 'unknown'],
    [['auth.#.delete'], 'allowed'],
    [['#.u#.*.de#te'], 'allowed'],
    [['auth.#.delete', '!auth.#.read'], 'allowed'],
    [['auth.#.delete', '!auth.#.x.delete'], 'unknown'],
    [['auth.users.me.*', '!auth.users.*.delete'], 'denied'],
    [['auth.users.me.*', '!auth.#.me.#'], 'denied'],
    [['auth.users.me.*', `!auth.users.${uuid}.#`], 'unknown'],
    [['auth.users.a*', '!auth.users.b*.delete'], 'denied'],
    [['auth.users.a*.#', '!auth.users.*b.delete'], 'unknown'],
    [['auth.users.ab*.#', '!auth.users.a*.delete'], 'denied'],
    [['#.x', 'auth.users.a#a.delete', '!#a.delete'], 'denied'],
    [[], 'denied'],
  ])('should decide %j without an input as %s', (acl, status) => {
    expect(can(acl, deleteUser as never)).toBe(status)
  })

  it('should know whom an entry names, in capitals too, as the server does', () => {
    const mine = rights('auth.#', `!auth.users.${uuid}.delete`)
    const asked = [uuid, uuid.toUpperCase(), 'other']
    expect(asked.map((one) => decideFor(mine, deleteUser, one).status)).toEqual(
      ['denied', 'denied', 'allowed'],
    )
  })

  it('should not be decided by its accesses alone where it takes more', () => {
    const mine = rights('auth.#')
    const given = { user_uuid: 'other', policy_uuid: 'p' }
    expect(decideFor(mine, getConfig).status).toBe('unknown')
    expect(decideFor(mine, addUserPolicy, given).status).toBe('unknown')
  })

  it('should come to an end with entries that are made to last', () => {
    // Anybody may put any denial into a policy of somebody else.
    const endless = `!${'#a'.repeat(2_000)}`
    expect(can([endless, 'auth.#'], deleteUser as never)).toBe('unknown')
    expect(can([endless, 'auth.#.read'], deleteUser as never)).toBe('denied')
  })

  it('should know who is asked for, also by the own name', () => {
    const give = addUserPolicy as never
    const mine = { user_uuid: uuid } as never
    const acl = ['auth.#', '!auth.users.me.policies.special.create']
    const policy = { acl: [] }
    expect(can(acl, give, mine, { policy })).toBe('unknown')
    const others = { user_uuid: 'other' } as never
    expect(can(acl, give, others, { policy })).toBe('allowed')
  })

  it('should combine with accesses', () => {
    const needs = accessOf(deleteUser, uuid)
    expect(decide(rights('a'), any(needs, 'a')).status).toBe('allowed')
    expect(decide(rights('a'), all(needs, 'a', 'b'))).toEqual({
      status: 'denied',
      missing: [`auth.users.${uuid}.delete`, 'b'],
    })
    const open = accessOf(deleteUser)
    const some = rights('auth.users.me.delete')
    expect(decide(some, any(open, 'a')).status).toBe('unknown')
    expect(decide(some, not(open)).status).toBe('unknown')
    expect(decide(some, all(open, 'a')).status).toBe('denied')
  })

  it('should not know what an unknown policy holds', () => {
    const acl = ['auth.#', 'a']
    const input = { user_uuid: uuid, policy_uuid: 'p' } as never
    const give = addUserPolicy as never
    expect(can(acl, give, input)).toBe('unknown')
    expect(can(acl, give, input, { policy: { acl: ['a'] } })).toBe('allowed')
    expect(can(acl, give, input, { policy: { acl: ['b'] } })).toBe('denied')
  })

  it('should take the entries of a policy as they are', () => {
    const policy = { acl: ['confd.users.{user_id}.read'] }
    const input = { body: { name: 'x', ...policy } }
    const mine = rights('auth.policies.create', ...policy.acl)
    expect(decide(mine, accessOf(createPolicy, input)).status).toBe('allowed')
  })

  it('should allow no entry that is denied as it is', () => {
    const policy = { acl: ['confd.users.{user_id}.read'] }
    const acl = ['#', '!confd.users.{user_id}.read']
    expect(can(acl, deletePolicy as never, 'p' as never, { policy })).toBe(
      'unknown',
    )
    const input = { user_uuid: uuid, client_id: '{x}' }
    const needs = accessOf(deleteUserRefreshToken, input)
    const others = ['#', '!auth.users.*.tokens.{x}.delete']
    expect(decide(rights(...others), needs).status).toBe('unknown')
  })

  it('should keep the configuration for the master tenant', () => {
    const read = getConfig as never
    expect(can(['#'], read)).toBe('unknown')
    expect(can(['#'], read, undefined, { isMaster: true })).toBe('allowed')
    const needs = accessOf(getConfig, undefined, { isMaster: false })
    expect(decide(rights('#'), needs)).toEqual({
      status: 'denied',
      missing: [],
      mastersOnly: true,
    })
  })

  it('should keep nothing else for the master tenant', () => {
    const elsewhere = { isMaster: false }
    const deletion = accessOf(deleteUser, uuid, elsewhere)
    expect(decide(rights(), deletion)).toEqual({
      status: 'denied',
      missing: [`auth.users.${uuid}.delete`],
    })
    const unseen = accessOf(deletePolicy, 'unseen', elsewhere)
    expect(decide(rights('#'), unseen).status).toBe('unknown')
  })

  const word = fc.constantFrom(
    ...[
      'auth',
      'users',
      'me',
      uuid,
      '*',
      '#',
      'edit',
      'delete',
      'x*',
      '',
      'a#',
    ],
  )
  const entry = fc
    .tuple(
      fc.boolean(),
      fc.oneof(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        word.map((one) => ['auth', 'users', one, 'delete']),
      ),
    )
    .map(([isDenial, words]) => (isDenial ? '!' : '') + words.join('.'))

  it('should only decide without an input what no input changes', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 4 }),
        fc.constantFrom('me', uuid, 'x', 'xy', 'users', 'edit', 'delete'),
        (acl, value) => {
          const mine = rights(...acl)
          const { status } = decide(mine, accessOf(deleteUser))
          const known = decide(mine, accessOf(deleteUser, value)).status
          if (status !== 'unknown') expect(known).toBe(status)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('should not be decided where values tell, and only there', () => {
    const word = fc.constantFrom(
      ...['a', 'b', 'ab', '*', '#', 'me', 'edit', '', '**', '##'],
      ...['a*', '*a', '#a', 'a#', 'a#b', 'b*a', '*#', '#b*', 'a#b#'],
    )
    const acl = fc.array(
      fc
        .tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 3 }))
        .map(([isDenial, words]) => (isDenial ? '!' : '') + words.join('.')),
      { minLength: 1, maxLength: 5 },
    )
    const words = (length: number): string[] =>
      length === 0
        ? ['']
        : words(length - 1).flatMap((start) =>
            ['a', 'b', 'c'].map((end) => start + end),
          )
    const upTo = (length: number) => [
      ...Array.from({ length }, (_, index) => words(index + 1)).flat(),
      ...['me', 'edit', 'update', 'id'],
    ]
    const one = upTo(4)
    const two = upTo(3)
    const fillings: Record<string, (template: string) => string[]> = {
      one: (template) => one.map((value) => template.replace('{x}', value)),
      two: (template) =>
        two.flatMap((x) =>
          two.map((y) => template.replace('{x}', x).replace('{y}', y)),
        ),
    }
    const template = fc.constantFrom(
      '{x}',
      'a.{x}',
      '{x}.b',
      'a.{x}.a',
      'ab.{x}.me',
      '{x}.{y}',
      'a.{x}.{y}',
    )
    fc.assert(
      fc.property(acl, template, (acl, template) => {
        const mine = rightsOf({ acl, auth_id: 'id', session_uuid: 's' })
        const filled =
          fillings[template.includes('y') ? 'two' : 'one']!(template)
        const answers = new Set(filled.map((text) => mine.access.allows(text)))
        const needs = { accesses: [template], master: false, isComplete: true }
        expect(decide(mine, needs).status).toBe(
          answers.size > 1
            ? 'unknown'
            : answers.has(true)
              ? 'allowed'
              : 'denied',
        )
      }),
      { numRuns: 500 },
    )
  })

  it('should be decided alike, however common its input is', () => {
    const values = [
      ...['me', uuid, uuid.toUpperCase(), 'x', 'xy', 'edit'],
      ...['', 'a.b', 'a#', '*', 'q\n'],
    ]
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (acl) => {
        const mine = rights(...acl)
        for (const value of values) {
          const input = { user_uuid: value }
          expect(decideFor(mine, deleteUser, value)).toEqual(
            decide(mine, accessOf(deleteUser, value)),
          )
          expect(decideFor(mine, updateUser, input)).toEqual(
            decide(mine, accessOf(updateUser, input)),
          )
        }
        expect(decideFor(mine, deleteUser)).toEqual(
          decide(mine, accessOf(deleteUser)),
        )
      }),
      { numRuns: 300 },
    )
  })
})
