import { configDocument } from './configDocument.ts'
import type { Context } from '../context.ts'
import { apiError, echoed, internalError } from '../wire/errors.ts'
import { boolean } from '../wire/fields.ts'
import { ok, type Route } from '../route.ts'
import { Invalid, readField } from '../wire/schema.ts'
import type { State } from '../state/state.ts'

/** Only the master tenant's own users may see it, whatever their accesses. */
function assertMaster({ state, user, token }: Context): void {
  if (user.tenant_uuid === state.masterTenant) return
  throw apiError(401, {
    error_id: 'unauthorized',
    message: 'Unauthorized',
    details: {
      invalid_token: token?.uuid ?? '',
    },
  })
}

type Settings = State['settings']

interface Operation {
  op?: unknown
  path?: unknown
  value?: unknown
}

const KEYS = ['op', 'path', 'value']

/** One change, or `undefined` when the document is not one the server takes. */
function change(operation: Operation): Partial<Settings> | undefined {
  const { op, path, value } = operation
  const isKnown = Object.keys(operation).every((key) => KEYS.includes(key))
  const isAllowed = path === '/debug' || path === '/profiling_enabled'
  if (op !== 'replace' || !isAllowed || !isKnown) return undefined
  try {
    return { [path.slice(1)]: readField(boolean(), value) }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return undefined
  }
}

/** Every mistake is a 500: it echoes the document, or trips where a key is missing. */
function changes(document: unknown): Partial<Settings>[] {
  if (!Array.isArray(document)) throw echoed(document)
  return document.map((operation: Operation | null) => {
    if (operation === null) throw internalError()
    const { op, path, value } = operation
    const isPartial = op === undefined || path === undefined
    const lacksValue = op === 'replace' && value === undefined
    if (isPartial || lacksValue) throw internalError()
    const changed = change(operation)
    if (changed === undefined) throw echoed(document)
    return changed
  })
}

export const configRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/config',
    access: 'auth.config.read',
    summary: 'Reads the configuration; master tenant only',
    handle(context) {
      assertMaster(context)
      return ok(configDocument(context.config, context.state))
    },
  },
  {
    method: 'PATCH',
    path: '/config',
    access: 'auth.config.update',
    summary: 'Switches debug mode and profiling; master tenant only',
    async handle(context) {
      assertMaster(context)
      const { state } = context
      const changed = changes(await context.json())
      for (const one of changed) Object.assign(state.settings, one)
      return ok(configDocument(context.config, state))
    },
  },
]
