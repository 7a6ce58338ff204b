import {
  dehydrate,
  MutationObserver,
  QueryObserver,
  type QueryClient,
} from '@tanstack/query-core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  bulk,
  changeUserPasswordMutation,
  createTokenProvider,
  createUserMutation,
  createWazoAuth,
  followTokenValidity,
  getToken,
  listUsers,
  revokeTokenMutation,
  scopesQuery,
  signInMutation,
  signOutMutation,
  tokenQuery,
  usersQuery,
  type WazoAuth,
} from '../src/index.ts'
import { createEmulator } from '../src/emulator/index.ts'
import { fakeClock } from './support/clock.ts'
import { gate } from './support/gate.ts'
import { baseURL, createQueryClient, failure } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { textOf } from './support/textOf.ts'

const password = 'canary-password-5c1f'
const newPassword = 'canary-new-password-77aa'
const mailed = 'canary-mailed-token-91bd'

/** Everything on this page that somebody else could come to see. */
function watched() {
  const clock = fakeClock()
  const emulator = createEmulator({
    clock,
    seed: {
      users: [
        { username: 'canary', password, policies: [] },
        { username: 'other', password: 'other-password' },
      ],
    },
  })
  const { fetch, hold, sent } = gate(emulator.fetch)
  const queryClient = createQueryClient()
  const auth = createWazoAuth({
    baseURL,
    clock,
    fetch,
    queryClient,
    tokenProvider: createTokenProvider({ clientId: 'canaries', clock }),
  })
  onTestFinished(() => auth.dispose())
  const seen: string[] = []
  const look = () => {
    seen.push(shown(queryClient, auth))
  }
  const levels = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const
  const spies = levels.map((level) =>
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      seen.push(textOf(args))
    }),
  )
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  // At each change, and not only when a test comes by.
  queryClient.getQueryCache().subscribe(({ query }) => {
    seen.push(textOf([query.queryKey, query.state, query.meta]))
  })
  // As a persister does: told by the event, it writes a moment later.
  queryClient.getMutationCache().subscribe(() => setTimeout(look))
  auth.session.subscribe(look)
  auth.token.subscribe(look)
  auth.renewal.subscribe(look)
  return {
    auth,
    clock,
    emulator,
    hold,
    queryClient,
    look,
    /** Tokens as the server has made them, whoever they were for. */
    async secrets() {
      const tokens = sent.flatMap(({ call, headers, body }) => [
        headers.get('x-auth-token'),
        /\/token\/([^/?]+)/.exec(call)?.[1],
        headers.get('authorization'),
        (/"refresh_token":"([^"]+)/.exec(body) ?? [])[1],
      ])
      return [...new Set(tokens), password, newPassword, mailed].filter(
        (secret): secret is string => !!secret,
      )
    },
    async report() {
      look()
      const secrets = await this.secrets()
      const all = seen.join('\n')
      expect(secrets.length).toBeGreaterThan(3)
      return secrets.filter((secret) => all.includes(secret))
    },
    error(error: unknown) {
      seen.push(textOf(error))
    },
  }
}

const everything = {
  shouldDehydrateQuery: () => true,
  shouldDehydrateMutation: () => true,
}

function shown(queryClient: QueryClient, auth: WazoAuth): string {
  const state = dehydrate(queryClient, everything)
  return textOf([
    // As written down, and as it lies there.
    JSON.stringify(state),
    state,
    queryClient
      .getQueryCache()
      .getAll()
      .map((query) => query.queryKey),
    auth.session.getSnapshot(),
    auth.token.getSnapshot(),
    auth.renewal.getSnapshot(),
    auth.scope,
  ])
}

describe('canaries', () => {
  it('should stay out of sight while signing in, well or not', async () => {
    const page = watched()
    const { auth, emulator, hold, queryClient } = page
    const observer = new MutationObserver(queryClient, signInMutation(auth))
    onTestFinished(observer.subscribe(() => {}))
    const held = hold(/token/)
    const pending = observer.mutate({ username: 'canary', password })
    await settle()
    page.look()
    held.release()
    await pending
    page.look()
    await auth.signOut()
    for (const answer of [
      'offline',
      'truncated',
      'bad gateway',
      { status: 500, body: { message: `No: ${password}` } },
    ] as const) {
      emulator.clearFaults()
      emulator.fault({ on: 'POST /token', answer })
      page.error(
        await failure(observer.mutate({ username: 'canary', password })),
      )
      // The form is still there, and so is its observer.
      page.look()
    }
    expect(await page.report()).toEqual([])
  })

  it('should stay out of sight while the session lives', async () => {
    const page = watched()
    const { auth, clock, emulator, queryClient } = page
    await auth.signIn({ username: 'admin', password: 'admin-password' })
    auth.start()
    for (const options of [
      usersQuery(auth),
      tokenQuery(auth, {}),
      scopesQuery(auth, { scopes: ['auth.users.read'] }),
    ]) {
      const observer = new QueryObserver(queryClient, options as never)
      onTestFinished(observer.subscribe(() => {}))
    }
    onTestFinished(followTokenValidity(auth, queryClient).subscribe(page.look))
    await settle()
    page.look()
    expect(await getToken(auth)).not.toHaveProperty('token')
    await clock.advance(7_200_000)
    page.look()
    emulator.fault({ answer: { status: 401, body: { message: 'x' } } })
    page.error(await failure(listUsers(auth)))
    emulator.clearFaults()
    for (const answer of ['offline', 'truncated', 'empty'] as const) {
      const repair = emulator.fault({ answer })
      page.error(await failure(listUsers(auth)))
      page.error(await failure(auth.renew()))
      repair()
    }
    page.look()
    await auth.signOut({ scope: 'client' })
    expect(await page.report()).toEqual([])
  })

  it('should stay out of what a change leaves behind', async () => {
    const page = watched()
    const { auth, emulator, hold, queryClient } = page
    await auth.signIn({ username: 'admin', password: 'admin-password' })
    const user_uuid = auth.scope.user!
    const create = new MutationObserver(queryClient, createUserMutation(auth))
    const change = new MutationObserver(
      queryClient,
      changeUserPasswordMutation(auth),
    )
    const revoke = new MutationObserver(queryClient, revokeTokenMutation(auth))
    const signOut = new MutationObserver(queryClient, signOutMutation(auth))
    for (const observer of [create, change, revoke, signOut])
      onTestFinished(observer.subscribe(() => {}))
    const held = hold(/users|token/)
    const runs = [
      create.mutate({ body: { username: 'new', password: newPassword } }),
      change.mutate({
        user_uuid,
        body: { old_password: password, new_password: newPassword },
      }),
      revoke.mutate({ token_uuid: mailed }),
      bulk(auth, queryClient, createUserMutation, [
        { body: { username: 'more', password: newPassword } },
      ]),
    ].map((run) => run.then(String, page.error))
    await settle()
    page.look()
    held.release()
    await Promise.all(runs)
    page.look()
    emulator.fault({ answer: { status: 503 } })
    page.error(
      await failure(
        create.mutate({ body: { username: 'x', password: newPassword } }),
      ),
    )
    page.look()
    await signOut.mutate()
    expect(await page.report()).toEqual([])
  })

  it('should not come with a client, whoever gets hold of it', async () => {
    const { auth } = watched()
    await auth.signIn({ username: 'canary', password })
    const known = ['clock', 'scope', 'session', 'renewal', 'token', 'request']
    known.push('subscribeScope', 'setTenant', 'withTenant', 'onIdentityChange')
    known.push('signIn', 'adopt', 'renew', 'signOut', 'timeLeft')
    known.push('start', 'dispose')
    for (const view of [auth, auth.withTenant('some-tenant')])
      expect(Object.keys(view).sort()).toEqual(known.sort())
  })

  it('should be caught where they are shown', () => {
    // The net holds: what it is to find, it finds.
    const error = new Error('outer', {
      cause: { deep: new Map([['k', mailed]]) },
    })
    expect(textOf(error)).toContain(mailed)
    expect(textOf({ [password]: 1 })).toContain(password)
  })
})
