import { describe, expect, it } from 'vitest'
import { createAccess } from '../../src/access/index.ts'

const authId = '3d3ffbe1-6ef3-4e58-8d4b-93f1dd6a1b5a'
const sessionUuid = '5e8b0f0c-2c3e-4b39-9f6e-5d2a3b3b8a11'
const create = (...acl: string[]) => createAccess({ acl, authId, sessionUuid })
const allows = (entry: string, required: string) =>
  create(entry).allows(required)

describe('wildcards', () => {
  it('should let * cover one word, also an empty one', () => {
    expect(allows('foo.*', 'foo.bar')).toBe(true)
    expect(allows('foo.*', 'foo.')).toBe(true)
    expect(allows('foo.*', 'foo.bar.baz')).toBe(false)
    expect(allows('foo.*', 'foo.#')).toBe(false)
    expect(allows('foo.*', 'foo.*')).toBe(true)
    expect(allows('*', '')).toBe(true)
  })

  it('should let # cover anything, but not the dot before it', () => {
    expect(allows('foo.#', 'foo.bar.baz')).toBe(true)
    expect(allows('foo.#', 'foo.')).toBe(true)
    expect(allows('foo.#', 'foo')).toBe(false)
    expect(allows('foo.#.bar', 'foo.bar')).toBe(false)
    expect(allows('foo.#.bar', 'foo..bar')).toBe(true)
    expect(allows('#', '')).toBe(true)
    expect(allows('#', '!x')).toBe(true)
  })

  it('should let wildcards stand beside text and each other', () => {
    expect(allows('pre*.read', 'prefix.read')).toBe(true)
    expect(allows('*post', 'a.post')).toBe(false)
    expect(allows('a#b', 'a.x.y.b')).toBe(true)
    expect(allows('a**b', 'ab')).toBe(true)
    expect(allows('*#', 'a.b')).toBe(true)
    expect(allows('a#b#c', 'acb')).toBe(false)
    expect(allows('ab#ba', 'aba')).toBe(false)
    expect(allows('#ab#ba#', 'aba')).toBe(false)
    expect(allows('#a#b#ab', 'ab')).toBe(false)
  })

  it('should read everything else as itself', () => {
    expect(allows('a+(b)[c]^$|?{d}', 'a+(b)[c]^$|?{d}')).toBe(true)
    expect(allows('a.b', 'axb')).toBe(false)
    expect(allows('\\*', '\\x')).toBe(true)
    expect(allows('Foo', 'foo')).toBe(false)
    expect(allows('foo', ' foo')).toBe(false)
    expect(allows('caf\u00e9', 'cafe\u0301')).toBe(false)
    expect(allows('a..b', 'a.b')).toBe(false)
  })

  it('should stop # at a line feed, and * at none', () => {
    expect(allows('foo.#', 'foo.a\nb')).toBe(false)
    expect(allows('foo.*', 'foo.a\nb')).toBe(true)
    expect(allows('foo.#', 'foo.a\rb\u2028c\u2029d\u0085e')).toBe(true)
  })

  it('should ignore one line feed at the end of the required access', () => {
    expect(allows('foo', 'foo\n')).toBe(true)
    expect(allows('foo', 'foo\n\n')).toBe(false)
    expect(allows('foo\n', 'foo')).toBe(false)
    expect(allows('', '\n')).toBe(true)
    expect(create('#', '!foo').allows('foo\n')).toBe(false)
  })
})

describe('reserved words', () => {
  it('should let me stand for itself and for the auth id', () => {
    expect(allows('users.me.read', 'users.me.read')).toBe(true)
    expect(allows('users.me.read', `users.${authId}.read`)).toBe(true)
    expect(allows('users.me.read', 'users.other.read')).toBe(false)
  })

  it('should not read me in the required access', () => {
    expect(allows(`users.${authId}.read`, 'users.me.read')).toBe(false)
    expect(allows('users.*.read', 'users.me.read')).toBe(true)
  })

  it('should compare the auth id by case', () => {
    expect(allows('users.me', `users.${authId.toUpperCase()}`)).toBe(false)
  })

  it('should let my_session stand for the session of the token', () => {
    expect(allows('sessions.my_session', 'sessions.my_session')).toBe(true)
    expect(allows('sessions.my_session', `sessions.${sessionUuid}`)).toBe(true)
    expect(allows('sessions.my_session', `sessions.${authId}`)).toBe(false)
  })

  it('should let edit cover update, and not the other way round', () => {
    expect(allows('x.edit', 'x.update')).toBe(true)
    expect(allows('x.edit', 'x.edit')).toBe(true)
    expect(allows('x.update', 'x.edit')).toBe(false)
  })

  it('should reserve whole words only', () => {
    for (const entry of ['me*', '*me', 'me#', 'ME', 'me ']) {
      expect(allows(entry, authId)).toBe(false)
    }
    expect(allows('me*', 'mexico')).toBe(true)
  })

  it('should expand them after a wildcard as well', () => {
    expect(allows('dird.#.me.edit', `dird.a.b.${authId}.update`)).toBe(true)
    expect(allows('dird.#.me.edit', 'dird.a.b.other.update')).toBe(false)
  })

  it('should take an identity literally', () => {
    const access = createAccess({
      acl: ['users.me.read'],
      authId: 'a.*',
      sessionUuid,
    })
    expect(access.allows('users.a.*.read')).toBe(true)
    expect(access.allows('users.a.b.read')).toBe(false)
  })

  it('should find the right one of two that both seem to fit', () => {
    const create = (entry: string, authId: string) =>
      createAccess({ acl: [entry], authId, sessionUuid })
    expect(create('a*.me', 'b.me').allows('ax.b.me')).toBe(true)
    expect(create('me.*x', 'me.b').allows('me.b.cx')).toBe(true)
    expect(create('a*.me', 'b.me').allows('ax.c.me')).toBe(false)
  })
})

describe('denials', () => {
  it('should win over every grant, in any order', () => {
    expect(create('#', '!foo.*').allows('foo.bar')).toBe(false)
    expect(create('!foo.*', 'foo.bar').allows('foo.bar')).toBe(false)
    expect(create('!foo.*', 'foo.#').allows('foo.bar.baz')).toBe(true)
  })

  it('should grant nothing by themselves', () => {
    expect(create('!foo').allows('bar')).toBe(false)
    expect(create().allows('bar')).toBe(false)
  })

  it('should take one ! off, and only at the very start', () => {
    expect(create('#', '!').allows('')).toBe(false)
    expect(create('#', '!').allows('x')).toBe(true)
    expect(create('#', '!!x').allows('x')).toBe(true)
    expect(create('#', '!!x').allows('!x')).toBe(false)
    expect(allows('a.!b', 'a.!b')).toBe(true)
    expect(allows(' !a', ' !a')).toBe(true)
  })

  it('should expand reserved words like grants', () => {
    const denied = create('users.#', '!users.me.#')
    expect(denied.allows('users.me.x')).toBe(false)
    expect(denied.allows(`users.${authId}.x`)).toBe(false)

    const byUuid = create('users.#', `!users.${authId}.#`)
    expect(byUuid.allows('users.me.x')).toBe(true)
    expect(byUuid.allows(`users.${authId}.x`)).toBe(false)

    expect(create('#', '!x.update').allows('x.edit')).toBe(true)
    expect(create('#', '!x.edit').allows('x.update')).toBe(false)
  })
})

describe('required access', () => {
  it('should always pass when there is none', () => {
    expect(create().allows(null)).toBe(true)
    expect(create('!#').allows(null)).toBe(true)
  })

  it('should have to be matched when it is empty', () => {
    expect(create('foo').allows('')).toBe(false)
    for (const entry of ['', '*', '#', '**']) {
      expect(allows(entry, '')).toBe(true)
    }
  })
})

describe('explain', () => {
  it('should name the entry that grants', () => {
    expect(create('bar', 'foo.*').explain('foo.x')).toEqual({
      kind: 'granted',
      entry: 'foo.*',
    })
    expect(create('!#').explain(null)).toEqual({ kind: 'granted', entry: null })
  })

  it('should name the entry that denies', () => {
    expect(create('#', '!foo.#').explain('foo.x')).toEqual({
      kind: 'denied',
      entry: '!foo.#',
    })
  })

  it('should name what is missing', () => {
    expect(create('bar').explain('foo\n')).toEqual({
      kind: 'missing',
      required: 'foo\n',
    })
  })

  it('should answer again with the same object', () => {
    const { explain } = create('foo')
    expect(explain('foo')).toBe(explain('foo'))
  })

  it('should stay right when more is asked than it remembers', () => {
    const access = create('a.*', '!a.7')
    for (let i = 0; i < 12_000; i++) {
      expect(access.allows(`a.${i}`)).toBe(i !== 7)
    }
    expect(access.allows('a.7')).toBe(false)
    expect(access.allows('a.8')).toBe(true)
  })
})

describe('assignment', () => {
  it('should let anyone add a denial, and remove it only who has its target', () => {
    expect(create().mayAdd('!zzz')).toBe(true)
    expect(create().mayRemove('!zzz')).toBe(false)
    expect(create('zzz').mayRemove('!zzz')).toBe(true)
    expect(create('!zzz', 'zzz').mayAdd('!zzz')).toBe(true)
  })

  it('should read the access literally', () => {
    expect(create('foo.*').mayAdd('foo.*')).toBe(true)
    expect(create('foo.*').mayAdd('foo.#')).toBe(false)
    expect(create('foo.#').mayAdd('foo.#')).toBe(true)
    expect(create(`users.${authId}`).mayAdd('users.me')).toBe(false)
    expect(create('users.me').mayAdd('users.me')).toBe(true)
  })

  it('should not compute coverage', () => {
    expect(create('foo.*', '!foo.secret').mayAdd('foo.*')).toBe(true)
  })

  it('should take one ! off', () => {
    expect(create('!*', '#').mayRemove('!!x')).toBe(false)
    expect(create('#').mayRemove('!!x')).toBe(true)
    expect(create('a!b').mayRemove('!a!b')).toBe(true)
  })
})

// A matcher that goes back and tries again does not return from most of these.
describe('hostile entries', () => {
  it.each([
    ['#a'.repeat(20), 'a'.repeat(2000), true],
    ['#a'.repeat(20), 'a'.repeat(1999) + 'b', false],
    ['#a'.repeat(20) + '#b#', 'a'.repeat(2000), false],
    ['*a'.repeat(20) + '*b*', 'a'.repeat(2000), false],
    ['#a*'.repeat(20) + 'b#', 'a'.repeat(2000), false],
    ['#.me'.repeat(20) + '.b#', '.me'.repeat(700), false],
    ['*.'.repeat(30) + 'b', '*.'.repeat(30) + 'c', false],
    ['me.'.repeat(30) + 'b', 'me.'.repeat(30) + 'c', false],
  ])('should decide %s', (entry, required, expected) => {
    expect(allows(entry, required)).toBe(expected)
  })

  it('should not double the work where a reserved word means itself', () => {
    const access = createAccess({
      acl: ['me.my_session.'.repeat(20) + 'b'],
      authId: 'me',
      sessionUuid: 'my_session',
    })
    expect(access.allows('me.my_session.'.repeat(20) + 'c')).toBe(false)
  })

  it('should not run out of stack where each entry begins as the next', () => {
    const many = (make: (at: number) => string) =>
      create(...Array.from({ length: 3000 }, (_, at) => make(at)))
    const text = 'a'.repeat(2999)
    const words = 'a.'.repeat(150)
    expect(many((at) => 'a'.repeat(at)).allows(text)).toBe(true)
    expect(many((at) => 'a'.repeat(at)).allows(`${text}a`)).toBe(false)
    expect(many((at) => `${'a'.repeat(at)}b`).allows(`${text}b`)).toBe(true)
    expect(many((at) => `${'a'.repeat(at)}b`).allows(text)).toBe(false)
    expect(many((at) => 'a.'.repeat(at) + '*').allows(`${words}b`)).toBe(true)
    expect(many((at) => 'a.'.repeat(at) + '*').allows(`b${words}`)).toBe(false)
    const loose = many((at) => `${'a'.repeat(at)}b#c`)
    expect(loose.allows(`${text}b.c`)).toBe(true)
    expect(loose.allows(`${text}.c`)).toBe(false)
  })

  it('should not run out of stack on very many words', () => {
    const words = 'a.'.repeat(100_000)
    expect(allows(words, words)).toBe(true)
    expect(allows(`${words}*`, `${words}b`)).toBe(true)
    expect(allows(`*.${words}`, words)).toBe(false)
  })
})
