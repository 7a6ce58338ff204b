import { describe, expect, it } from 'vitest'
import { listUsers, storedIn } from '../../src/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { anotherPage } from '../support/anotherPage.ts'
import { place } from '../support/place.ts'
import { setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

/** The next page, which has not looked yet for what the last one has kept. */
async function nextPage(
  leave: (auth: ReturnType<typeof setup>) => unknown,
  known = false,
) {
  const { storage, content: kept } = place()
  const parts = setup({ provider: { storage: storedIn(storage) } })
  await leave(parts)
  parts.calls()
  const initialSession = known ? parts.auth.session.getSnapshot() : null
  const auth = anotherPage(parts, {
    storage: storedIn(storage),
    initialSession,
  })
  return { auth, calls: parts.calls, kept }
}

describe('a sign-out before the session is restored', () => {
  it.each([
    ['of somebody', false],
    ['of who is expected back', true],
  ])('should revoke what was kept %s', async (_, known) => {
    const { auth, calls, kept } = await nextPage(
      ({ signIn }) => signIn(),
      known,
    )
    expect(await auth.signOut({ scope: 'client' })).toEqual([
      { step: 'refreshToken', error: null },
      { step: 'token', error: null },
    ])
    expect(kept()).toBeNull()
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(calls()).toEqual([
      'DELETE /users/me/tokens/tests',
      'DELETE /token/***',
    ])
  })

  it('should leave alone who signs in meanwhile', async () => {
    const { auth, kept } = await nextPage(({ signIn }) => signIn())
    const out = auth.signOut()
    await auth.signIn({ username: 'gina', password: SEED_PASSWORD })
    expect(await out).toMatchObject([{ step: 'token', error: null }])
    await settle()
    expect(kept()).toMatchObject({
      grant: { user: { uuid: auth.scope.user } },
    })
    expect((await listUsers(auth, { limit: 1 })).items).toHaveLength(1)
  })

  it('should do nothing where nothing was kept', async () => {
    const { auth, calls } = await nextPage(() => undefined)
    expect(await auth.signOut()).toEqual([])
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    expect(calls()).toEqual([])
  })
})

describe('a sign-in before the session is restored', () => {
  it('should show who is expected back, until it is answered', async () => {
    const { auth } = await nextPage(({ signIn }) => signIn(), true)
    const seen = [auth.session.getSnapshot()]
    auth.session.subscribe(() => seen.push(auth.session.getSnapshot()))
    const { user } = seen[0]!
    const password = SEED_PASSWORD
    const next = await auth.signIn({ username: 'bob', password })
    expect(seen).toEqual([
      { status: 'restoring', user },
      { status: 'signedIn', user: next },
    ])
  })
})
