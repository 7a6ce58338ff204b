import { endpoint, shape } from './endpoint.ts'
import { configKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { ServerConfig } from './serverConfig.ts'

/** One change; the server supports no other operation or path. */
export interface ConfigChange {
  op: 'replace'
  path: '/debug' | '/profiling_enabled'
  value: boolean
}

// ENDPOINTS

/**
 * Gets the server's configuration, passwords included (`GET /config`). A
 * secret. Only users of the master tenant may read it, whatever accesses others
 * hold and whichever tenant is selected.
 */
export const getConfig = endpoint(
  'GET /config',
  'auth.config.read',
  shape<{ returns: ServerConfig }>({ master: true, has: 'debug' }),
)

/**
 * Turns debug mode or profiling on or off, until the server restarts
 * (`PATCH /config`). Returns the whole configuration. Only users of the master
 * tenant may do this.
 */
export const updateConfig = endpoint(
  'PATCH /config',
  'auth.config.update',
  shape<{ body: ConfigChange[]; returns: ServerConfig }>({
    master: true,
    has: 'debug',
  }),
)

// CACHE

/**
 * Query for `getConfig`. A secret: it leaves the cache with its last observer.
 */
export const configQuery = defineSecretQuery(
  configKey,
  'secret detail',
  getConfig,
  { per: 'user' },
)

/** Mutation for `updateConfig`. */
export const updateConfigMutation = defineMutation(
  configKey,
  'update',
  updateConfig,
  { secret: true, effects: [{ key: configKey }] },
)
