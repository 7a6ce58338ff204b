import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { expect, it, vi } from 'vitest'
import {
  addUserPolicy,
  deleteSession,
  getUser,
  listUsers,
  listUserSessions,
  requireSession,
  signInMutation,
  signOutMutation,
} from '../../src/index.ts'
import type { Server } from './server.ts'
import { patience } from '../support/patience.ts'

/** What the token provider does with a server, from signing in to out. */
export function session(server: Server) {
  const { auth, queryClient, fixtures } = server

  it('should sign in and out', async () => {
    const { uuid, username, password } = await fixtures.user()
    const client = fixtures.client()
    const signIn = new MutationObserver(queryClient, signInMutation(client))
    await expect(signIn.mutate({ username, password })).resolves.toMatchObject({
      uuid,
    })
    await expect(requireSession(client)).resolves.toMatchObject({ uuid })

    const signOut = new MutationObserver(queryClient, signOutMutation(client))
    await expect(signOut.mutate()).resolves.toEqual([
      { step: 'token', error: null },
    ])
    await expect(requireSession(client)).rejects.toMatchObject({
      kind: 'unauthenticated',
    })
  })

  it('should refuse a wrong password and a disabled account alike', async () => {
    const { username } = await fixtures.user()
    const disabled = await fixtures.user({ enabled: false })
    const client = fixtures.client()
    const wrong = { username, password: 'wrong' }
    for (const input of [wrong, disabled])
      await expect(
        client.signIn({ username: input.username, password: input.password }),
      ).rejects.toMatchObject({ kind: 'credentials' })
    expect(client.session.getSnapshot()).toEqual({
      status: 'signedOut',
      user: null,
    })
  })

  it('should renew by refresh token and revoke the old one', async () => {
    const user = await fixtures.user()
    const clientId = fixtures.name('client')
    const client = await fixtures.signedIn(user, { clientId })
    const before = client.token.getSnapshot()!.session_uuid
    await client.renew()
    const after = client.token.getSnapshot()!.session_uuid
    expect(after).not.toBe(before)
    expect(client.session.getSnapshot().status).toBe('signedIn')
    await vi.waitFor(async () => {
      const input = { user_uuid: user.uuid }
      const { items } = await listUserSessions(auth, input)
      expect(items.map(({ uuid }) => uuid)).toEqual([after])
    }, patience)
  })

  it('should sign out of every browser of the application', async () => {
    const user = await fixtures.user()
    const policy = await fixtures.policy({ acl: ['auth.users.me.tokens.#'] })
    await addUserPolicy(auth, {
      user_uuid: user.uuid,
      policy_uuid: policy.uuid,
    })
    const clientId = fixtures.name('client')
    const client = await fixtures.signedIn(user, { clientId })
    await expect(client.signOut({ scope: 'client' })).resolves.toEqual([
      { step: 'refreshToken', error: null },
      { step: 'token', error: null },
    ])
  })

  it('should take over a token made elsewhere', async () => {
    const user = await fixtures.user()
    const token = await fixtures.token(user)
    const client = fixtures.client()
    fixtures.defer(() => client.signOut())
    await expect(client.adopt(token)).resolves.toMatchObject({
      uuid: user.uuid,
    })
    await client.signOut()
    await expect(client.adopt(token)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  it('should send nothing without a session', async () => {
    await expect(listUsers(fixtures.client())).rejects.toMatchObject({
      kind: 'unauthenticated',
      status: 0,
    })
  })

  it('should end the session whose token somebody else revoked', async () => {
    const user = await fixtures.user()
    const { username, password } = user
    const client = await fixtures.signedIn(user)
    const { session_uuid } = client.token.getSnapshot()!
    await deleteSession(auth, session_uuid)
    // The request waits for the user to come back.
    const refused = getUser(client, randomUUID())
    // Nothing is concluded from a second refusal, where none says why.
    const kind = server.isOlder ? 'unauthenticated' : 'forbidden'
    const answer = expect(refused).rejects.toMatchObject({ kind })
    await vi.waitFor(
      () => expect(client.session.getSnapshot().status).toBe('reauthRequired'),
      patience,
    )
    await client.signIn({ username, password })
    await answer
  })
}
