import type { Context } from '../context.ts'
import type { Email, User } from '../state/records.ts'
import { issueMailToken } from './issue.ts'

/** Where the server believes to be reached. */
function baseOf({ request }: Context): string {
  const { origin, pathname } = new URL(request.url)
  return origin + pathname.slice(0, pathname.indexOf('/0.1/'))
}

export function mailConfirmation(
  context: Context,
  user: User,
  { uuid, address }: Email,
): void {
  const { email_confirmation_expiration: lifetime } = context.config
  const access = `auth.emails.${uuid}.confirm.edit`
  const token = issueMailToken(context, access, lifetime)
  context.state.outbox.send({
    to: address,
    subject: `Email confirmation for ${user.username}`,
    kind: 'email_confirmation',
    user_uuid: user.uuid,
    email_uuid: uuid,
    token: token.uuid,
    link: `${baseOf(context)}/0.1/emails/${uuid}/confirm?token=${token.uuid}`,
    sent_at: context.now,
  })
}

export function mailPasswordReset(
  context: Context,
  user: User,
  address: string,
): void {
  const access = `auth.users.password.reset.${user.uuid}.create`
  const { password_reset_expiration: lifetime } = context.config
  const token = issueMailToken(context, access, lifetime)
  const query = `token=${token.uuid}&user_uuid=${user.uuid}`
  context.state.outbox.send({
    to: address,
    subject: 'New password requested',
    kind: 'password_reset',
    user_uuid: user.uuid,
    token: token.uuid,
    link: `${baseOf(context)}/reset-password?${query}`,
    sent_at: context.now,
  })
}
