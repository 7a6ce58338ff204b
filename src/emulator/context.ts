import { type Access, createAccess } from '../access/index.ts'
import type { TenantScope } from './state/collection.ts'
import type { Config } from './config.ts'
import { isTooDeep } from './wire/depth.ts'
import {
  apiError,
  internalError,
  unauthorizedTenant,
  unknownUser,
  unreadable,
} from './wire/errors.ts'
import { utf8Of } from './wire/utf8.ts'
import type { Token, User } from './state/records.ts'
import type { State } from './state/state.ts'

/** One request on its way through a handler. */
export class Context {
  readonly request: Request
  readonly state: State
  readonly config: Config
  readonly now: number
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** What the token in the request's header or address names, if anything. */
  readonly token: Token | undefined

  constructor(from: {
    request: Request
    state: State
    config: Config
    now: number
    params: Record<string, string>
    query: URLSearchParams
    token: Token | undefined
  }) {
    this.request = from.request
    this.state = from.state
    this.config = from.config
    this.now = from.now
    this.params = from.params
    this.query = from.query
    this.token = from.token
  }

  /** The same request, changed. */
  with(changes: { request?: Request; query?: URLSearchParams }): Context {
    const { request, state, config, now, params, query, token } = this
    const from = { request, state, config, now, query, token, ...changes }
    return new Context({ ...from, params: { ...params } })
  }

  /** A path parameter; the route table guarantees it. */
  param(name: string): string {
    return this.params[name] ?? ''
  }

  /** The user who asks; a deleted one may still hold a valid token. */
  get user(): User {
    const uuid = this.token?.auth_id ?? ''
    const user = this.state.users.get(uuid)
    if (user === undefined) throw unknownUser(uuid)
    return user
  }

  /** The tenant of the header, if it may be seen, else the caller's. */
  get tenant(): string {
    this.assertTenant()
    return this.request.headers.get('wazo-tenant') || this.user.tenant_uuid
  }

  /** Refuses a tenant that may not be seen. */
  assertTenant(): void {
    const own = this.user.tenant_uuid
    const named = this.request.headers.get('wazo-tenant')
    if (named === null || named === '') return
    const isKnown = this.state.tenants.get(named) !== undefined
    if (!isKnown || !this.state.isWithin(named, own)) {
      throw unauthorizedTenant(named)
    }
  }

  scope(recurse: boolean): TenantScope {
    return { root: this.tenant, recurse }
  }

  /** The JSON document of the body, whatever its content type says. */
  async json(): Promise<unknown> {
    // `Request.text()` would take any bytes.
    const text = utf8Of(await this.request.arrayBuffer())
    if (text === undefined) throw unreadable()
    if (isTooDeep(text)) throw internalError()
    try {
      return JSON.parse(text)
    } catch {
      throw unreadable()
    }
  }

  /** Refuses to hand out an access that the caller does not hold. */
  assertMayAdd(acl: readonly string[]): void {
    const access = this.#access
    this.#assertHeld(acl.find((one) => !access.mayAdd(one)))
  }

  /** Refuses to take back an access that the caller does not hold. */
  assertMayRemove(acl: readonly string[]): void {
    const access = this.#access
    this.#assertHeld(acl.find((one) => !access.mayRemove(one)))
  }

  allows(required: string): boolean {
    return this.#access.allows(required)
  }

  get #access(): Access {
    const { token, state } = this
    if (token !== undefined) return state.accessOf(token)
    return createAccess({ acl: [], authId: '', sessionUuid: '' })
  }

  #assertHeld(refused: string | undefined): void {
    // Servers of before 2021 gave whatever they were asked to.
    if (refused === undefined || this.config.generation !== 'modern') return
    throw apiError(401, {
      error_id: 'unauthorized',
      message: 'Unauthorized',
      details: {
        invalid_token: this.token?.uuid ?? null,
        ...(refused === '' ? {} : { required_access: refused }),
      },
    })
  }
}
