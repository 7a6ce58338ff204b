import { configDocument } from './configDocument.ts'
import type { Context } from '../context.ts'
import { apiError, echoed, internalError } from '../wire/errors.ts'
import { boolean, choice, optional } from '../wire/fields.ts'
import { ok, type Route } from '../route.ts'
import { isTable } from '../shape.ts'
import { readObject, type Values } from '../wire/schema.ts'
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

const fields = {
  op: optional(choice(['replace'])),
  path: optional(choice(['/debug', '/profiling_enabled'])),
  value: optional(boolean()),
}

/** One operation, or `undefined` when it is not one the server takes. */
function read(operation: unknown): Values<typeof fields> | undefined {
  if (!isTable(operation)) return undefined
  const outcome = readObject(fields, operation)
  const isKnown = Object.keys(operation).every((key) =>
    Object.hasOwn(fields, key),
  )
  return outcome.ok && isKnown ? outcome.value : undefined
}

/** Every mistake is a 500: it echoes the document, or trips where a key is missing. */
function changes(document: unknown): Partial<Settings>[] {
  if (!Array.isArray(document)) throw echoed(document)
  // All are read before the first is looked into.
  const operations = document.map((operation: unknown) => {
    const taken = read(operation)
    if (taken === undefined) throw echoed(document)
    return taken
  })
  return operations.map(({ op, path, value }) => {
    if (!op || !path || value === undefined) throw internalError()
    return { [path.slice(1)]: value }
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
