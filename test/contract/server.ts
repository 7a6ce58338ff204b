import { QueryClient } from '@tanstack/query-core'
import { afterAll, beforeAll, beforeEach, vi, type TestContext } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  getApiDocument,
  type WazoAuth,
} from '../../src/index.ts'
import { createFixtures, type Fixtures } from './fixtures.ts'
import { speechOf } from '../../src/dialect.ts'
import { legacy } from '../../src/legacy.ts'
import { newer } from './newer.ts'
import { partsOf } from './plugins.ts'
import { createRecorder, type Exchange } from './recorder.ts'
import type { Target } from './target.ts'

/** What a scenario is played on. */
export interface Server {
  /** Signed in as who may do everything. */
  readonly auth: WazoAuth
  readonly queryClient: QueryClient
  readonly fixtures: Fixtures
  readonly baseURL: string
  readonly fetch: typeof globalThis.fetch
  readonly isEmulator: boolean
  /** Of before 21.05. */
  readonly isOlder: boolean
  /** Whether an operation, such as `GET /idp`, is switched off. */
  isOff(operation: string): boolean
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
 * The server of a run: signed in before the first scenario, emptied of fixtures
 * and signed out after the last. A failed test prints its exchanges.
 */
export function useServer(target: Target): Server {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })
  const { fetch, exchanges, transcript } = createRecorder(target.fetch)
  const { baseURL, isEmulator, name, username, password } = target
  const queryClient = new QueryClient()
  const auth = createWazoAuth({
    baseURL,
    fetch,
    queryClient,
    tokenProvider: createTokenProvider(),
    adapter: legacy(),
  })
  const fixtures = createFixtures(auth, { baseURL, fetch, adapter: legacy() })
  const lacks: string[] = []
  const missing: string[] = []
  let isOlder = false
  let parts = partsOf('')

  beforeAll(async () => {
    console.info(`playing on ${name}, with the prefix ${fixtures.prefix}`)
    await auth.signIn({ username, password }).catch((cause: unknown) => {
      throw new Error(`${username} cannot sign in on ${name}`, { cause })
    })
    const document = await getApiDocument(auth)
    isOlder = speechOf(document)?.dialect !== 'modern'
    parts = partsOf(document)
  })
  beforeEach(async (context) => {
    const { onTestFailed, task, skip } = context
    const resource = task.fullTestName.split(' > ')[1] ?? ''
    const reason = (isOlder && newer(task.fullTestName)) || parts.lack(resource)
    if (reason) {
      await server.notApplicable(context, reason)
      skip(reason)
    }
    const start = exchanges.length
    onTestFailed(async () => {
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

  const server: Server = {
    auth,
    queryClient,
    fixtures,
    baseURL,
    fetch,
    isEmulator,
    get isOlder() {
      return isOlder
    },
    isOff: (operation) => parts.isOff(operation),
    exchanges,
    lacks,
    missing,
    async notApplicable({ task, annotate }, reason, routes = []) {
      missing.push(...routes)
      lacks.push(`${task.name}: ${reason}`)
      await annotate(`not applicable: ${reason}`, 'notice')
    },
  }
  return server
}

/** How somebody without an access is refused: older servers do not name it. */
export function lacking({ isOlder }: Server, requiredAccess: string) {
  const kind = 'forbidden'
  return isOlder ? { kind } : { kind, requiredAccess }
}

/** A client with the address of something that is no wazo-auth. */
export function elsewhere({ baseURL, fixtures }: Server): WazoAuth {
  const { origin } = new URL(baseURL)
  return fixtures.client({
    baseURL: `${origin}/${fixtures.prefix}/0.1`,
    adapter: (transport) => transport,
  })
}
