import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccess, type WazoAuth, WazoAuthError } from '../../src/index.ts'
import { namesIn, operations } from './operations.ts'
import { lacking, type Server } from './server.ts'

const guarded = Object.entries(operations).filter(
  ([, { access, calls }]) => access && !calls,
)

/** Where any uuid is not good enough to find a route. */
const samples: Record<string, string> = {
  auth_type: 'mobile',
  idp_type: 'ldap',
}

const isUnsupported = (error: unknown): error is WazoAuthError =>
  error instanceof WazoAuthError && error.code === 'unsupported-by-server'

/** The access that an endpoint names is the one that the server asks for. */
export function access(server: Server) {
  const { fixtures, notApplicable } = server
  let stranger: WazoAuth

  beforeAll(async () => {
    stranger = await fixtures.signedIn(await fixtures.user())
  })

  const asked = (required: string) => {
    const token = stranger.token.getSnapshot()!
    return createAccess({
      acl: token.acl,
      authId: token.auth_id,
      sessionUuid: token.session_uuid,
    }).allows(required)
  }

  describe('of who may do nothing', () => {
    it.for(guarded)('should be asked for by %s', async ([, call], context) => {
      const operation = `${call.method} ${call.path}`
      if (server.isOff(operation))
        return notApplicable(context, `${operation} is switched off`)
      const names = namesIn(call.path)
      const parameters = Object.fromEntries(
        names.map((name) => [name, samples[name] ?? randomUUID()]),
      )
      const required = call.access!.replace(
        /{(\w+)}/g,
        (_, name: string) => parameters[name]!,
      )
      if (asked(required)) {
        const reason = `every user of this server holds ${required}`
        return notApplicable(context, reason)
      }
      const body = /P(OS|U)T/.test(call.method) ? { body: {} } : {}
      const refused = call(stranger, { ...parameters, ...body })
      const error: unknown = await refused.catch((reason: unknown) => reason)
      if (isUnsupported(error))
        return notApplicable(context, error.message, [operation])
      expect(error).toMatchObject({
        ...lacking(server, required),
        // 403 of the newest.
        status: expect.toBeOneOf([401, 403]) as number,
      })
    })
  })
}
