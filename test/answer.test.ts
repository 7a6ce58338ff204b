import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getUser, listUsers, updateUser, WazoAuthError } from '../src/index.ts'
import { answering, json } from './support/clientOf.ts'
import { failure, setup } from './support/setup.ts'

const kinds = [
  'offline',
  'unreachable',
  'timeout',
  'aborted',
  'unauthenticated',
  'credentials',
  'forbidden',
  'notFound',
  'conflict',
  'invalid',
  'tooManySessions',
  'server',
  'malformed',
]

/** Documents that look like the server's, more or less. */
const anything = fc.jsonValue({ maxDepth: 4 })
const answers = fc.oneof(
  anything,
  fc.record(
    {
      message: anything,
      reason: anything,
      error_id: anything,
      details: fc.oneof(
        anything,
        fc.dictionary(
          fc.oneof(
            fc.string(),
            fc.constant('__proto__'),
            fc.constant('reason'),
          ),
          fc.oneof(
            anything,
            fc.record(
              { constraint_id: anything, message: anything, msg: anything },
              { requiredKeys: [] },
            ),
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  ),
)

describe('any answer', () => {
  it('should make an error of a known kind, with a readable message', async () => {
    const statuses = fc.constantFrom(
      400,
      401,
      403,
      404,
      405,
      409,
      418,
      429,
      500,
      503,
    )
    await fc.assert(
      fc.asyncProperty(statuses, answers, async (status, body) => {
        const auth = answering(JSON.stringify(body), { ...json, status })
        const error = await listUsers(auth).catch((reason: unknown) => reason)
        expect(error).toBeInstanceOf(WazoAuthError)
        const { kind, code, message, params, fields } = error as WazoAuthError
        expect(kinds).toContain(kind)
        expect([typeof code, code !== '']).toEqual(['string', true])
        expect(message.trim()).not.toBe('')
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
        for (const field of Object.values(fields))
          expect(typeof field.message).toBe('string')
        expect(params).toBeTypeOf('object')
      }),
      { numRuns: 400 },
    )
  })

  it('should be a page, or malformed', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (body) => {
        const auth = answering(JSON.stringify(body), json)
        await listUsers(auth).then(
          ({ items }) => expect(items).toBeInstanceOf(Array),
          (error: WazoAuthError) => expect(error.kind).toBe('malformed'),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('should be the object itself, or malformed', async () => {
    for (const body of ['null', '7', '"text"', 'true', '[]', '{}']) {
      const auth = answering(body, json)
      await expect(getUser(auth, 'uuid')).rejects.toMatchObject({
        kind: 'malformed',
      })
    }
  })

  it('should never be merged into a user whom it is not about', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: /^GET/, answer: { status: 200, body: {} } })
    const body = { firstname: 'Robert' }
    const error = await failure(updateUser(auth, { user_uuid: 'uuid', body }))
    expect(error).toMatchObject({ kind: 'malformed' })
    // Sent on, it would have taken the account's name away.
    expect(calls()).toEqual(['GET /users/uuid'])
  })
})
