import fc from 'fast-check'
import {
  ownHeader,
  users,
  type Conditions,
  type Tab,
  type World,
} from './world.ts'

/** One thing that happens, and how long nothing else does. */
class Action implements fc.AsyncCommand<object, World> {
  readonly name: string
  readonly pause: number
  readonly act: (world: World) => unknown

  constructor(name: string, pause: number, act: (world: World) => unknown) {
    this.name = name
    this.pause = pause
    this.act = act
  }
  check = () => true
  async run(_: object, world: World): Promise<void> {
    await this.act(world)
    await world.machine.advance(this.pause)
    world.check()
  }
  toString = () => `${this.name}, ${String(this.pause)} ms`
}

const second = 1_000
const minute = 60 * second
const pause = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 2, arbitrary: fc.integer({ min: 200, max: 8_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 8_000, max: 90_000 }) },
)

const plain = (name: string, act: (world: World) => unknown) =>
  pause.map((ms) => new Action(name, ms, act))

/** In one of the tabs, if there is any. */
const inTab = (name: string, act: (world: World, tab: Tab) => unknown) =>
  fc.tuple(pause, fc.nat({ max: 3 })).map(
    ([ms, index]) =>
      new Action(`${name} in ${String(index)}`, ms, (world) => {
        const tab = world.tabs[index % world.tabs.length]
        return tab && act(world, tab)
      }),
  )

const withValue = <TValue>(
  name: string,
  value: fc.Arbitrary<TValue>,
  act: (world: World, value: TValue, tab: Tab | undefined) => unknown,
) =>
  fc
    .tuple(pause, value, fc.nat({ max: 3 }))
    .map(
      ([ms, given, index]) =>
        new Action(
          `${name} ${String(given)} in ${String(index)}`,
          ms,
          (world) => act(world, given, world.tabs[index % world.tabs.length]),
        ),
    )

const user = fc.constantFrom(...users)
const duration = fc.constantFrom(
  3 * second,
  20 * second,
  5 * minute,
  200 * minute,
)

/** What goes wrong with the server, and where. */
const fault = fc.record({
  on: fc.constantFrom('/token', '*'),
  answer: fc.constantFrom(
    'offline' as const,
    'bad gateway' as const,
    'truncated' as const,
    'empty' as const,
    { status: 503, body: { message: 'later' } },
    { status: 500, body: { message: 'broken' } },
    { status: 401, body: { error: 'portal' } },
    { status: 429, body: { message: 'too many' } },
    { status: 429, body: { reason: ['too many sessions'], status_code: 429 } },
  ),
  times: fc.integer({ min: 1, max: 4 }),
})

export const actions: fc.Arbitrary<Action>[] = [
  plain('open', (world) => world.open()),
  plain('open', (world) => world.open()),
  inTab('close', (world, tab) => world.close(tab)),
  inTab('freeze', (_, { page }) => page.freeze()),
  inTab('thaw', (_, { page }) => page.thaw()),
  inTab('wake', (_, { page }) => page.wake()),
  withValue('sleep', duration, ({ machine }, ms) => machine.sleep(ms)),
  withValue('set the clock by', duration, ({ machine }, ms) =>
    machine.setWall(machine.random(1) < 0.5 ? ms : -ms),
  ),
  plain('offline', ({ machine }) => (machine.online = false)),
  plain('online', ({ machine }) => (machine.online = true)),
  fc.tuple(pause, fault).map(
    ([ms, given]) =>
      new Action(`fault ${JSON.stringify(given)}`, ms, ({ emulator }) =>
        emulator.fault({
          ...given,
          on: ({ headers, method, url }) =>
            !headers.has(ownHeader) &&
            (given.on === '*' || `${method} ${url}`.endsWith(given.on)),
        }),
      ),
  ),
  plain('break the storage', (world) => world.breakStorage(true)),
  plain('mend the storage', (world) => world.breakStorage(false)),
  plain('corrupt the storage', (world) => world.corruptStorage()),
  ...Array.from({ length: 4 }, () =>
    withValue('sign in', user, (world, name, tab) => {
      if (tab && !tab.page.isFrozen) world.signIn(tab, name)
    }),
  ),
  withValue(
    'sign out',
    fc.constantFrom('session', 'session', 'client', 'everywhere'),
    (world, scope, tab) => {
      if (tab && !tab.page.isFrozen) world.signOut(tab, scope)
    },
  ),
  ...Array.from({ length: 3 }, () =>
    inTab('read', (world, tab) => {
      if (!tab.page.isFrozen) world.read(tab)
    }),
  ),
  inTab('query', (world, tab) => {
    if (!tab.page.isFrozen) world.query(tab)
  }),
  inTab('read and give up', (world, tab) => {
    if (tab.page.isFrozen) return
    const controller = new AbortController()
    world.read(tab, controller.signal)
    world.machine.later(50, () => controller.abort())
  }),
  inTab('write', (world, tab) => {
    if (!tab.page.isFrozen) world.write(tab)
  }),
  inTab('five reads', (world, tab) => {
    if (tab.page.isFrozen) return
    for (let i = 0; i < 5; i++) world.read(tab)
  }),
  plain('renew everywhere', (world) => {
    for (const tab of world.tabs) if (!tab.page.isFrozen) world.renew(tab)
  }),
  inTab('revoke the session', (world, tab) => world.revokeSession(tab)),
  withValue('revoke the refresh tokens of', user, (world, name) =>
    world.revokeRefreshTokens(name),
  ),
]

export const conditions: fc.Arbitrary<Conditions> = fc.record({
  seed: fc.integer(),
  shareSession: fc.boolean(),
  storage: fc.constantFrom('memory', 'memory', 'local', 'slow'),
  hasLocks: fc.constantFrom(true, true, false),
  hasChannel: fc.constantFrom(true, true, true, false),
  lifetime: fc.constantFrom(20, 120, 600, 7200, 315_360_000),
  serverAhead: fc.constantFrom(0, 0, 3 * minute, -3 * minute, 5_000 * minute),
})
