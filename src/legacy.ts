import { antiquate, refuseHarm, withOldAccess } from './antiquate.ts'
import {
  type Dialect,
  modernise,
  oldAccess,
  type Speech,
  speechOf,
} from './dialect.ts'
import { malformed, WazoAuthError } from './error.ts'
import { upsert, withoutBody } from './legacyMobile.ts'
import type { HttpRequest, Transport } from './transport.ts'

export type { Dialect } from './dialect.ts'

/** Options of `legacy`. */
export interface LegacyOptions {
  /** `detect` fetches the server's API document once. @default 'detect' */
  dialect?: Dialect | 'detect' | undefined
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

const unknown = (): never => {
  throw new WazoAuthError(
    'invalid',
    'This server does not show its API document: set legacy({ dialect }).',
    { code: 'unknown-dialect' },
  )
}

/** Asks a server for its age, without a token. */
const detect = ({ send }: Transport): Promise<Speech> =>
  send('GET /api/api.yml', () => ({
    path: '/api/api.yml',
    answer: 'text',
  })).then(
    (text) => speechOf(String(text)) ?? unknown(),
    (error: unknown) => {
      if ([401, 403, 404].includes((error as WazoAuthError).status)) unknown()
      throw error
    },
  )

/**
 * Lets you use servers of any age through the current API. A request that an
 * older server does not support is not sent; it rejects with kind `invalid` and
 * code `unsupported-by-server`.
 *
 * @example
 * createWazoAuth({ baseURL, tokenProvider, adapter: legacy() })
 */
export function legacy({ dialect = 'detect' }: LegacyOptions = {}): (
  transport: Transport,
) => Transport {
  return (transport) => {
    const isOld = dialect !== 'modern'
    let speech: Promise<Speech> | undefined =
      dialect === 'detect'
        ? undefined
        : Promise.resolve({ dialect, edits: isOld, harms: isOld })

    return {
      ...transport,
      async send(route, prepare, signal) {
        speech ??= detect(transport)
        const spoken = await speech.catch((error: unknown) => {
          speech = undefined
          throw error
        })
        const isOld = spoken.dialect !== 'modern'
        // One lease of the token serves all that follows.
        let asked: HttpRequest | undefined
        const once = async (stop: AbortSignal) => {
          asked ??= await prepare(stop)
          if (spoken.harms) refuseHarm(route, asked)
          const named = spoken.edits ? withOldAccess(route, asked) : asked
          return isOld ? antiquate(route, named) : named
        }
        const [, changed] = (isOld && partial.exec(route)) || []
        let answer = await transport
          .send(route, once, signal)
          .catch((error: unknown) => {
            const { status, code } = error as WazoAuthError
            // Until 25.12 there was no PUT, until 25.14 it did not create.
            const isLate = status === 405 || code === 'unknown-external-auth'
            const isPhone = asked?.path.endsWith('/external/mobile')
            if (isLate && isPhone && /^PUT/.test(route))
              return upsert(transport, route.slice(4), once, signal)
            throw error
          })
        if (changed)
          answer = await transport.send(
            `GET ${changed}`,
            async (stop) => withoutBody(await once(stop)),
            signal,
          )
        if (!spoken.edits) return answer
        try {
          return route.endsWith('scopes/check')
            ? askedScopes(answer, asked!)
            : modernise(answer, route)
        } catch {
          throw malformed(route, 'in no known shape')
        }
      },
    }
  }
}
