import { anyUser, assertLoginIsFree, changeUser } from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { apiError } from '../wire/errors.ts'
import {
  boolean,
  email,
  nullable,
  required,
  withDefault,
} from '../wire/fields.ts'
import { newUuid } from '../wire/identifier.ts'
import { accept, invalidMessage } from '../wire/invalid.ts'
import { mailConfirmation } from '../domain/mails.ts'
import { documents } from '../wire/nested.ts'
import type { Email, User } from '../state/records.ts'
import { noContent, ok, type Reply, type Route } from '../route.ts'
import { type Field, field, type Values } from '../wire/schema.ts'

const one = (confirmed: Field<boolean | null>) => ({
  address: required(email()),
  main: withDefault(boolean(), false),
  confirmed,
})

type Given = Values<ReturnType<typeof one>>

/** A field that is not looked at. */
const ignored = nullable(field(() => null))

const report = invalidMessage('emails')

function assertOneMain(emails: readonly Given[]): void {
  const mains = emails.filter(({ main }) => main).length
  const addresses = new Set(emails.map(({ address }) => address))
  const faults = [
    addresses.size < emails.length && 'The same address can only be used once',
    mains > 1 && 'Only one address should be main',
    mains === 0 && emails.length > 0 && 'At least one address should be main',
  ].flatMap((message) => (message ? [{ message }] : []))
  if (faults.length > 0) throw report({ _schema: faults })
}

const unknownEmail = (uuid: string) =>
  apiError(404, {
    error_id: 'unknown-email',
    message: `No such email: "${uuid}"`,
    details: { uuid },
    resource: 'emails',
  })

/** Addresses that stay keep their uuid; only an administrator confirms. */
function replaceEmails(isAdmin: boolean) {
  return async (context: Context): Promise<Reply> => {
    const { state } = context
    const confirmed = isAdmin ? nullable(boolean()) : ignored
    const fields = { emails: required(documents(one(confirmed))) }
    const { emails } = accept(fields, await context.json(), report)
    assertOneMain(emails)
    const uuid = context.param('user_uuid')
    for (const { address } of emails) {
      assertLoginIsFree(state, 'email_address', address, uuid)
    }
    const user = anyUser(context, uuid)
    const answers = emails.map(({ address, main, confirmed }) => {
      const known = user.emails.find((email) => email.address === address)
      const unset = isAdmin && !known ? null : false
      return {
        uuid: known?.uuid ?? newUuid(),
        address,
        main,
        confirmed: confirmed ?? known?.confirmed ?? unset,
      }
    })
    const stored: Email[] = answers.map((answer) => ({
      ...answer,
      confirmed: answer.confirmed === true,
    }))
    changeUser(state, user, { emails: stored })
    return ok(answers)
  }
}

interface Owned {
  user: User
  email: Email
}

function emailOfPath(context: Context, owner: User | undefined): Owned {
  const uuid = context.param('email_uuid')
  const email = owner?.emails.find((one) => one.uuid === uuid)
  if (owner === undefined || email === undefined) throw unknownEmail(uuid)
  return { user: owner, email }
}

/** Rare enough to look through everybody, and cheaper than an index of all. */
function ownerOf({ state }: Context, uuid: string): User | undefined {
  for (const user of state.users.values()) {
    if (user.emails.some((email) => email.uuid === uuid)) return user
  }
  return undefined
}

function confirm(context: Context): void {
  const owner = ownerOf(context, context.param('email_uuid'))
  const { user, email } = emailOfPath(context, owner)
  const emails = user.emails.map((one) =>
    one === email ? { ...one, confirmed: true } : one,
  )
  changeUser(context.state, user, { emails })
}

const CONFIRM = 'auth.emails.{email_uuid}.confirm.update'

export const emailRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/admin/users/{user_uuid}/emails',
    access: 'auth.admin.users.{user_uuid}.emails.update',
    summary: "Replaces a user's addresses, confirmed or not",
    handle: replaceEmails(true),
  },
  {
    method: 'PUT',
    path: '/users/{user_uuid}/emails',
    access: 'auth.users.{user_uuid}.emails.update',
    summary: "Replaces a user's addresses; new ones are not confirmed",
    handle: replaceEmails(false),
  },
  {
    method: 'GET',
    path: '/users/{user_uuid}/emails/{email_uuid}/confirm',
    access: 'auth.users.{user_uuid}.emails.{email_uuid}.confirm.read',
    summary: 'Mails a link that confirms an address',
    handle(context) {
      const owner = anyUser(context, context.param('user_uuid'))
      const { user, email } = emailOfPath(context, owner)
      if (email.confirmed === true) {
        const { uuid } = email
        const message = `This email already confirmed: "${uuid}"`
        throw apiError(409, {
          error_id: 'conflict',
          message,
          details: { uuid },
          resource: 'emails',
        })
      }
      mailConfirmation(context, user, email)
      return noContent()
    },
  },
  {
    method: 'GET',
    path: '/emails/{email_uuid}/confirm',
    access: CONFIRM,
    tokenInQuery: true,
    summary: 'Confirms an address, from the link in a mail',
    handle(context) {
      confirm(context)
      const { config } = context
      const type = `${config.email_confirmation_get_mimetype}; charset=utf-8`
      return { status: 200, type, body: config.email_confirmation_page }
    },
  },
  {
    method: 'PUT',
    path: '/emails/{email_uuid}/confirm',
    access: CONFIRM,
    summary: 'Confirms an address',
    handle(context) {
      confirm(context)
      return noContent()
    },
  },
]
