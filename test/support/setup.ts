import { QueryClient } from '@tanstack/query-core'
import { onTestFinished } from 'vitest'
import { createWazoAuth, createTokenProvider } from '../../src/index.ts'
import type {
  TokenProviderOptions,
  WazoAuth,
  WazoAuthOptions,
} from '../../src/index.ts'
import {
  createEmulator,
  SEED_PASSWORD,
  type Emulator,
  type EmulatorOptions,
} from '../../src/emulator/index.ts'
import { fakeClock, type FakeClock } from './clock.ts'
import { gate, type Gate } from './gate.ts'

export const baseURL = 'https://pbx.test/api/auth/0.1'

export interface Setup extends Pick<Gate, 'hold' | 'sent'> {
  emulator: Emulator
  clock: FakeClock
  auth: WazoAuth
  queryClient: QueryClient
  /** Signs in with a refresh token, by default the demo's company admin. */
  signIn(username?: string): Promise<void>
  /** `GET /users?limit=1` and so on, since the last look. */
  calls(): string[]
}

export interface SetupOptions {
  emulator?: EmulatorOptions
  provider?: TokenProviderOptions
  auth?: Partial<WazoAuthOptions>
}

/** Real parts around a faked clock: emulator, provider, client and cache. */
export function setup(options: SetupOptions = {}): Setup {
  const clock = fakeClock()
  const emulator = createEmulator({ clock, ...options.emulator })
  const { fetch, hold, sent } = gate(emulator.fetch)
  const queryClient = createQueryClient()
  const tokenProvider = createTokenProvider({
    clientId: 'tests',
    clock,
    ...options.provider,
  })
  const auth = createWazoAuth({
    baseURL,
    tokenProvider,
    queryClient,
    fetch,
    clock,
    ...options.auth,
  })
  onTestFinished(() => auth.dispose())
  let seen = 0
  return {
    emulator,
    clock,
    auth,
    queryClient,
    hold,
    sent,
    async signIn(username = 'alice') {
      const password =
        username === emulator.config.bootstrap_user_username
          ? emulator.config.bootstrap_user_password
          : SEED_PASSWORD
      await auth.signIn({ username, password })
      seen = emulator.requests.length
    },
    calls() {
      const fresh = emulator.requests.slice(seen)
      seen = emulator.requests.length
      return fresh.map(
        ({ method, path, query }) =>
          `${method} ${path}${query && `?${decodeURIComponent(query)}`}`,
      )
    },
  }
}

/** Fresh, quick to retry, and gone with its test. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retryDelay: 0 } },
  })
  onTestFinished(() => queryClient.clear())
  return queryClient
}

/** What a promise rejects with; a promise that resolves fails the test. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('Resolved, although it should not.')
    },
    (error: unknown) => error,
  )
}
