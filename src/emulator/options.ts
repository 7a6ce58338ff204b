import type { EmulatorClock } from './clock.ts'
import { type Config, defaultConfig } from './config.ts'
import { configShapes } from './configShape.ts'
import type { Fault } from './fault.ts'
import type { RequestLog } from './requestLog.ts'
import { demoSeed } from './seed/demo.ts'
import type { Seed } from './seed/seed.ts'
import { seedShape } from './seed/seedShape.ts'
import {
  anything,
  assertShape,
  callback,
  isTable,
  list,
  milliseconds,
  shape,
  type Shape,
  someOf,
} from './shape.ts'
import type { Mail } from './state/outbox.ts'

/**
 * Options of `createEmulator`: the seed, clock, faults, and settings of the
 * server.
 */
export interface EmulatorOptions extends Partial<Config> {
  /**
   * The initial data; `'empty'` only has the bootstrap user. @default 'demo'
   */
  seed?: 'demo' | 'empty' | Seed | undefined
  /** The clock by which tokens expire. @default the system's */
  clock?: EmulatorClock | undefined
  /** Delay of every answer, in milliseconds. @default 0 */
  latency?: (number | ((request: Request) => number)) | undefined
  /** Faults that are active from the start. */
  faults?: readonly Fault[] | undefined
  /** Called for every mail that the server sends. */
  onMail?: ((mail: Mail) => void) | undefined
  /** Called for every request, once it is answered. */
  onRequest?: ((request: RequestLog) => void) | undefined
  /** The path before `/0.1`. @default none or `/api/auth`, both work */
  prefix?: string | undefined
}

const clock = shape(
  'a clock such as { now: () => 0 }',
  (one) => typeof (one as Partial<EmulatorClock> | null)?.now === 'function',
)

/** A delay, or what tells it for each request. */
const latencyShape = shape(
  'a number of milliseconds, or a function that returns one',
  (one) => typeof one === 'function' || !milliseconds(one, ''),
)

const optionsShape = someOf({
  ...configShapes,
  seed: anything,
  clock,
  latency: latencyShape,
  faults: list(anything),
  onMail: callback,
  onRequest: callback,
  prefix: shape(
    "a path such as '/api/auth', without the /0.1 behind it",
    (one) => /^(\/.*[^/])?$/.test(String(one)) && !/\/0\.1$/.test(String(one)),
  ),
} satisfies Record<keyof EmulatorOptions, Shape>)

/** Throws for options that have another shape than their types tell. */
export const assertOptions = (given: unknown): void =>
  assertShape(optionsShape, given, 'EmulatorOptions')

/** Throws for a latency that is none. */
export const assertLatency = (given: unknown): void =>
  assertShape(latencyShape, given, 'Emulator.latency')

export function contentsOf({ seed = 'demo' }: EmulatorOptions): Seed {
  if (typeof seed === 'object') {
    assertShape(seedShape, seed, 'The seed')
    return seed
  }
  if (seed === 'demo') return demoSeed()
  if (seed === 'empty') return {}
  throw new Error(
    `There is no seed ${JSON.stringify(seed)}: use 'demo', 'empty', companySeed({ users }), or your own.`,
  )
}

export function configOf(options: EmulatorOptions): Config {
  const config: Config = { ...defaultConfig }
  for (const key of Object.keys(defaultConfig) as (keyof Config)[]) {
    const given = options[key]
    if (given === undefined) continue
    const own = defaultConfig[key]
    // As the server reads its files: what is below a key adds to the defaults.
    const value = isTable(given) && isTable(own) ? { ...own, ...given } : given
    Object.assign(config, { [key]: value })
  }
  return config
}
