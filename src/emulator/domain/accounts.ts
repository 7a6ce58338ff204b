import type { Uuid } from '../../types.ts'
import type { Context } from '../context.ts'
import { conflict, unknownUser } from '../wire/errors.ts'
import { newUuid } from '../wire/identifier.ts'
import type { Email, Purpose, User } from '../state/records.ts'
import { deleteRefreshToken, refreshTokensOf } from './refreshTokens.ts'
import { revokeAll } from '../state/tokenStore.ts'
import type { State } from '../state/state.ts'

/** A user, if it is in the request's tenant or below. */
export function visibleUser(context: Context, uuid: string): User {
  const { state, tenant } = context
  const user = state.users.get(uuid)
  if (user === undefined || !state.isWithin(user.tenant_uuid, tenant)) {
    throw unknownUser(uuid)
  }
  return user
}

/** A user of any tenant: many operations below a user do not check it. */
export function anyUser({ state }: Context, uuid: string): User {
  const user = state.users.get(uuid)
  if (user === undefined) throw unknownUser(uuid)
  return user
}

/** A user as the server prints it. */
export interface UserData {
  username: string | null
  uuid: Uuid
  enabled: boolean
  emails: { uuid: Uuid; address: string; main: boolean; confirmed: boolean }[]
  firstname: string | null
  lastname: string | null
  purpose: Purpose
  tenant_uuid: Uuid
  authentication_method: string
}

export function presentUser(user: User): UserData {
  return {
    username: user.username,
    uuid: user.uuid,
    enabled: user.enabled,
    emails: user.emails.map(presentEmail),
    firstname: user.firstname,
    lastname: user.lastname,
    purpose: user.purpose,
    tenant_uuid: user.tenant_uuid,
    authentication_method: user.authentication_method,
  }
}

/** Never `null` inside a user, only in the answer to the change itself. */
function presentEmail({ uuid, address, main, confirmed }: Email) {
  return { uuid, address, main, confirmed: confirmed === true }
}

/** Who logs in with a username or an address, whatever its case. */
export function userOfLogin(state: State, login: string): User | undefined {
  const uuid = state.logins.get(login)
  return uuid === undefined ? undefined : state.users.get(uuid)
}

/** Usernames and addresses share one namespace over all tenants. */
export function assertLoginIsFree(
  state: State,
  field: 'username' | 'email_address',
  login: string | null,
  except?: string,
): void {
  if (login === null) return
  const owner = state.logins.get(login)
  if (owner === undefined || owner === except) return
  throw conflict('users', field, `The login "${login}" is already used`)
}

export type NewUser = Omit<User, 'seq' | 'emails' | 'uuid'> & {
  uuid?: string | undefined
  emails?: Email[]
}

export function createUser(state: State, user: NewUser): User {
  const { username, emails = [], uuid = newUuid() } = user
  const stored = state.users.add({
    ...user,
    uuid,
    username: username === null ? null : compact(username),
    emails: emails.map((one) => ({ ...one, address: compact(one.address) })),
  })
  state.logins.add(stored)
  return stored
}

export function newEmail(
  address: string,
  main: boolean,
  confirmed: boolean,
): Email {
  return { uuid: newUuid(), address, main, confirmed }
}

export function changeUser(
  state: State,
  user: User,
  changes: Partial<Omit<User, 'uuid' | 'seq' | 'tenant_uuid'>>,
): void {
  state.logins.delete(user)
  state.users.update(user, changes)
  state.logins.add(user)
}

/** A deleted user's tokens stay valid until they expire. */
export function deleteUser(state: State, user: User): void {
  state.logins.delete(user)
  for (const token of refreshTokensOf(state, user.uuid)) {
    deleteRefreshToken(state, token)
  }
  for (const users of state.externals.values()) users.delete(user.uuid)
  state.userPolicies.forget(user.uuid)
  state.groupUsers.forget(user.uuid)
  for (const tenant of state.tenants.values()) {
    if (tenant.contact === user.uuid) {
      state.tenants.update(tenant, { contact: null })
    }
  }
  state.users.delete(user.uuid)
}

export function setPassword(
  state: State,
  user: User,
  password: string | null,
): void {
  state.users.update(user, { password })
  if (state.generation === 'modern') revokeAll(state, user.uuid)
}

/** The name that somebody signs in by: the username, or the main address once it is confirmed. */
export function loginOf({ username, emails }: User): string | undefined {
  const email = emails.find(({ main, confirmed }) => main && confirmed)
  return username ?? email?.address
}

/** Whether a password opens the account, by the server's own means. */
export function passwordFits(user: User, password: string): boolean {
  return user.password !== null && user.password === password
}

/** LDAP and SAML keep the password of their users elsewhere. */
export function isManagedElsewhere(state: State, user: User): boolean {
  return !['native', 'default'].includes(methodOf(state, user))
}

/** The authentication method of a user, with that of the tenant for `default`. */
export function methodOf(state: State, user: User): string {
  if (user.authentication_method !== 'default')
    return user.authentication_method
  const tenant = state.tenants.get(user.tenant_uuid)
  return tenant?.default_authentication_method ?? 'native'
}

/** The text that also indexes it, where they are equal: one string instead of two. */
function compact(text: string): string {
  const lower = text.toLowerCase()
  return lower === text ? lower : text
}
