import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  lineOf,
  linesOf,
  textOf,
} from '../../stories/console/policies/accessText.ts'

it('should put accesses on lines as they are', () => {
  const acl = ['auth.users.read', '!dird.#', 'a b', 'é.*', 'say "x"']
  expect(textOf(acl)).toBe(acl.join('\n'))
  expect(linesOf(` ${textOf(acl)} \n\n#`)).toEqual([...acl, '#'])
})

it.each([
  ['', '""'],
  ['!x\nauth.#', String.raw`"!x\nauth.#"`],
  [' !a', '" !a"'],
  ['auth.#\r', String.raw`"auth.#\r"`],
  ['auth.\u202edaer', String.raw`"auth.\u202edaer"`],
  ['!\u200bauth.#', String.raw`"!\u200bauth.#"`],
  ['a\u2028b', String.raw`"a\u2028b"`],
  ['\u{e0001}a', String.raw`"\udb40\udc01a"`],
  ['\ud800', String.raw`"\ud800"`],
  ['"a"', String.raw`"\"a\""`],
])('should show what %j hides', (access, line) => {
  expect(lineOf(access)).toBe(line)
  expect(linesOf(line)).toEqual([access])
})

it('should keep quotes that are none of ours', () => {
  const lines = ['"', '"a', String.raw`"\x"`, '"a" "b"']
  expect(linesOf(lines.join('\n'))).toEqual(lines)
})

it('should make the accesses of a text that it was made of, and no other', () => {
  const unit = fc.constantFrom(...'a.#*!"\\ \n\r\t\u00a0\u200b\ud800')
  const access = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.uniqueArray(access), (acl) => {
      expect(linesOf(textOf(acl))).toEqual(acl)
    }),
    { numRuns: 2000 },
  )
})
