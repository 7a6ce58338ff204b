import type { EmulatorClock } from './clock.ts'
import { type Config, defaultConfig, GENERATIONS } from './config.ts'
import type { Fault } from './fault.ts'
import type { RequestLog } from './requestLog.ts'
import { demoSeed } from './seed/demo.ts'
import type { Seed } from './seed/seed.ts'
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

export function contentsOf({ seed = 'demo' }: EmulatorOptions): Seed {
  if (typeof seed === 'object') return seed
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
  const { generation } = config
  if (GENERATIONS.includes(generation)) return config
  throw new Error(
    `There is no generation ${JSON.stringify(generation)}: use ${GENERATIONS.join(', ')}.`,
  )
}

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null
