import {
  anyUser,
  assertLoginIsFree,
  changeUser,
  createUser,
  deleteUser,
  loginOf,
  isManagedElsewhere,
  newEmail,
  passwordFits,
  presentUser,
  setPassword,
  visibleUser,
} from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { apiError, authenticationFailed, conflict } from '../wire/errors.ts'
import {
  boolean,
  choice,
  email,
  nullable,
  optional,
  required,
  text,
  uuid,
  withDefault,
} from '../wire/fields.ts'
import { methodsOf } from '../state/methods.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { listParams, pageOf } from '../wire/list.ts'
import type { Purpose } from '../state/records.ts'
import { revokeAll } from '../state/tokenStore.ts'
import type { Values } from '../wire/schema.ts'
import { noContent, ok, type Route } from '../route.ts'
import { narrowUsers, userListOf } from '../domain/userList.ts'

const editable = {
  username: nullable(text({ min: 1, max: 256 })),
  firstname: nullable(text()),
  lastname: nullable(text()),
  purpose: withDefault(
    choice<Purpose>(['user', 'internal', 'external_api']),
    'user',
  ),
  authentication_method: optional(text()),
  enabled: withDefault(boolean(), true),
}

const creatable = {
  ...editable,
  uuid: optional(uuid()),
  password: nullable(text({ min: 1 })),
  email_address: nullable(email()),
}

const passwords = {
  old_password: required(text({ min: 1 })),
  new_password: required(text({ min: 1 })),
}

/** `default`, or `native` for accounts that are not people. */
function methodFor(
  { config }: Context,
  { authentication_method: given, purpose }: Values<typeof editable>,
): string {
  const method = given ?? (purpose === 'user' ? 'default' : 'native')
  if (methodsOf(config).includes(method)) return method
  throw apiError(400, {
    error_id: 'invalid-data',
    message: `Invalid authentication method ${method}`,
    details: { authentication_method: method },
    resource: 'users',
  })
}

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users',
    access: 'auth.users.read',
    summary: 'Lists the users of a tenant',
    handle(context) {
      const { state } = context
      context.assertTenant()
      const spec = userListOf(state)
      const params = listParams(context, spec)
      const scope = context.scope(params.recurse)
      const page = pageOf(context, spec, params, {
        key: `${scope.root} ${scope.recurse}`,
        revision: state.revision,
        sorted: (order) => state.users.sorted(scope, order),
        narrow: (query) => narrowUsers(state, scope, query),
      })
      return ok({ ...page, items: page.items.map(presentUser) })
    },
  },
  {
    method: 'POST',
    path: '/users',
    access: 'auth.users.create',
    summary: 'Creates a user',
    async handle(context) {
      const { state, tenant } = context
      const body = accept(creatable, await context.json(), invalidData('users'))
      const { email_address, ...fields } = body
      const authentication_method = methodFor(context, body)
      assertLoginIsFree(state, 'username', body.username)
      assertLoginIsFree(state, 'email_address', email_address)
      if (body.uuid !== undefined && state.users.get(body.uuid)) {
        const message = `The uuid "${body.uuid}" is already used`
        throw conflict('users', 'uuid', message)
      }
      const user = createUser(state, {
        ...fields,
        authentication_method,
        tenant_uuid: tenant,
        emails: email_address ? [newEmail(email_address, true, true)] : [],
      })
      return ok(presentUser(user))
    },
  },
  {
    method: 'GET',
    path: '/users/{user_uuid}',
    access: 'auth.users.{user_uuid}.read',
    summary: 'Reads a user',
    handle: (context) =>
      ok(presentUser(visibleUser(context, context.param('user_uuid')))),
  },
  {
    method: 'PUT',
    path: '/users/{user_uuid}',
    access: 'auth.users.{user_uuid}.update',
    summary: 'Replaces a user',
    async handle(context) {
      const { state } = context
      context.assertTenant()
      const body = accept(editable, await context.json(), invalidData('users'))
      const authentication_method = methodFor(context, body)
      const user = visibleUser(context, context.param('user_uuid'))
      assertLoginIsFree(state, 'username', body.username, user.uuid)
      changeUser(state, user, { ...body, authentication_method })
      const isLocked = !user.enabled && state.generation === 'modern'
      if (isLocked) revokeAll(state, user.uuid)
      return ok(presentUser(user))
    },
  },
  {
    method: 'DELETE',
    path: '/users/{user_uuid}',
    access: 'auth.users.{user_uuid}.delete',
    summary: 'Deletes a user',
    handle(context) {
      const user = visibleUser(context, context.param('user_uuid'))
      deleteUser(context.state, user)
      return noContent()
    },
  },
  {
    method: 'PUT',
    path: '/users/{user_uuid}/password',
    access: 'auth.users.{user_uuid}.password.update',
    summary: "Changes a user's password",
    async handle(context) {
      const { state } = context
      const body = accept(passwords, await context.json(), invalidData('users'))
      const user = anyUser(context, context.param('user_uuid'))
      // The server signs the user in with what it was given.
      const isKnown =
        loginOf(user) !== undefined && passwordFits(user, body.old_password)
      if (!isKnown) throw authenticationFailed()
      if (isManagedElsewhere(state, user)) throw managedElsewhere(user.uuid)
      setPassword(state, user, body.new_password)
      return noContent()
    },
  },
]

export function managedElsewhere(uuid: string) {
  return apiError(405, {
    error_id: 'password-managed-externally',
    message: `Unable to update externally managed password for user : "${uuid}"`,
    details: { uuid },
    resource: 'users',
  })
}
