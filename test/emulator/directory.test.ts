import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { basic, send, setUp } from './request.ts'

const settings = {
  host: 'ldap.example',
  port: 389,
  bind_dn: 'cn=reader',
  bind_password: 'read',
  user_base_dn: 'ou=people',
  user_login_attribute: 'uid',
  user_email_attribute: 'mail',
}

interface Issued {
  data: { metadata: { username?: string }; refresh_token?: string }
}

/** Ada is of the directory of the top tenant. */
async function withDirectory(more: object = {}) {
  const { emulator, token } = setUp({
    seed: {
      users: [
        { username: 'ada', password: 'a', authentication_method: 'ldap' },
      ],
    },
  })
  const body = { ...settings, ...more }
  await send(emulator, 'PUT /backends/ldap', { token, body })
  const { user } = emulator.signIn('ada')
  return {
    emulator,
    addresses: (...emails: object[]) =>
      send(emulator, `PUT /admin/users/${user.uuid}/emails`, {
        token,
        body: { emails },
      }),
    signIn: (more: object = {}) => signIn(emulator, user.tenant_uuid, more),
  }
}

const signIn = (emulator: Emulator, tenant_id: string, more: object) =>
  send<Issued>(emulator, 'POST /token', {
    headers: basic('ada', 'a'),
    body: { tenant_id, ...more },
  })

const address = (name: string, main = true, confirmed = true) => ({
  address: `${name}@x.example`,
  main,
  confirmed,
})

describe('a sign-in by the directory', () => {
  it('should need a first address, which is confirmed', async () => {
    const { addresses, signIn } = await withDirectory()
    const statuses: number[] = []
    for (const emails of [
      [],
      [address('ada', true, false)],
      [address('old', false, false), address('ada')],
      [address('ada'), address('old', false, false)],
    ]) {
      await addresses(...emails)
      statuses.push((await signIn()).status)
    }
    expect(statuses).toEqual([401, 401, 401, 200])
  })

  it('should tell that address with the token, renewed or not', async () => {
    const { emulator, addresses, signIn } = await withDirectory()
    await addresses(address('ada'))
    const client_id = 'console'
    const first = await signIn({ access_type: 'offline', client_id })
    const { metadata, refresh_token } = first.body.data
    expect(metadata.username).toBe('ada@x.example')
    const renewed = await send<Issued>(emulator, 'POST /token', {
      body: { refresh_token, client_id },
    })
    expect(renewed.body.data.metadata).toEqual(metadata)
  })

  it.each([
    ['(&({user_login_attribute}={username})({user_email_attribute}=*))', 200],
    ['(uid={login})', 500],
    ['{', 500],
  ])('should search by %s, answering %i', async (search_filters, status) => {
    const { addresses, signIn } = await withDirectory({ search_filters })
    await addresses(address('ada'))
    expect((await signIn()).status).toBe(status)
  })

  it('should not search where nobody is to', async () => {
    const nobody = { bind_dn: null, search_filters: '{' }
    const { addresses, signIn } = await withDirectory(nobody)
    await addresses(address('ada'))
    expect((await signIn()).status).toBe(200)
  })
})
