import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  createEmulator,
  type EmulatorConfig,
} from '../../src/emulator/index.ts'
import { trusting } from '../support/trusting.ts'

type Generation = EmulatorConfig['generation']

/** A server that the scenarios are played on, and who may do everything. */
export interface Target {
  name: string
  isEmulator: boolean
  baseURL: string
  username: string
  password: string
  fetch: typeof globalThis.fetch
}

/**
 * An emulator of every generation, or with `WAZO_AUTH_URL`,
 * `WAZO_AUTH_USERNAME` and `WAZO_AUTH_PASSWORD` a real server of any.
 * `WAZO_AUTH_CA` names the file of a private certificate authority.
 */
export function targetsOf(env: NodeJS.ProcessEnv): Target[] {
  if (!env.WAZO_AUTH_URL)
    return (['modern', 'transitional', 'legacy'] as const).map(emulated)
  return [real(env.WAZO_AUTH_URL, env)]
}

function real(url: string, env: NodeJS.ProcessEnv): Target {
  const { WAZO_AUTH_CA } = env
  const { WAZO_AUTH_USERNAME: username, WAZO_AUTH_PASSWORD: password } = env
  if (!username || !password) {
    throw new Error(
      'WAZO_AUTH_URL needs WAZO_AUTH_USERNAME and WAZO_AUTH_PASSWORD: an administrator of that server, under whom fixtures are made and removed.',
    )
  }
  return {
    name: url,
    isEmulator: false,
    baseURL: url,
    username,
    password,
    fetch: WAZO_AUTH_CA
      ? trusting(readFileSync(WAZO_AUTH_CA, 'utf8'))
      : globalThis.fetch,
  }
}

function emulated(generation: Generation): Target {
  const password = randomUUID()
  const { fetch } = createEmulator({
    bootstrap_user_username: 'root',
    bootstrap_user_password: password,
    max_user_concurrent_sessions: 10,
    enabled_http_plugins: { user_registration: true },
    generation,
  })
  const baseURL = 'http://emulator.test/0.1'
  const name = `the ${generation} emulator`
  return { name, isEmulator: true, baseURL, username: 'root', password, fetch }
}
