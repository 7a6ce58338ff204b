import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../../src/access/index.ts'
import { naiveAllows, naiveCovers, type NaiveToken } from './naive.ts'

// Few characters and few words, so that texts and entries often meet.

const identity = fc.constantFrom(
  ...['id', '', 'me', 'update', 'a#', 'x\n', 'a.b', 'b.me', 'me.b'],
)

const piece = fc.constantFrom(
  ...['a', 'b', 'me', 'my_session', 'edit', 'update', 'id', '\n', '!', '\r'],
  ...['.', '.', '.', '.', '*', '*', '#', '#'],
)

const text = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(''))

/** A text that the entry covers, or nearly. */
const textLike = (entry: string) =>
  fc
    .array(fc.constantFrom('', 'a', 'b.a', '#', '*', '\n', 'id'), {
      minLength: 12,
      maxLength: 12,
    })
    .map((fillers) => {
      let used = 0
      return entry
        .replace(/^!/, '')
        .replace(/[*#]/g, () => fillers[used++ % 12] ?? '')
        .replaceAll('edit', used % 2 ? 'edit' : 'update')
    })

const question = fc
  .record({
    acl: fc.array(text, { maxLength: 5 }),
    authId: identity,
    sessionUuid: identity,
  })
  .chain((token) =>
    fc.record({
      token: fc.constant(token),
      required: fc.oneof(
        text,
        ...token.acl.map(textLike),
        ...token.acl.map((entry) =>
          fc.constantFrom(
            entry.replaceAll('me', token.authId),
            entry.replaceAll('my_session', token.sessionUuid),
          ),
        ),
      ),
    }),
  )

const escaped = (text: string) => text.replace(/[\\^$+?()[\]{}|.*]/g, '\\$&')

/** As the server does it, with what its `.` and `$` mean written out. */
function regExpAllows(
  required: string,
  { acl, authId, sessionUuid }: NaiveToken,
) {
  const words: Record<string, string> = {
    me: `(?:me|${escaped(authId)})`,
    my_session: `(?:my_session|${escaped(sessionUuid)})`,
    edit: '(?:edit|update)',
  }
  const covers = (body: string) => {
    const source = body
      .split('.')
      .map(
        (word) =>
          words[word] ??
          word.replace(/[^]/g, (char) =>
            char === '*' ? '[^.#]*' : char === '#' ? '[^\n]*' : escaped(char),
          ),
      )
      .join('\\.')
    return new RegExp(`^${source}\n?$`).test(required)
  }
  const isDenial = (entry: string) => entry.startsWith('!')
  return (
    acl.some((entry) => !isDenial(entry) && covers(entry)) &&
    !acl.some((entry) => isDenial(entry) && covers(entry.slice(1)))
  )
}

describe('createAccess', () => {
  it('should agree with the table of the naive matcher', () => {
    fc.assert(
      fc.property(question, ({ token, required }) => {
        expect(createAccess(token).allows(required)).toBe(
          naiveAllows(required, token),
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('should agree with a RegExp of each entry', () => {
    fc.assert(
      fc.property(question, ({ token, required }) => {
        expect(createAccess(token).allows(required)).toBe(
          regExpAllows(required, token),
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('should agree on words repeated in long entries and texts', () => {
    const cycle = fc.constantFrom('a', 'me', '*', 'a*', '#', '#a', 'edit', '')
    fc.assert(
      fc.property(
        fc.array(cycle, { minLength: 1, maxLength: 70 }),
        fc.array(fc.constantFrom('a', 'me', 'id', 'aa', 'update', ''), {
          minLength: 1,
          maxLength: 70,
        }),
        (words, others) => {
          const acl = [words.join('.')]
          const token = { acl, authId: 'id', sessionUuid: 's' }
          const { allows } = createAccess(token)
          for (const required of [
            others.join('.'),
            words
              .map((word, i) => word.replace(/[*#]/, others[i] ?? ''))
              .join('.'),
          ]) {
            expect(allows(required)).toBe(naiveAllows(required, token))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('should name an entry that decides, or else the required access', () => {
    fc.assert(
      fc.property(question, ({ token, required }) => {
        const access = createAccess(token)
        const verdict = access.explain(required)
        expect(verdict.kind === 'granted').toBe(access.allows(required))
        if (verdict.kind === 'missing') {
          expect(verdict.required).toBe(required)
          return
        }
        const entry = verdict.entry ?? ''
        expect(token.acl).toContain(entry)
        expect(entry.startsWith('!')).toBe(verdict.kind === 'denied')
        const body = verdict.kind === 'denied' ? entry.slice(1) : entry
        expect(naiveCovers(body, required, token)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('should answer the same whatever the order and the duplicates', () => {
    fc.assert(
      fc.property(question, ({ token, required }) => {
        const acl = [...token.acl.toReversed(), ...token.acl]
        const again = createAccess({ ...token, acl })
        expect(again.allows(required)).toBe(
          createAccess(token).allows(required),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('should never allow more for one more denial', () => {
    fc.assert(
      fc.property(question, text, ({ token, required }, denied) => {
        const acl = [...token.acl, `!${denied}`]
        const stricter = createAccess({ ...token, acl })
        fc.pre(stricter.allows(required))
        expect(createAccess(token).allows(required)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
