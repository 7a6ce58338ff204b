import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPolicyAccessMutation,
  createPolicy,
  createUser,
  policiesQuery,
  updateUserEmailsAsAdminMutation,
  updatePolicy,
  updatePolicyMutation,
  usersQuery,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  return demo
}

const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '1', '_', '%', ' ', '\\'),
  minLength: 1,
  maxLength: 4,
})

describe('a list that is searched', () => {
  it('should be outdated by a name that it finds, though it seemed to find it before', async () => {
    const { auth, queryClient } = await signedIn()
    const body = { name: 'x', slug: 'zebra' }
    const { uuid } = await createPolicy(auth, { body })
    const corpus = {
      all: policiesQuery(auth),
      whole: policiesQuery(auth, { search: 'zebra' }),
      page: policiesQuery(auth, { search: 'zebra', limit: 1 }),
      other: policiesQuery(auth, { search: 'giraffe' }),
    }
    const renamed = { policy_uuid: uuid, body: { name: 'zebra' } }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, updatePolicyMutation(auth), renamed),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(['all', 'whole', 'page'])
    expect(seen.needless).toEqual([])
  })

  it('should be outdated by an address that seemed to be there before', async () => {
    const { auth, queryClient } = await signedIn()
    const body = { username: 'zoe', email_address: 'xz@x.org' }
    const { uuid } = await createUser(auth, { body })
    const corpus = {
      exact: usersQuery(auth, { email_address: 'z@x.org' }),
      search: usersQuery(auth, { search: 'z@x' }),
    }
    const emails = [{ address: 'z@x.org', main: true }]
    const input = { user_uuid: uuid, body: { emails } }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, updateUserEmailsAsAdminMutation(auth), input),
    )
    expect(seen.stale).toEqual([])
  })

  it('should stay where nothing changes that it looks at', async () => {
    const { auth, queryClient } = await signedIn()
    const { uuid } = await createPolicy(auth, { body: { name: 'x' } })
    const corpus = {
      // Not found by the text of its uuid, nor of what is true or false.
      uuid: policiesQuery(auth, { search: uuid.slice(0, 8) }),
      flags: policiesQuery(auth, { search: 'false' }),
    }
    const input = { policy_uuid: uuid, access: 'auth.users.read' }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, addPolicyAccessMutation(auth), input),
    )
    expect(seen).toEqual({ stale: [], outdated: [], needless: [] })
  })

  it('should never be left as it was, whatever is renamed and searched', async () => {
    const { auth, queryClient } = await signedIn()
    const slug = 'a1_b'
    const made = await createPolicy(auth, { body: { name: 'first', slug } })
    const input = { policy_uuid: made.uuid }
    const texts = fc.record({ name: text, description: text })
    const searches = fc.array(text, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(texts, texts, searches, async (old, body, asked) => {
        await updatePolicy(auth, { ...input, body: old })
        queryClient.clear()
        const corpus = Object.fromEntries(
          asked.flatMap((search) => [
            [search, policiesQuery(auth, { search })],
            [`${search} page`, policiesQuery(auth, { search, limit: 1 })],
          ]),
        )
        const seen = await effectsOf({ queryClient }, corpus, () =>
          mutate(queryClient, updatePolicyMutation(auth), { ...input, body }),
        )
        expect(seen.stale).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
