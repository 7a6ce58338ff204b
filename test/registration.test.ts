import { describe, expect, it } from 'vitest'
import {
  groupsQuery,
  listTenants,
  registerUser,
  registerUserMutation,
  tenantsQuery,
  usersQuery,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

const body = {
  username: 'newcomer',
  password: 'new-password',
  email_address: 'newcomer@example.com',
}

async function open() {
  const server = setup({
    emulator: {
      seed: 'empty',
      enabled_http_plugins: { user_registration: true },
    },
  })
  await server.auth.signIn({ username: 'admin', password: 'admin-password' })
  const { auth } = server
  const corpus = {
    tenants: tenantsQuery(auth),
    users: usersQuery(auth),
    everybody: usersQuery(auth, { recurse: true }),
    groups: groupsQuery(auth, { recurse: true }),
  }
  return { ...server, corpus }
}

describe('registration', () => {
  it('should make a user with a tenant of their own', async () => {
    const { auth, queryClient, emulator, corpus } = await open()
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, registerUserMutation(auth), { body }),
    )
    expect(seen).toEqual({
      stale: [],
      needless: [],
      outdated: ['tenants', 'everybody', 'groups'],
    })
    expect(emulator.outbox).toMatchObject([{ to: body.email_address }])
    await expect(
      auth.signIn({ username: body.username, password: body.password }),
    ).resolves.toMatchObject({ purpose: 'user' })
  })

  it('should outdate the tenants also when it fails half-way', async () => {
    const { auth, queryClient, corpus } = await open()
    await registerUser(auth, { body })
    const { total } = await listTenants(auth)
    const register = registerUserMutation(auth)
    const seen = await effectsOf({ queryClient }, corpus, async () => {
      expect(
        await failure(mutate(queryClient, register, { body })),
      ).toMatchObject({ kind: 'conflict', fields: { username: {} } })
    })
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toContain('tenants')
    expect((await listTenants(auth)).total).toBe(total + 1)
  })

  it('should say that a server does not offer it', async () => {
    const { auth } = setup()
    expect(await failure(registerUser(auth, { body }))).toMatchObject({
      kind: 'notFound',
    })
  })
})
