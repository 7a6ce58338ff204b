import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addEmail,
  makeMain,
  removeEmail,
  setConfirmed,
  type EmailDraft,
} from '../../stories/console/emails/changes.ts'

/** As the server has them: each once, one of them the main one. */
const emails = fc
  .uniqueArray(fc.emailAddress(), { maxLength: 5 })
  .chain((addresses) =>
    fc
      .tuple(fc.nat(Math.max(0, addresses.length - 1)), fc.func(fc.boolean()))
      .map(([main, isConfirmed]) =>
        addresses.map((address, index): EmailDraft => ({
          address,
          main: index === main,
          confirmed: isConfirmed(address),
        })),
      ),
  )

const mains = (list: readonly EmailDraft[]) =>
  list.filter(({ main }) => main).length

describe('the addresses of a user', () => {
  it('should have one main address whatever is done to them', () => {
    fc.assert(
      fc.property(
        emails,
        fc.emailAddress(),
        fc.boolean(),
        (list, added, sure) => {
          fc.pre(list.every(({ address }) => address !== added))
          const longer = addEmail(added, sure)(list)
          expect(mains(longer)).toBe(1)
          expect(mains(makeMain(added)(longer))).toBe(1)
          expect(makeMain(added)(longer).at(-1)!.main).toBe(true)
          expect(mains(setConfirmed(added, !sure)(longer))).toBe(1)
        },
      ),
    )
  })

  it('should leave the others as they were', () => {
    fc.assert(
      fc.property(emails, fc.emailAddress(), (list, added) => {
        fc.pre(list.every(({ address }) => address !== added))
        const longer = addEmail(added, false)(list)
        expect(removeEmail(added)(longer)).toEqual(list)
        expect(removeEmail(added)(setConfirmed(added, true)(longer))).toEqual(
          list,
        )
      }),
    )
  })
})
