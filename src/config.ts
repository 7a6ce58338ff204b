import { endpoint, shape } from './endpoint.ts'
import { configKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { ServerConfig } from './serverConfig.ts'

/** One change: the server knows no other operation and no other path. */
export interface ConfigChange {
  op: 'replace'
  path: '/debug' | '/profiling_enabled'
  value: boolean
}

// ENDPOINTS

/**
 * The whole configuration of the server, passwords included: a secret. Only
 * users of the master tenant may, whatever accesses others hold and whichever
 * tenant is selected.
 */
export const getConfig = endpoint(
  'GET /config',
  'auth.config.read',
  shape<{ returns: ServerConfig }>({ master: true, has: 'debug' }),
)

/**
 * Changes debug mode or profiling, until the server restarts; answers the
 * whole configuration. Only users of the master tenant may.
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

/** The whole configuration of the server: kept while it is looked at. */
export const configQuery = defineSecretQuery(
  configKey,
  'secret detail',
  getConfig,
  { per: 'user' },
)

/** Changes debug mode or profiling. */
export const updateConfigMutation = defineMutation(
  configKey,
  'update',
  updateConfig,
  { secret: true, effects: [{ key: configKey }] },
)
