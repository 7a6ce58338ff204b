import { changeUser, visibleUser } from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { apiError } from '../wire/errors.ts'
import { required, text } from '../wire/fields.ts'
import { accept, invalidListParam } from '../wire/invalid.ts'
import { methodsOf } from '../state/methods.ts'
import { documents } from '../wire/nested.ts'
import { noContent, ok, type Route } from '../route.ts'

/** The identity provider of the path, which is an authentication method. */
function providerOf(context: Context): string {
  const idp_type = context.param('idp_type')
  if (methodsOf(context.config).includes(idp_type)) return idp_type
  const message = `No such IDP type: "${idp_type}"`
  throw apiError(404, {
    error_id: 'unknown-idp-type',
    message,
    details: { idp_type },
    resource: 'idp',
  })
}

function attach(context: Context, uuid: string, method: string): void {
  const user = visibleUser(context, uuid)
  changeUser(context.state, user, { authentication_method: method })
}

export const idpRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/idp',
    access: 'auth.idp.read',
    summary: 'Lists the identity providers',
    handle({ config }) {
      const items = methodsOf(config)
      return ok({ total: items.length, filtered: items.length, items })
    },
  },
  {
    method: 'PUT',
    path: '/idp/{idp_type}/users',
    access: 'auth.idp.{idp_type}.users.update',
    summary: 'Attaches many users to an identity provider',
    async handle(context) {
      const one = { uuid: required(text()) }
      const fields = { users: required(documents(one)) }
      const method = providerOf(context)
      context.assertTenant()
      const { users } = accept(fields, await context.json(), invalidListParam)
      // One by one: an unknown user leaves those before it attached.
      for (const { uuid } of users) attach(context, uuid, method)
      return noContent()
    },
  },
  {
    method: 'PUT',
    path: '/idp/{idp_type}/users/{user_uuid}',
    access: 'auth.idp.{idp_type}.users.{user_uuid}.create',
    summary: 'Attaches a user to an identity provider',
    handle(context) {
      const method = providerOf(context)
      attach(context, context.param('user_uuid'), method)
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/idp/{idp_type}/users/{user_uuid}',
    access: 'auth.idp.{idp_type}.users.{user_uuid}.delete',
    summary: 'Detaches a user from an identity provider',
    handle(context) {
      const method = providerOf(context)
      const user = visibleUser(context, context.param('user_uuid'))
      if (user.authentication_method === method) {
        attach(context, user.uuid, 'default')
      }
      return noContent()
    },
  },
]
