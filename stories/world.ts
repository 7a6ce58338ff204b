import { QueryClient } from '@tanstack/react-query'
import { createWazoAuth } from '../src/client.ts'
import {
  createEmulator,
  type EmulatorConfig,
  type Emulator,
  type Fault,
  type Seed,
} from '../src/emulator/index.ts'
import { contentsOf } from '../src/emulator/options.ts'
import { listTenants } from '../src/tenants.ts'
import { createTokenProvider } from '../src/token/provider.ts'
import type { WazoAuth } from '../src/wazoAuth.ts'
import { createStoryClock, type StoryClock } from './clock.ts'
import { loginOf, type StorySignIn } from './signedInAs.ts'

/** Options of a story; every field has a default. */
export interface WazoAuthStoryOptions {
  /**
   * The data of the story's own server: `'demo'` (three tenants with sixty
   * users and twelve policies), `'empty'` (only the bootstrap user), or your
   * own.
   * @default 'demo'
   */
  seed?: 'demo' | 'empty' | Seed
  /**
   * Who is signed in: a username, or a user with one policy or list of
   * accesses; `null` for nobody.
   * @default 'alice' of the demo, else the bootstrap user
   */
  signedInAs?: StorySignIn | null
  /** Lifetime of the session in seconds. @default 7200 */
  expiration?: number
  /** Whether the session renews itself; `false` lets it end. @default true */
  renews?: boolean
  /** Uuid or slug of the active tenant. @default the user's own */
  tenant?: string
  /** Faults that are active from the first render. */
  fault?: Fault | readonly Fault[]
  /** Delay of every answer, in milliseconds. @default 0 */
  latency?: number
  /**
   * With `'stands'`, time only passes through `clock.advance`, so that a
   * countdown always looks the same and nothing times out.
   * @default 'flows'
   */
  time?: 'flows' | 'stands'
  /** Settings of the server, such as `max_user_concurrent_sessions`. */
  config?: Partial<EmulatorConfig>
  /** Runs before the story, to open sessions or change data. */
  setup?: (story: WazoAuthStory) => void | Promise<void>
}

const NAMES: Record<keyof WazoAuthStoryOptions, true> = {
  seed: true,
  signedInAs: true,
  expiration: true,
  renews: true,
  tenant: true,
  fault: true,
  latency: true,
  time: true,
  config: true,
  setup: true,
}

/** Storybook checks no type of a parameter: a slip of the pen would do nothing. */
function assertNames(options: WazoAuthStoryOptions): void {
  const unknown = Object.keys(options).find((name) => !(name in NAMES))
  if (unknown === undefined) return
  throw new Error(
    `A story has no wazoAuth option "${unknown}", only ${Object.keys(NAMES).join(', ')}.`,
  )
}

/** What belongs to one mounted story. */
export interface WazoAuthStory {
  readonly auth: WazoAuth
  /** Its server: add faults, look at `requests`, change the latency. */
  readonly emulator: Emulator
  /** Its cache. Failed queries are retried without a delay. */
  readonly queryClient: QueryClient
  /** The clock of both client and server. */
  readonly clock: StoryClock
}

export interface World extends WazoAuthStory {
  /** Signs in, once; the story can be shown when it resolves. */
  open(): Promise<void>
  /** Keeps it alive; without a holder everything is disposed of. */
  hold(): () => void
}

/** Makes everything that a story needs; nothing runs before `open`. */
export function createWorld(options: WazoAuthStoryOptions): World {
  assertNames(options)
  const { seed, time, expiration, renews = true } = options
  const clock = createStoryClock({ stands: time === 'stands' })
  const contents = contentsOf({ seed })
  const emulator = createEmulator({ ...options.config, seed: contents, clock })
  const signIn = () => {
    const login = loginOf(options.signedInAs, contents, emulator.config)
    if (!login) return null
    const { username, acl } = login
    return emulator.signIn(username, {
      ...(expiration !== undefined && { expiration }),
      ...(acl && { acl }),
    })
  }
  // Retries would otherwise hide every error for seven seconds.
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retryDelay: 0 } },
  })
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    tokenProvider: createTokenProvider({
      clock,
      ...(renews && { requestCredentials: () => Promise.resolve(signIn()) }),
    }),
    fetch: emulator.fetch,
    queryClient,
    clock,
  })
  const story: WazoAuthStory = { auth, emulator, queryClient, clock }
  async function open(): Promise<void> {
    const session = signIn()
    if (session) await auth.adopt(session.token)
    if (options.tenant) auth.setTenant(await uuidOf(options.tenant, story))
    await options.setup?.(story)
    emulator.latency = options.latency ?? 0
    for (const fault of [options.fault ?? []].flat()) emulator.fault(fault)
  }

  let opening: Promise<void> | undefined
  let holders = 0
  return {
    ...story,
    open: () => (opening ??= open()),
    hold() {
      holders++
      return () => {
        holders--
        // Strict mode takes a story off and puts it back at once.
        queueMicrotask(() => {
          if (holders > 0) return
          auth.dispose()
          queryClient.clear()
          clock.dispose()
        })
      }
    },
  }
}

/** Asked as the bootstrap user: the story's own may not list tenants. */
async function uuidOf(tenant: string, { emulator, clock }: WazoAuthStory) {
  const { token } = emulator.signIn(emulator.config.bootstrap_user_username)
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    tokenProvider: () => token,
    fetch: emulator.fetch,
    clock,
  })
  const { items } = await listTenants(auth)
  await emulator.fetch(`/api/auth/0.1/token/${token}`, { method: 'DELETE' })
  const found = items.find(
    ({ uuid, slug }) => uuid === tenant || slug === tenant,
  )
  if (found) return found.uuid
  const slugs = items.map(({ slug }) => slug).join(', ')
  throw new Error(
    `The story's tenant "${tenant}" is not in its seed: name one of ${slugs}.`,
  )
}
