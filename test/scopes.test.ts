import { QueryObserver } from '@tanstack/query-core'
import { describe, expect, it, vi } from 'vitest'
import { scopeQuery, scopesQuery } from '../src/index.ts'
import { answering, clientOf, json } from './support/clientOf.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

const post = 'POST /token/***/scopes/check'

describe('scopesQuery', () => {
  it('should ask about a list', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn('bob')
    const scopes = ['auth.users.read', 'auth.users.create']
    const answers = { 'auth.users.read': true, 'auth.users.create': false }
    expect(await queryClient.query(scopesQuery(auth, scopes))).toEqual(answers)
    expect(await queryClient.query(scopesQuery(auth, { scopes }))).toEqual(
      answers,
    )
    expect(calls()).toEqual([post, post])
  })
})

describe('scopeQuery', () => {
  it('should ask about all of one tick at once', async () => {
    const { auth, calls, queryClient, sent, signIn } = setup()
    await signIn('bob')
    const ask = (scope: string) => queryClient.query(scopeQuery(auth, scope))
    expect(
      await Promise.all([
        ask('auth.users.read'),
        ask('auth.users.create'),
        Promise.resolve().then(() => ask('auth.users.me.external.read')),
        ask('auth.users.read'),
      ]),
    ).toEqual([true, false, true, true])
    expect(calls()).toEqual([post])
    expect(await ask('auth.groups.create')).toBe(false)
    expect(calls()).toEqual([post])
    // Not about what was answered before.
    expect(JSON.parse(sent.at(-1)!.body)).toMatchObject({
      scopes: ['auth.groups.create'],
    })
  })

  it('should ask together with whole lists', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn('bob')
    const [read, create] = ['auth.users.read', 'auth.users.create']
    const ask = (scopes: string[]) =>
      queryClient.query(scopesQuery(auth, scopes))
    expect(
      await Promise.all([
        ask([read, 'a']),
        queryClient.query(scopeQuery(auth, create)),
        queryClient.query(scopesQuery(auth, { scopes: ['b', read] })),
        ask([]),
      ]),
    ).toEqual([
      { [read]: true, a: false },
      false,
      { b: false, [read]: true },
      {},
    ])
    expect(calls()).toEqual([post])
    expect(await ask([])).toEqual({})
    expect(calls()).toEqual([])
  })

  it('should not ask again for what a server leaves out', async () => {
    const { queryClient } = setup()
    let asked = 0
    const auth = clientOf(() => {
      if (asked++ > 5) throw new Error('Asked again and again.')
      return Promise.resolve(new Response('{"scopes":{"other":true}}', json))
    })
    const ask = (scope: string) => queryClient.query(scopeQuery(auth, scope))
    expect(await Promise.all([ask('auth.users.read'), ask('other')])).toEqual([
      false,
      true,
    ])
    expect(asked).toBe(1)
  })

  it('should call an answer without scopes malformed', async () => {
    const { queryClient } = setup()
    const auth = answering('{"scopes":null}', json)
    for (const ask of [scopeQuery(auth, 'x'), scopesQuery(auth, ['x'])])
      expect(await failure(queryClient.query(ask as never))).toMatchObject({
        kind: 'malformed',
      })
  })

  it('should keep tenants apart', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const tenant_uuid = auth.scope.tenant
    const scope = 'auth.users.read'
    await Promise.all([
      queryClient.query(scopeQuery(auth, scope)),
      queryClient.query(scopeQuery(auth, { scope, tenant_uuid })),
    ])
    expect(calls()).toEqual([post, post])
  })

  it('should try again together', async () => {
    const { auth, calls, emulator, queryClient, signIn } = setup()
    await signIn()
    emulator.fault({
      on: /scopes/,
      answer: { status: 503, body: { message: 'x' } },
      times: 1,
    })
    const ask = (scope: string) => queryClient.query(scopeQuery(auth, scope))
    expect(await Promise.all([ask('auth.users.read'), ask('a')])).toEqual([
      true,
      false,
    ])
    expect(calls()).toEqual([post, post])
  })

  it('should ask no longer once it was cancelled', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const { queryKey, ...options } = scopeQuery(auth, 'auth.users.read')
    void failure(queryClient.fetchQuery({ queryKey, ...options }))
    await queryClient.cancelQueries({ queryKey })
    await settle()
    expect(calls().length).toBeLessThan(2)
  })

  it("should ask for itself, whatever the cache's defaults are", async () => {
    const { auth, calls, hold, queryClient, signIn } = setup()
    await signIn('bob')
    const persister = vi.fn((queryFn: (context: never) => unknown, context) =>
      queryFn(context as never),
    )
    queryClient.setDefaultOptions({
      queries: { staleTime: 60_000, persister: persister as never },
    })
    const held = hold(/scopes/)
    const first = queryClient.query(scopeQuery(auth, 'auth.users.read'))
    await settle()
    const second = queryClient.query(scopeQuery(auth, 'auth.users.create'))
    await settle()
    held.release()
    expect(await Promise.all([first, second])).toEqual([true, false])
    expect(calls()).toEqual([post, post])
    const kept = persister.mock.calls.map(
      ([, context]) => (context as { queryKey: unknown[] }).queryKey[3],
    )
    expect(kept).not.toContain('scopeBatch')
  })

  it('should not answer for somebody else', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const asked = failure(
      queryClient.query(scopeQuery(auth, 'auth.users.read')),
    )
    void auth.signOut()
    expect(await asked).toBeTruthy()
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  it('should follow with one request for all who look', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const observers = ['a', 'b', 'auth.users.read'].map(
      (scope) => new QueryObserver(queryClient, scopeQuery(auth, scope)),
    )
    const stops = observers.map((observer) => observer.subscribe(() => {}))
    await expect
      .poll(() => observers.map((one) => one.getCurrentResult().data))
      .toEqual([false, false, true])
    await queryClient.invalidateQueries()
    expect(calls()).toEqual([post, post])
    for (const stop of stops) stop()
  })
})
