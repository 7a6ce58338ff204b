import { parseArgs } from 'node:util'
import {
  configFrom,
  contentOf,
  type Reading,
  UsageError,
} from './configFile.ts'
import { seedFrom } from './seedFile.ts'
import { GENERATIONS } from './config.ts'
import type { EmulatorOptions } from './options.ts'
import { type Fault, type FaultAnswer, NAMED_ANSWERS } from './fault.ts'
import type { ServeOptions } from './serveOptions.ts'
import { companySeed } from './seed/company.ts'

export const USAGE = `wazo-auth-query emulator [options]

Serves an in-memory wazo-auth over HTTP.

  --port NUMBER       port to listen on, 0 for a free one (9497)
  --host ADDRESS      address to listen on (127.0.0.1)
  --seed WHAT         demo, empty, a number of users, or a YAML or JSON file (demo)
  --config FILE       settings of wazo-auth, YAML or JSON; repeat it as in a conf.d:
                      the first file with a setting wins, lists are merged
  --generation WHICH  modern, transitional (20.16 to 21.04) or legacy (older) (modern)
  --latency MS        delay of every answer, in milliseconds (0)
  --fault RULE        simulate a fault, such as 'GET /users=500', 'POST /token=hang' or
                      '*=offline': a status, offline, hang, truncated, empty or
                      'bad gateway'; repeat it for more faults
  --log               print every request and the status of its answer
  --cert FILE         PEM certificate, to serve HTTPS
  --key FILE          PEM key of the certificate
  --help              show this text
`

export interface CliOptions {
  help: boolean
  log: boolean
  emulator: EmulatorOptions
  serve: ServeOptions
  /** Settings of the file that have no effect here. */
  ignored: string[]
}

type EmulatorSeed = NonNullable<EmulatorOptions['seed']>

export function cliOptions(
  args: readonly string[],
  reading: Reading,
): CliOptions {
  const [command = '--help', ...rest] = args
  if (command !== '--help' && command !== 'emulator') {
    throw new UsageError(
      `There is no command "${command}". The only one is "emulator": wazo-auth-query emulator --help`,
    )
  }
  const { values } = parsed(rest)
  const help = command === '--help' || values.help === true
  const { config, ignored, ...listening } = configFrom(
    values.config ?? [],
    reading,
  )
  const host = values.host ?? listening.host
  const { cert, key } = values
  if ((cert === undefined) !== (key === undefined)) {
    throw new UsageError('Give both --cert and --key, or neither.')
  }
  const latency = numberOf('--latency', values.latency)
  return {
    help,
    log: values.log === true,
    ignored,
    emulator: {
      ...config,
      ...generationOf(values.generation),
      seed: seedOf(values.seed ?? 'demo', reading),
      faults: (values.fault ?? []).map(faultOf),
      ...(latency === undefined ? {} : { latency }),
    },
    serve: {
      port: portOf(values.port) ?? listening.port ?? 9497,
      ...(host ? { host } : {}),
      ...(cert === undefined || key === undefined
        ? {}
        : {
            tls: {
              cert: pemOf('--cert', cert, reading),
              key: pemOf('--key', key, reading),
            },
          }),
    },
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      options: {
        port: text,
        host: text,
        seed: text,
        config: { type: 'string', multiple: true },
        generation: text,
        latency: text,
        fault: { type: 'string', multiple: true },
        log: { type: 'boolean' },
        cert: text,
        key: text,
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message}\n\n${USAGE}`)
  }
}

function numberOf(option: string, value: string | undefined) {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value)
  throw new UsageError(`${option} takes a whole number, not "${value}".`)
}

function portOf(value: string | undefined) {
  const port = numberOf('--port', value)
  if (port === undefined || port < 65_536) return port
  throw new UsageError(`--port takes a number below 65536, not ${port}.`)
}

function generationOf(
  value: string | undefined,
): Pick<EmulatorOptions, 'generation'> {
  if (value === undefined) return {}
  const generation = GENERATIONS.find((one) => one === value)
  if (generation) return { generation }
  throw new UsageError(
    `--generation takes ${GENERATIONS.join(', ')}, not "${value}".`,
  )
}

function pemOf(option: string, path: string, { readFile }: Reading): string {
  const text = contentOf(path, () => readFile(path))
  if (text.includes('-----BEGIN ')) return text
  throw new UsageError(`${option} takes a PEM file, which ${path} is not.`)
}

function seedOf(value: string, reading: Reading): EmulatorSeed {
  if (value === 'demo' || value === 'empty') return value
  const users = /^\d+$/.test(value) ? Number(value) : undefined
  if (users !== undefined) return companySeed({ users })
  if (/\.(json|ya?ml)$/.test(value)) return seedFrom(value, reading)
  throw new UsageError(
    `--seed takes demo, empty, a number of users or a .yml or .json file, not "${value}".`,
  )
}

function faultOf(rule: string): Fault {
  const equals = rule.lastIndexOf('=')
  const on = rule.slice(0, equals).trim()
  const answer = answerOf(rule.slice(equals + 1).trim())
  if (equals > 0 && answer !== undefined) {
    return { ...(on === '*' ? {} : { on }), answer }
  }
  throw new UsageError(
    `--fault takes a rule such as 'GET /users=500' or '*=offline', not "${rule}".`,
  )
}

function answerOf(text: string): FaultAnswer | undefined {
  if (/^[2-5]\d\d$/.test(text)) {
    const status = Number(text)
    // With an id, as the server's own; a bare message would be a proxy's.
    const body = { message: 'A fault of the emulator', error_id: 'fault' }
    return { status, body }
  }
  return NAMED_ANSWERS.find((answer) => answer === text)
}
