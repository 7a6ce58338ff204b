import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAccess, reviewAcl } from '../../src/index.ts'
import { covers } from '../../src/access/review.ts'

describe('covers', () => {
  it.each([
    ['a.#', 'a.b', true],
    ['a.#', 'a.*', true],
    ['a.#', 'a.#', true],
    ['a.*', 'a.#', false],
    ['a.*', 'a.*.b', false],
    ['users.*.read', 'users.me.read', true],
    ['users.me.read', 'users.*.read', false],
    ['users.me.#', 'users.me.read', true],
    ['x.edit', 'x.update', true],
    ['x.update', 'x.edit', false],
    ['x.e*', 'x.edit', false],
    ['x.*', 'x.edit', true],
    ['#', '', true],
    ['', '#', false],
  ])('should tell whether %s covers %s: %s', (entry, other, expected) => {
    expect(covers(entry, other)).toBe(expected)
  })

  const entry = fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        'me',
        'edit',
        'update',
        '*',
        '#',
        'a*',
        '#b',
        '',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join('.'))
  const text = fc
    .array(fc.constantFrom('a', 'b', 'me', 'id', 'edit', 'update', 'ab', ''), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => words.join('.'))

  it('should never be wrong about a text', () => {
    fc.assert(
      fc.property(entry, entry, text, (one, other, required) => {
        const allows = (acl: string) =>
          createAccess({ acl: [acl], authId: 'id', sessionUuid: 's' }).allows(
            required,
          )
        if (covers(one, other) && allows(other)) expect(allows(one)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('reviewAcl', () => {
  const review = (...acl: string[]) => Object.fromEntries(reviewAcl(acl))

  it('should have nothing to say of a good list', () => {
    expect(
      review('auth.users.#', 'auth.groups.read', '!auth.users.*.delete'),
    ).toEqual({})
  })

  it('should find what others cover', () => {
    expect(review('auth.users.read', 'auth.#', '!a.b', '!a.*', 'a.c')).toEqual({
      'auth.users.read': { kind: 'covered', by: 'auth.#' },
      '!a.b': { kind: 'covered', by: '!a.*' },
      'a.c': { kind: 'denied', by: '!a.*' },
    })
  })

  it('should keep the first of two that say the same', () => {
    expect(review('a.#', 'a.##')).toEqual({
      'a.##': { kind: 'covered', by: 'a.#' },
    })
  })

  it('should find denials of nothing', () => {
    expect(review('auth.users.read', '!confd.#', '!auth.users.*.read')).toEqual(
      { '!confd.#': { kind: 'idle' }, '!auth.users.*.read': { kind: 'idle' } },
    )
    expect(review('a.*.c', '!a.b.*')).toEqual({})
    expect(review('users.*.upd*', '!users.*.edit')).toEqual({})
    expect(review('users.5a1*.read', '!users.me.read')).toEqual({})
    expect(review('users.me*', '!users.me')).toEqual({})
    expect(review('a.*.*', '!a.#b')).toEqual({})
    expect(review('users.me.read', '!users.*.read')).toEqual({
      'users.me.read': { kind: 'denied', by: '!users.*.read' },
    })
  })

  it('should know that anybody may be oneself, but no plain word', () => {
    const own = 'users.me.read'
    const other = 'users.5a1b2c3d-0000-4000-8000-000000000001.read'
    expect(review(other, `!${own}`)).toEqual({})
    expect(review(own, `!${other}`)).toEqual({})
    for (const [one, two] of [
      [own, 'users.all.read'],
      [other, 'users.all.read'],
      [other, 'users.x*.read'],
    ] as const) {
      const idle = { kind: 'idle' }
      expect(review(one, `!${two}`)).toEqual({ [`!${two}`]: idle })
      expect(review(two, `!${one}`)).toEqual({ [`!${one}`]: idle })
    }
  })

  const word = fc.constantFrom(
    ...['a', 'b', 'me', 'edit', 'update', '*', '#'],
    ...['m*', 'i*', 'up*', '*t'],
  )
  const entries = fc.array(
    fc
      .tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 3 }))
      .map(([isDenial, words]) => (isDenial ? '!' : '') + words.join('.')),
    { maxLength: 6 },
  )

  it('should overlook nothing that another entry covers', () => {
    fc.assert(
      fc.property(entries, (acl) => {
        const remarks = reviewAcl(acl)
        const isDenial = (entry: string) => entry.startsWith('!')
        const isUseless = (entry: string) =>
          acl.some(
            (other) =>
              covers(other, entry) &&
              (isDenial(other) === isDenial(entry)
                ? !covers(entry, other)
                : isDenial(other)),
          )
        for (const entry of acl.filter(isUseless))
          expect(remarks.get(entry)?.kind).toMatch(/^(covered|denied)$/)
      }),
    )
  })

  it.each([
    ['*', '*'],
    ['y', 'x'],
  ])('should come to an end with lists of .%s and .%s', (grant, denial) => {
    const endless = Array.from({ length: 30_000 }, (_, at) => [
      `*a${at}.${grant}`,
      `!*b${at}.${denial}`,
    ]).flat()
    const remarks = reviewAcl(['auth.users.read', 'auth.#', ...endless])
    expect([...remarks]).toEqual([
      ['auth.users.read', { kind: 'covered', by: 'auth.#' }],
    ])
  })

  it('should change nothing for who follows it', () => {
    const required = fc
      .array(fc.constantFrom('a', 'b', 'me', 'id', 'edit', 'update'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join('.'))
    fc.assert(
      fc.property(entries, required, (acl, text) => {
        const remarks = reviewAcl(acl)
        const kept = acl.filter((entry) => !remarks.has(entry))
        const token = { authId: 'id', sessionUuid: 's' }
        expect(createAccess({ acl: kept, ...token }).allows(text)).toBe(
          createAccess({ acl, ...token }).allows(text),
        )
      }),
      { numRuns: 3000 },
    )
  })
})
