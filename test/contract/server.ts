import { QueryClient } from '@tanstack/query-core'
import { afterAll, beforeAll, beforeEach, vi, type TestContext } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  type WazoAuth,
} from '../../src/index.ts'
import { createFixtures, type Fixtures } from './fixtures.ts'
import { createRecorder, type Exchange } from './recorder.ts'
import { targetOf } from './target.ts'

/** What a scenario is played on. */
export interface Server {
  /** Signed in as who may do everything. */
  readonly auth: WazoAuth
  readonly queryClient: QueryClient
  readonly fixtures: Fixtures
  readonly baseURL: string
  readonly isEmulator: boolean
  /** Everything on the wire so far. */
  readonly exchanges: readonly Exchange[]
  /** What this server could not show, each with its reason. */
  readonly lacks: readonly string[]
  /** Routes that this server has no success for. */
  readonly missing: readonly string[]
  /** Says aloud that this server cannot show what a test is about. */
  notApplicable(
    context: TestContext,
    reason: string,
    routes?: readonly string[],
  ): Promise<void>
}

/**
 * The one server of a run: signed in before the first scenario, emptied of
 * fixtures and signed out after the last. A failed test prints its exchanges.
 */
export function useServer(): Server {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })
  const target = targetOf(process.env)
  const { fetch, exchanges, transcript } = createRecorder(target.fetch)
  const { baseURL, isEmulator, name, username, password } = target
  const queryClient = new QueryClient()
  const auth = createWazoAuth({
    baseURL,
    fetch,
    queryClient,
    tokenProvider: createTokenProvider(),
  })
  const fixtures = createFixtures(auth, { baseURL, fetch })
  const lacks: string[] = []
  const missing: string[] = []

  beforeAll(async () => {
    console.info(`playing on ${name}, with the prefix ${fixtures.prefix}`)
    await auth.signIn({ username, password }).catch((cause: unknown) => {
      throw new Error(`${username} cannot sign in on ${name}`, { cause })
    })
  })
  beforeEach(({ onTestFailed }) => {
    const start = exchanges.length
    onTestFailed(async ({ task }) => {
      console.error(`${task.name}:\n${await transcript(start)}`)
    })
  })
  afterAll(async () => {
    for (const line of lacks) console.info(`not applicable: ${line}`)
    try {
      await fixtures.remove()
    } finally {
      queryClient.clear()
      await auth.signOut()
      auth.dispose()
    }
  })

  return {
    auth,
    queryClient,
    fixtures,
    baseURL,
    isEmulator,
    exchanges,
    lacks,
    missing,
    async notApplicable({ task, annotate }, reason, routes = []) {
      missing.push(...routes)
      lacks.push(`${task.name}: ${reason}`)
      await annotate(`not applicable: ${reason}`, 'notice')
    },
  }
}

/** A client with the address of something that is no wazo-auth. */
export function elsewhere({ baseURL, fixtures }: Server): WazoAuth {
  const { origin } = new URL(baseURL)
  return fixtures.client({ baseURL: `${origin}/${fixtures.prefix}/0.1` })
}
