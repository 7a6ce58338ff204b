import { malformed, type WazoAuthError } from '../error.ts'
import { onPageHide } from '../pageEvents.ts'
import type { Page, Uuid } from '../types.ts'
import type { TokenExchange } from './exchange.ts'
import type { Grant } from './grant.ts'
import type { SignOutOptions, SignOutStep } from './types.ts'

/**
 * Takes back what the server has given, in the order in which one needs the
 * other. Goes on after a failure and tells of each step.
 */
export async function revokeAll(
  grant: Grant,
  scope: NonNullable<SignOutOptions['scope']>,
  exchange: TokenExchange,
  revoke: (token: string) => Promise<unknown>,
): Promise<SignOutStep[]> {
  const { token, clientId, user, details } =
    scope === 'session' ? grant : await exchange.presentable(grant)
  const steps: SignOutStep[] = []

  async function step(
    name: SignOutStep['step'],
    run: Promise<unknown>,
  ): Promise<void> {
    const error = await run.then(
      () => null,
      (reason: WazoAuthError) => reason,
    )
    steps.push({ step: name, error })
  }

  /** Deletes what a list holds. */
  async function each(
    list: string,
    values: Record<string, string>,
    name: string,
    but?: Uuid,
  ): Promise<void> {
    const answer = await exchange.sendWith(token, `GET ${list}`, values)
    const { items } = answer as Partial<Page<Record<string, string>>>
    if (!Array.isArray(items)) throw malformed(list, 'without items')
    const deleted = items
      .filter((item) => item[name] !== but)
      .map((item) =>
        exchange.sendWith(token, `DELETE ${list}/{${name}}`, {
          ...values,
          [name]: item[name]!,
        }),
      )
    // All of them, before one that fails is told of.
    await Promise.allSettled(deleted)
    await Promise.all(deleted)
  }

  const ofClient = () =>
    exchange.sendWith(token, `DELETE ${tokens}/{client_id}`, {
      client_id: clientId!,
    })

  /** Both tokens: if the clock was set, the old one may not have expired. */
  const end = () => Promise.all([...new Set([token, grant.token])].map(revoke))

  /** The page closes: all that does not need another answer is sent at once. */
  const hurry = () =>
    void Promise.allSettled([
      scope === 'everywhere' && clientId && ofClient(),
      end(),
    ])

  const stopHurrying = onPageHide(hurry)
  if (scope === 'everywhere') {
    await step('refreshToken', each(tokens, {}, 'client_id'))
    // Not our own: its token is needed until the end.
    await step(
      'sessions',
      each(sessions, { user_uuid: user.uuid }, 'uuid', details.session_uuid),
    )
  } else if (scope === 'client' && clientId) {
    await step('refreshToken', ofClient())
  }
  stopHurrying()
  await step('token', end())
  return steps
}

const tokens = '/users/me/tokens'
const sessions = '/users/{user_uuid}/sessions'
