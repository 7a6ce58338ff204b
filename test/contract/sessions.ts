import { randomUUID } from 'node:crypto'
import { MutationObserver } from '@tanstack/query-core'
import { expect, it } from 'vitest'
import {
  deleteSession,
  deleteSessionMutation,
  getTokenValidity,
  listSessions,
  sessionsQuery,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function sessions({ auth, queryClient, fixtures }: Server) {
  it('should list who is signed in', async () => {
    const user = await fixtures.user()
    const client = await fixtures.signedIn(user)
    const { session_uuid } = client.token.getSnapshot()!
    // Sessions can neither be searched nor kept in order: read them in one go.
    const { total } = await listSessions(auth, { limit: 0 })
    const { items } = await queryClient.query(
      sessionsQuery(auth, { limit: total + 100, recurse: false }),
    )
    expect(items.find(({ uuid }) => uuid === session_uuid)).toMatchObject({
      user_uuid: user.uuid,
      tenant_uuid: user.tenant_uuid,
      mobile: false,
    })
  })

  it('should refuse an order that sessions have not', async () => {
    await expect(
      listSessions(auth, { order: 'username' as never }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })

  it('should end a session', async () => {
    const client = await fixtures.signedIn(await fixtures.user())
    const { session_uuid } = client.token.getSnapshot()!
    const end = new MutationObserver(queryClient, deleteSessionMutation(auth))
    await end.mutate(session_uuid)
    await expect(getTokenValidity(client)).resolves.toBe('revoked')
  })

  it('should end a session that is not there', async () => {
    await expect(deleteSession(auth, randomUUID())).resolves.toBeUndefined()
  })

  it('should refuse what is no session', async () => {
    await expect(deleteSession(auth, 'not-a-uuid')).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
}
