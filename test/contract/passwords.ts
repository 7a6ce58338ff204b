import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { expect, it } from 'vitest'
import {
  addUserPolicy,
  changeUserPassword,
  changeUserPasswordMutation,
  getTokenValidity,
  requestPasswordReset,
  setUserPassword,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function passwords(server: Server) {
  const { auth, queryClient, fixtures } = server

  it('should change, and end every session', async () => {
    const user = await fixtures.user()
    const client = await fixtures.signedIn(user)
    const body = { old_password: user.password, new_password: randomUUID() }
    const change = new MutationObserver(
      queryClient,
      changeUserPasswordMutation(auth),
    )
    await change.mutate({ user_uuid: user.uuid, body })
    // Older servers let sessions go on.
    const validity = server.isOlder ? 'valid' : 'revoked'
    await expect(getTokenValidity(client)).resolves.toBe(validity)
    await expect(fixtures.signedIn(user)).rejects.toMatchObject({
      kind: 'credentials',
    })
    const changed = { ...user, password: body.new_password }
    await expect(fixtures.signedIn(changed)).resolves.toBeDefined()
  })

  it('should tell a wrong old password from a session that ended', async () => {
    const { uuid } = await fixtures.user()
    const body = { old_password: 'wrong', new_password: randomUUID() }
    await expect(
      changeUserPassword(auth, { user_uuid: uuid, body }),
    ).rejects.toMatchObject({ kind: 'credentials', status: 401 })
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should refuse an empty one, and a user that is not there', async () => {
    const { uuid, password } = await fixtures.user()
    const empty = { old_password: password, new_password: '' }
    await expect(
      changeUserPassword(auth, { user_uuid: uuid, body: empty }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { new_password: { code: 'length' } },
    })
    const body = { ...empty, new_password: randomUUID() }
    await expect(
      changeUserPassword(auth, { user_uuid: randomUUID(), body }),
    ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-user' })
  })

  it('should be set by right of a token that may', async () => {
    const user = await fixtures.user()
    const token = await fixtures.token(await mayReset(user.uuid))
    const set = { user_uuid: user.uuid, token, password: randomUUID() }
    await setUserPassword(auth, set)
    const changed = { ...user, password: set.password }
    await expect(fixtures.signedIn(changed)).resolves.toBeDefined()
    await expect(
      setUserPassword(auth, { ...set, token: randomUUID() }),
    ).rejects.toMatchObject({ status: 401 })
  })

  it('should be asked for without a word on who there is', async () => {
    const stranger = fixtures.client()
    const username = fixtures.name('nobody')
    await expect(
      requestPasswordReset(stranger, { username }),
    ).resolves.toBeUndefined()
    await expect(
      requestPasswordReset(stranger, { email: 'no address' }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })

  /** Somebody who holds what the server puts into its mails. */
  async function mayReset(user_uuid: string) {
    const { uuid } = await fixtures.policy({
      acl: [`auth.users.password.reset.${user_uuid}.create`],
    })
    const helper = await fixtures.user()
    const policy_uuid = uuid
    await addUserPolicy(auth, { user_uuid: helper.uuid, policy_uuid })
    return helper
  }
}
