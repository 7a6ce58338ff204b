import type { Context } from './context.ts'
import type { Reply } from './wire/errors.ts'

export type { Reply }

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One operation of the server. */
export interface Route {
  readonly method: Method
  /** With parameters in braces: those that end in `_uuid` are uuids, and `policy` a uuid or a slug. */
  readonly path: string
  /** The access the token must hold, with the same parameters; `null` for public routes. */
  readonly access: string | null
  /** What the operation does, for the API document. */
  readonly summary: string
  /** Whether the token may also come in `?token=`. */
  readonly tokenInQuery?: boolean
  /** Whether parameters named `_uuid` match any segment, as before 2022. */
  readonly takesAnyName?: boolean
  readonly handle: (context: Context) => Reply | Promise<Reply>
}

/** Outside, a policy goes by its uuid alone, and an old access by another name. */
export const published = (text: string): string =>
  text
    .replaceAll('{policy}', '{policy_uuid}')
    .replace('/acl_templates/{access}', '/acl_templates/{acl_template}')

export const ok = (body: unknown, headers?: Record<string, string>): Reply => ({
  status: 200,
  body,
  ...(headers ? { headers } : {}),
})

export const created = (body: unknown): Reply => ({ status: 201, body })

export const noContent = (): Reply => ({ status: 204, body: undefined })
