import { antiquate, withOldAccess } from './antiquate.ts'
import {
  type Dialect,
  modernise,
  oldAccess,
  type Speech,
  speechOf,
} from './dialect.ts'
import { WazoAuthError } from './error.ts'
import { upsert, withoutBody } from './legacyMobile.ts'
import type { HttpRequest, Transport } from './transport.ts'

export type { Dialect } from './dialect.ts'

/** Which generation of the server `legacy` speaks to. */
export interface LegacyOptions {
  /** `detect` reads the server's API document once. @default 'detect' */
  dialect?: Dialect | 'detect'
}

/** Answers `.edit` for `.update` under the names that were asked. */
function askedScopes(answer: unknown, { body }: HttpRequest): unknown {
  const given = (answer as { scopes: Record<string, boolean> }).scopes
  const { scopes } = body as { scopes: string[] }
  return {
    scopes: Object.fromEntries(
      scopes.map((scope) => [scope, given[oldAccess(scope)]]),
    ),
  }
}

/** Their answers to a change lack half of the object: it is read again. */
const partial = /^PUT (\/(groups|policies)\/{\w+})$/

const mobile = /^PUT (.*\/external\/mobile)$/

const unknown = (): never => {
  throw new WazoAuthError(
    'invalid',
    'This server does not show its API document, which tells its age: give legacy({ dialect }).',
    { code: 'unknown-dialect' },
  )
}

/**
 * Speaks to servers of any age as if they were of today. What an older one
 * cannot do is refused with an error of kind `invalid` and code
 * `unsupported-by-server` that says so.
 *
 * @example
 * createWazoAuth({ baseURL, tokenProvider, adapter: legacy() })
 */
export function legacy({ dialect = 'detect' }: LegacyOptions = {}): (
  transport: Transport,
) => Transport {
  return (transport) => {
    const told: Speech | undefined =
      dialect === 'detect'
        ? undefined
        : { dialect, edits: dialect !== 'modern' }
    let detected: Promise<Speech> | undefined
    const detect = () =>
      (detected ??= transport
        .send('GET /api/api.yml', () => ({
          path: '/api/api.yml',
          answer: 'text',
        }))
        .then(
          (text) => speechOf(String(text)) ?? unknown(),
          (error: unknown) => {
            if ((error as WazoAuthError).kind === 'notFound') unknown()
            throw error
          },
        )
        .catch((error: unknown) => {
          detected = undefined
          throw error
        }))

    return {
      ...transport,
      async send(route, prepare, signal) {
        const { dialect, edits } = told ?? (await detect())
        const isOld = dialect !== 'modern'
        if (!isOld && !edits) return transport.send(route, prepare, signal)

        // One lease of the token serves all that follows.
        let asked: HttpRequest | undefined
        const once = async (stop: AbortSignal) => {
          asked ??= await prepare(stop)
          const named = withOldAccess(route, asked)
          return isOld ? antiquate(route, named) : named
        }

        const [, phone] = (isOld && mobile.exec(route)) || []
        const answer = phone
          ? await upsert(transport, phone, once, signal)
          : await transport.send(route, once, signal)
        if (route.endsWith('scopes/check')) return askedScopes(answer, asked!)
        const [, changed] = (isOld && partial.exec(route)) || []
        const whole = changed
          ? await transport.send(
              `GET ${changed}`,
              async (stop) => withoutBody(await once(stop)),
              signal,
            )
          : answer
        return modernise(whole, route)
      },
    }
  }
}
