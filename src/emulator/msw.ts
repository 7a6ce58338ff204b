import { assertEmulator } from './assertEmulator.ts'
import type { Emulator } from './emulator.ts'

/** The part of MSW's `http` that is needed, so that any version will do. */
export interface MswHttp<THandler> {
  all(
    path: string | RegExp,
    resolver: (info: { request: Request }) => Promise<Response>,
  ): THandler
}

/**
 * Request handlers for [MSW](https://mswjs.io) that answer like wazo-auth.
 *
 * @param http MSW's own `http`.
 * @param path What to intercept, such as `'https://pbx.example.com:9497/*'`.
 *   @default the emulator's `addresses`
 * @example
 * import { http } from 'msw'
 * setupServer(...mswHandlers(http, createEmulator()))
 */
export function mswHandlers<THandler>(
  http: MswHttp<THandler>,
  emulator: Pick<Emulator, 'fetch' | 'addresses'>,
  path?: string | RegExp,
): THandler[] {
  assertEmulator(emulator, 'mswHandlers(http, createEmulator())')
  return [
    http.all(path ?? emulator.addresses, async ({ request }) => {
      try {
        return await emulator.fetch(request)
      } catch (error) {
        // MSW turns this into the rejection of the intercepted fetch; who
        // cancelled has had theirs, and MSW would print a thrown one.
        if (error instanceof TypeError || request.signal.aborted)
          return Response.error()
        throw error
      }
    }),
  ]
}
