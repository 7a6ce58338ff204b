import { describe, expect, it } from 'vitest'
import {
  changeUserPasswordMutation,
  requestPasswordReset,
  requestPasswordResetMutation,
  sessionsQuery,
  setUserPassword,
  setUserPasswordMutation,
  userSessionsQuery,
  usersQuery,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { userOf } from './support/userOf.ts'

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  const { auth, emulator } = demo
  const { uuid: user_uuid, emails } = await userOf(auth, 'amara.diallo')
  emulator.signIn('amara.diallo')
  const corpus = {
    users: usersQuery(auth),
    sessions: sessionsQuery(auth),
    'of amara': userSessionsQuery(auth, { user_uuid }),
    'of admin': userSessionsQuery(auth, { user_uuid: auth.scope.user! }),
  }
  return { ...demo, user_uuid, address: emails[0]!.address, corpus }
}

const ended = {
  stale: [],
  needless: [],
  outdated: ['sessions', 'of amara'],
}

describe('a password', () => {
  it('should be asked for by any of three names', async () => {
    const { auth, queryClient, emulator, address } = await signedIn()
    const request = requestPasswordResetMutation(auth)
    for (const who of [
      { username: 'amara.diallo' },
      { login: 'AMARA.DIALLO' },
      { email: address },
    ]) {
      const mails = emulator.outbox.length
      await mutate(queryClient, request, who)
      expect(emulator.outbox.slice(mails)).toMatchObject([{ to: address }])
    }
    const mails = emulator.outbox.length
    await requestPasswordReset(auth, { username: 'nobody' })
    expect(emulator.outbox).toHaveLength(mails)
    expect(
      await failure(requestPasswordReset(auth, { email: 'nonsense' })),
    ).toMatchObject({ kind: 'invalid' })
  })

  it('should be set with a mailed token, and end the sessions', async () => {
    const { auth, queryClient, emulator, user_uuid, corpus } = await signedIn()
    await requestPasswordReset(auth, { username: 'amara.diallo' })
    const { token } = emulator.outbox.at(-1)!
    const set = setUserPasswordMutation(auth)
    const input = { user_uuid, token, password: 'new-password' }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, set, input),
    )
    expect(seen).toEqual(ended)
    // `null` removes it, on this generation of servers.
    await mutate(queryClient, set, { ...input, password: null })
    const signIn = auth.signIn({
      username: 'amara.diallo',
      password: 'new-password',
    })
    expect(await failure(signIn)).toMatchObject({ kind: 'credentials' })
  })

  it('should not be set with any other token, nor to nothing', async () => {
    const { auth, emulator, user_uuid } = await signedIn()
    const token = '2e9d1d8a-6f0a-4d2c-8a55-0d3a2f1b9c77'
    const error = await failure(
      setUserPassword(auth, { user_uuid, token, password: 'secret' }),
    )
    expect(error).toMatchObject({ status: 401 })
    expect(JSON.stringify(error)).not.toContain(token)
    await requestPasswordReset(auth, { username: 'amara.diallo' })
    const mail = emulator.outbox.at(-1)!
    expect(
      await failure(
        setUserPassword(auth, { user_uuid, token: mail.token, password: '' }),
      ),
    ).toMatchObject({ kind: 'invalid' })
  })

  it('should be changed by who knows it, and end the sessions', async () => {
    const { auth, queryClient, user_uuid, corpus } = await signedIn()
    const change = changeUserPasswordMutation(auth)
    const body = { old_password: SEED_PASSWORD, new_password: 'new-password' }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, change, { user_uuid, body }),
    )
    expect(seen).toEqual(ended)
    expect(
      await failure(mutate(queryClient, change, { user_uuid, body })),
    ).toMatchObject({ kind: 'credentials' })
  })
})
