import { WazoAuthError } from './error.ts'
import type { HttpRequest, Transport } from './transport.ts'

type Prepare = Parameters<Transport['send']>[1]

/** Passes over one kind of failure. */
const except = (kind: string) => (error: unknown) => {
  if ((error as WazoAuthError).kind !== kind) throw error
}

export function withoutBody({ body: _body, ...request }: HttpRequest) {
  return request
}

/**
 * Replaces push tokens on a server without a PUT: what was is deleted, then the
 * new set. Where that fails in between, what was is put back.
 */
export async function upsert(
  { send }: Transport,
  path: string,
  prepare: Prepare,
  signal?: AbortSignal,
): Promise<unknown> {
  const bare: Prepare = async (stop) => withoutBody(await prepare(stop))
  const set = `POST ${path}`
  const before = await send(`GET ${path}`, bare, signal).catch(
    except('notFound'),
  )
  if (before === undefined) return send(set, prepare, signal)
  try {
    await send(`DELETE ${path}`, bare, signal).catch(except('notFound'))
    return await send(set, prepare, signal)
  } catch (error) {
    const back: Prepare = async (stop) => ({
      ...(await bare(stop)),
      body: before,
    })
    // Nobody may cancel this one. A conflict says that some are set.
    await send(set, back)
      .catch(except('conflict'))
      .catch(() => {
        const { kind, status } = error as WazoAuthError
        throw new WazoAuthError(
          kind,
          'The push tokens are lost: set them again.',
          { code: 'push-tokens-lost', status },
        )
      })
    throw error
  }
}
