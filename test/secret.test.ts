import {
  dehydrate,
  focusManager,
  MutationObserver,
  onlineManager,
  QueryClient,
} from '@tanstack/query-core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as library from '../src/index.ts'
import {
  bulk,
  changeUserPasswordMutation,
  configQuery,
  createExternalConfigMutation,
  createUserMutation,
  externalConfigQuery,
  shouldDehydrateMutation,
  shouldDehydrateQuery,
  signOutMutation,
  userExternalAuthQuery,
  userGoogleAuthQuery,
  userMobileAuthQuery,
  usersQuery,
  type UserCreate,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { mutate } from './support/mutate.ts'
import { setup, type Setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'
import { patience } from './support/patience.ts'

const secret = 'marker-of-a-secret'

async function looking() {
  const mobile = { token: secret }
  const google = { access_token: secret }
  const server = setup({
    emulator: {
      bootstrap_user_password: secret,
      seed: { users: [{ username: 'ann', external: { mobile, google } }] },
    },
  })
  const { auth, queryClient } = server
  await auth.signIn({ username: 'admin', password: secret })
  const { uuid } = await userOf(auth, 'ann')
  const input = { auth_type: 'mobile', body: { fcm_api_key: secret } }
  await mutate(queryClient, createExternalConfigMutation(auth), input)
  const answers = [
    configQuery(auth),
    externalConfigQuery(auth, 'mobile'),
    userMobileAuthQuery(auth, uuid),
    userGoogleAuthQuery(auth, uuid),
    {
      ...userExternalAuthQuery(auth, { user_uuid: uuid, auth_type: 'mobile' }),
      meta: {},
    },
  ].map((options) => watch(queryClient, options))
  const users = watch(queryClient, usersQuery(auth))
  await vi.waitFor(() => {
    for (const { data } of [...answers, users]) expect(data()).toBeDefined()
  }, patience)
  return { ...server, answers, users }
}

describe('an answer that is a secret', () => {
  it('should be shown, and left out where a cache is written down', async () => {
    const { queryClient, answers } = await looking()
    for (const { data } of answers.slice(1))
      expect(JSON.stringify(data())).toContain(secret)
    const written = dehydrate(queryClient)
    expect(written.queries).toHaveLength(1)
    expect(JSON.stringify(written)).not.toContain(secret)
  })

  it('should be left out by a filter of their own, too', async () => {
    const { queryClient } = await looking()
    const written = dehydrate(queryClient, {
      shouldDehydrateQuery,
      shouldDehydrateMutation,
    })
    expect(written.queries).toHaveLength(1)
    expect(JSON.stringify(written)).not.toContain(secret)
  })

  it('should leave what else the cache was told to leave', async () => {
    const { queryClient, answers } = await looking()
    const filter = vi.fn(() => false)
    queryClient.setDefaultOptions({
      dehydrate: { shouldDehydrateQuery: filter },
    })
    for (const { result } of answers) await result().refetch()
    expect(dehydrate(queryClient).queries).toEqual([])
    expect(filter).toHaveBeenCalledTimes(1)
  })

  it('should be forgotten with who looked at it', async () => {
    const { queryClient, answers } = await looking()
    for (const { stop } of answers) stop()
    await vi.waitFor(() => {
      expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
    }, patience)
  })

  it('should be given to no persister', async () => {
    const { auth } = await looking()
    const persister = vi.fn()
    const queryClient = new QueryClient({
      defaultOptions: { queries: { persister } },
    })
    await queryClient.fetchQuery(configQuery(auth))
    expect(persister).not.toHaveBeenCalled()
    queryClient.clear()
  })
})

describe('a mutation with a secret', () => {
  const mutations = Object.values<unknown>(library).filter(
    (value): value is typeof createExternalConfigMutation =>
      typeof value === 'function' && 'traits' in value,
  )

  it('should leave what waits to who has it', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const send = vi.fn(() => Promise.resolve(null))
    void new MutationObserver(queryClient, { mutationFn: send }).mutate()
    await mutate(queryClient, signOutMutation(auth), undefined)
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('should go on with its retries, though hidden meanwhile', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    focusManager.setFocused(false)
    onTestFinished(() => focusManager.setFocused(undefined))
    emulator.fault({ on: /^PUT/, answer: { status: 503 }, times: 1 })
    const { uuid } = await userOf(auth, 'alice')
    const changed = mutate(
      queryClient,
      changeUserPasswordMutation(auth, { retry: 1, retryDelay: 0 }),
      {
        user_uuid: uuid,
        body: { old_password: SEED_PASSWORD, new_password: secret },
      },
    )
    await settle()
    focusManager.setFocused(true)
    await expect(changed).resolves.toBeUndefined()
  })

  it('should be kept, paused and persisted nowhere, whatever its caller wants', () => {
    const { auth, queryClient } = setup()
    for (const definition of mutations.filter(({ traits }) => traits.secret)) {
      const observer = new MutationObserver(
        queryClient,
        definition(auth, {
          gcTime: 60_000,
          networkMode: 'online',
          scope: { id: 'one-by-one' },
          meta: { toast: true },
        }),
      )
      expect(observer.options).toMatchObject({
        gcTime: 0,
        networkMode: 'always',
        scope: undefined,
        meta: { toast: true, secret: true },
      })
    }
  })

  it('should not be written down while others of its caller come first', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'POST /users', answer: 'hang' })
    const create = createUserMutation(auth, { scope: { id: 'one-by-one' } })
    for (const username of ['xeno', 'yves'])
      void mutate(queryClient, create, { body: { username, password: secret } })
    await settle()
    expect(JSON.stringify(dehydrate(queryClient))).not.toContain(secret)
  })

  it.each([
    [
      'alone, whoever its options were made for',
      ({ auth, queryClient }: Setup) => {
        const create = createUserMutation(auth)
        return (input: { body: UserCreate }) =>
          mutate(queryClient, create, input)
      },
    ],
    [
      'in bulk',
      ({ auth, queryClient }: Setup) =>
        (input: { body: UserCreate }) =>
          bulk(auth, queryClient, createUserMutation, [input]),
    ],
  ])('should be in no cache while it runs %s', async (_, prepare) => {
    const parts = setup()
    const create = prepare(parts)
    await parts.signIn()
    parts.emulator.fault({ on: 'POST /users', answer: 'hang' })
    const body = { username: 'xeno', password: secret }
    create({ body }).catch(() => undefined)
    await settle()
    expect(parts.emulator.requests.at(-1)).toMatchObject({ path: '/users' })
    expect(parts.queryClient.getMutationCache().getAll()).toEqual([])
  })
})
