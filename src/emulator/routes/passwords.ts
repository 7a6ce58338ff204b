import {
  isManagedElsewhere,
  loginOf,
  setPassword,
  userOfLogin,
} from '../domain/accounts.ts'
import { sentToken } from '../authorize.ts'
import type { Context } from '../context.ts'
import { apiError, authenticationFailed } from '../wire/errors.ts'
import { email, nullable, optional, required, text } from '../wire/fields.ts'
import { accept, invalidSentence } from '../wire/invalid.ts'
import { mailPasswordReset } from '../domain/mails.ts'
import type { User } from '../state/records.ts'
import { noContent, type Route } from '../route.ts'
import { managedElsewhere } from './users.ts'

const report = invalidSentence('reset')

const who = {
  username: optional(text({ min: 1, max: 256 })),
  login: optional(text({ min: 1, max: 256 })),
  email: optional(email()),
}

/** Who asks for a new password, and where the mail goes. */
function recipient(context: Context): [User, string] | undefined {
  const { state, query } = context
  const given = accept(who, Object.fromEntries(query), report)
  const login = given.username ?? given.login ?? given.email
  const count = Object.values(given).filter((one) => one !== undefined).length
  if (login === undefined || count !== 1) {
    const message = '"username" or "email" or "login" should be used'
    throw report({ _schema: [{ message }] })
  }
  const user = userOfLogin(state, login)
  if (user === undefined || isManagedElsewhere(state, user)) return undefined
  if (given.username !== undefined && user.username !== login) return undefined
  const confirmed = user.emails.filter((one) => one.confirmed)
  const email =
    given.email === undefined
      ? (confirmed.find(({ main }) => main) ?? confirmed[0])
      : user.emails.find((one) => one.address === login)
  return email && [user, email.address]
}

/** The mailed token, in the link or in the header, must be for this very user. */
function assertMayReset(context: Context, uuid: string): void {
  const access = `auth.users.password.reset.${uuid}.create`
  if (context.token && context.allows(access)) return
  const { query, request } = context
  throw apiError(401, {
    error_id: 'unauthorized',
    message: 'Unauthorized',
    details: {
      invalid_token: sentToken(request, query, true),
    },
  })
}

export const passwordRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/password/reset',
    access: null,
    summary:
      'Mails a link that sets a new password; never tells whether it did',
    handle(context) {
      const found = recipient(context)
      if (found) mailPasswordReset(context, ...found)
      return noContent()
    },
  },
  {
    method: 'POST',
    path: '/users/password/reset',
    access: null,
    tokenInQuery: true,
    summary: 'Sets a new password with a mailed token, or removes it',
    async handle(context) {
      const { state } = context
      const uuid = context.query.get('user_uuid') ?? ''
      assertMayReset(context, uuid)
      const fields = { password: required(nullable(text({ min: 1 }))) }
      const { password } = accept(fields, await context.json(), report)
      const user = state.users.get(uuid)
      if (user === undefined) throw unknown(uuid, password)
      if (password !== null) {
        if (loginOf(user) === undefined) throw authenticationFailed()
        if (isManagedElsewhere(state, user)) throw managedElsewhere(uuid)
      }
      setPassword(state, user, password)
      return noContent()
    },
  },
]

function unknown(uuid: string, password: string | null) {
  const details = password === null ? { password, uuid } : { uuid }
  const message = `No such user: "${uuid}"`
  return apiError(404, {
    error_id: 'unknown-user',
    message,
    details,
    resource: 'users',
  })
}
