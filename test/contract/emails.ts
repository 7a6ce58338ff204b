import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import {
  addUserPolicy,
  confirmEmail,
  getUser,
  requestEmailConfirmation,
  updateUserEmails,
  updateUserEmailsAsAdmin,
} from '../../src/index.ts'
import type { FixtureUser } from './fixtures.ts'
import type { Server } from './server.ts'

export function emails({ auth, fixtures }: Server) {
  const address = () => `${fixtures.name('mail')}@example.com`
  let user: FixtureUser
  let main: string

  beforeAll(async () => {
    main = address()
    user = await fixtures.user({ email_address: main })
  })

  /** One more address, which nobody has confirmed. */
  async function added() {
    const body = {
      emails: [{ address: main, main: true }, { address: address() }],
    }
    const input = { user_uuid: user.uuid, body }
    const written = await updateUserEmails(auth, input)
    return written.find((email) => !email.main)!
  }

  it('should be replaced, known ones with their uuid', async () => {
    const email = await added()
    expect(email.confirmed).toBe(false)
    const { emails } = await getUser(auth, user.uuid)
    expect(emails).toContainEqual(email)
    expect(emails).toContainEqual(user.emails[0])
  })

  it('should be confirmed by an administrator', async () => {
    const body = { emails: [{ address: main, main: true, confirmed: false }] }
    const input = { user_uuid: user.uuid, body }
    const [email] = await updateUserEmailsAsAdmin(auth, input)
    expect(email).toMatchObject({ address: main, confirmed: false })
    body.emails[0]!.confirmed = true
    await expect(updateUserEmailsAsAdmin(auth, input)).resolves.toEqual([
      { ...email, confirmed: true },
    ])
  })

  it('should be refused without a main one, or for nobody', async () => {
    const user_uuid = randomUUID()
    const body = { emails: [{ address: address() }] }
    for (const update of [updateUserEmails, updateUserEmailsAsAdmin]) {
      await expect(
        update(auth, { user_uuid: user.uuid, body }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'invalid-data' })
      await expect(
        update(auth, { user_uuid, body: { emails: [] } }),
      ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-user' })
    }
  })

  it('should be asked to be confirmed, once', async () => {
    const { uuid: email_uuid } = await added()
    const request = { user_uuid: user.uuid, email_uuid }
    await expect(
      requestEmailConfirmation(auth, request),
    ).resolves.toBeUndefined()
    await confirmEmail(auth, { email_uuid })
    await expect(requestEmailConfirmation(auth, request)).rejects.toMatchObject(
      { kind: 'conflict' },
    )
  })

  it('should be confirmed by right of a token that may', async () => {
    const { uuid: email_uuid } = await added()
    const { uuid: policy_uuid } = await fixtures.policy({
      acl: [`auth.emails.${email_uuid}.confirm.update`],
    })
    const helper = await fixtures.user()
    await addUserPolicy(auth, { user_uuid: helper.uuid, policy_uuid })
    const token = await fixtures.token(helper)
    const stranger = fixtures.client()
    await confirmEmail(stranger, { email_uuid, token })
    const { emails } = await getUser(auth, user.uuid)
    expect(emails.find(({ uuid }) => uuid === email_uuid)).toMatchObject({
      confirmed: true,
    })
    await expect(
      confirmEmail(stranger, { email_uuid, token: randomUUID() }),
    ).rejects.toMatchObject({ kind: 'unauthenticated', status: 401 })
  })
}
