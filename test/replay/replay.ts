import type { EmulatorOptions } from '../../src/emulator/index.ts'
import type { Exchange } from './exchange.ts'
import { type Generation, recorded, recordedFiles } from './recorded.ts'
import { type Outcome, Run } from './run.ts'
import { timeline } from './timeline.ts'
import { unrecorded } from './unrecorded.ts'

export interface Replayed {
  readonly file: string
  readonly matched: number
  readonly outcomes: readonly Outcome[]
}

/** Plays the recordings of a generation to emulators, in the order of the calls. */
export function replay(generation: Generation): Promise<Replayed[]> {
  return generation === 'modern' ? replayModern() : replayLegacy()
}

/** Every file was recorded on a server that had been set up anew. */
async function replayModern(): Promise<Replayed[]> {
  const replayed: Replayed[] = []
  for (const file of recordedFiles('modern')) {
    const run = new Run(modernServer)
    const outcomes: Outcome[] = []
    for (const exchange of recorded(file, 'modern')) {
      const steps = unrecorded.modern[file]?.[exchange.name] ?? []
      outcomes.push(await run.play(exchange, steps))
      await revokeUnnamed(run, exchange)
    }
    replayed.push(counted(file, outcomes))
  }
  return replayed
}

async function replayLegacy(): Promise<Replayed[]> {
  const files = new Map(
    recordedFiles('legacy').map((file) => [
      file,
      { left: recorded(file, 'legacy'), outcomes: [] as Outcome[] },
    ]),
  )
  const run = new Run(legacyServer(files.get('policies')?.left ?? []))
  for (const [file, upTo] of timeline) {
    const { left = [], outcomes = [] } = files.get(file) ?? {}
    const count = left.findIndex(({ name }) => name === upTo) + 1
    if (count === 0) throw new Error(`${file} holds no ${upTo} any more.`)
    for (const exchange of left.splice(0, count)) {
      const steps = unrecorded.legacy[file]?.[exchange.name] ?? []
      outcomes.push(await run.play(exchange, steps))
    }
  }
  return [...files].map(([file, { left, outcomes }]) => {
    if (left.length > 0) throw new Error(`${file} was not played to its end.`)
    return counted(file, outcomes)
  })
}

function counted(file: string, outcomes: readonly Outcome[]): Replayed {
  const matched = outcomes.filter((one) => one.difference === null).length
  return { file, matched, outcomes }
}

/** The recorder revoked at once the tokens it gave no name, or the session limit would have hit it. */
async function revokeUnnamed(
  run: Run,
  { request, response }: Exchange,
): Promise<void> {
  if (request.method !== 'POST' || !request.path.endsWith('/token')) return
  const token = (response.body as { data?: { token?: string } } | null)?.data
    ?.token
  const name = /^\{\{(token\.auto\.\d+)\}\}$/.exec(token ?? '')?.[1]
  if (name !== undefined) await run.revoke(name)
}

const modernServer: EmulatorOptions = {
  bootstrap_user_password: 'fake-admin-password',
  debug: true,
  max_user_concurrent_sessions: 10,
  token_cleanup_interval: 2,
  enabled_http_plugins: { user_registration: true },
  uuid: 'the-predefined-xivo-uuid',
}

interface OldPolicy {
  name: string
  description: string
  acl_templates: string[]
}

/** What the server was set up with is what it lists at first. */
function legacyServer(policies: readonly Exchange[]): EmulatorOptions {
  const listed = policies[0]?.response.body as { items: OldPolicy[] }
  return {
    generation: 'legacy',
    bootstrap_user_password: 's3cre7',
    enabled_http_plugins: { user_registration: true },
    default_policies: Object.fromEntries(
      listed.items.map(({ name, description, acl_templates }) => [
        name,
        { description, acl: acl_templates },
      ]),
    ),
    all_users_policies: { wazo_default_user_policy: {} },
    enabled_external_auth_plugins: {
      bar: { plugin_info: { foo: 'bar' }, safe_fields: ['scope'] },
      foo: true,
    },
    google: {
      authorization_base_url: 'https://127.0.0.1:1/google/authorize',
      redirect_uri: 'https://127.0.0.1:1/google/redirect',
      scope: [],
    },
  }
}
