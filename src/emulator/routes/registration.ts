import {
  assertLoginIsFree,
  createUser,
  newEmail,
  presentUser,
} from '../domain/accounts.ts'
import { echoed, internalError } from '../wire/errors.ts'
import { email, nullable, optional, required, text } from '../wire/fields.ts'
import { newUuid } from '../wire/identifier.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { mailConfirmation } from '../domain/mails.ts'
import { ok, type Route } from '../route.ts'
import { createTenant } from '../domain/tenants.ts'
import { slugFor } from '../domain/tenantBody.ts'

const body = {
  username: optional(text({ min: 1, max: 256 })),
  password: required(text({ min: 1 })),
  email_address: required(email()),
  firstname: nullable(text()),
  lastname: nullable(text()),
}

export const registrationRoute: Route = {
  method: 'POST',
  path: '/users/register',
  access: null,
  summary: 'Registers a user with a tenant of its own',
  async handle(context) {
    const { state, config } = context
    const given = accept(body, await context.json(), invalidData('users'))
    const { username, email_address } = given
    if (username === undefined) throw internalError()
    // Names of tenants are shorter than usernames, and nobody catches it.
    if (username.length > 128) throw echoed({ name: username })
    const tenant = createTenant(state, config, {
      uuid: newUuid(),
      parent_uuid: state.masterTenant,
      name: username,
      slug: slugFor(state, null, username),
    })
    // A conflict leaves the tenant behind, as on the real server.
    assertLoginIsFree(state, 'username', username)
    assertLoginIsFree(state, 'email_address', email_address)
    const address = newEmail(email_address, true, false)
    const user = createUser(state, {
      tenant_uuid: tenant.uuid,
      username,
      password: given.password,
      firstname: given.firstname,
      lastname: given.lastname,
      purpose: 'user',
      enabled: true,
      authentication_method: 'default',
      emails: [address],
    })
    mailConfirmation(context, user, address)
    return ok(presentUser(user))
  },
}
