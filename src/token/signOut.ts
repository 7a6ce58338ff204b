import type { WazoAuthError } from '../error.ts'
import type { Page } from '../types.ts'
import type { TokenExchange } from './exchange.ts'
import type { Grant } from './grant.ts'
import type { SignOutOptions, SignOutStep } from './types.ts'

const myTokens = '/users/me/tokens'
const mySessions = '/users/{user_uuid}/sessions'

/**
 * Takes back what the server has given, in the order in which one needs the
 * other. Goes on after a failure and tells of each step.
 */
export async function revokeAll(
  { token, clientId, user, details }: Grant,
  scope: SignOutOptions['scope'],
  exchange: TokenExchange,
  revoke: (token: string) => Promise<unknown>,
): Promise<SignOutStep[]> {
  const steps: SignOutStep[] = []
  const step = async (name: SignOutStep['step'], run: Promise<unknown>) =>
    steps.push({
      step: name,
      error: await run.then(
        () => null,
        (error: WazoAuthError) => error,
      ),
    })
  const user_uuid = user.uuid

  /** Deletes one by one what a list holds. */
  async function each<TItem>(
    path: string,
    name: keyof TItem & string,
    isOurs: (value: unknown) => boolean = () => false,
  ): Promise<void> {
    const list = await exchange.leave('GET', token, path, { user_uuid })
    for (const item of (list as Page<TItem>).items) {
      const value = item[name] as string
      if (isOurs(value)) continue
      const values = { user_uuid, [name]: value }
      await exchange.leave('DELETE', token, `${path}/{${name}}`, values)
    }
  }

  if (scope === 'everywhere') {
    await step(
      'refreshToken',
      each<{ client_id: string }>(myTokens, 'client_id'),
    )
    await step(
      'sessions',
      // Our own ends last, with the token that all this is sent with.
      each<{ uuid: string }>(
        mySessions,
        'uuid',
        (uuid) => uuid === details.session_uuid,
      ),
    )
  } else if (scope === 'client' && clientId) {
    const values = { client_id: clientId }
    await step(
      'refreshToken',
      exchange.leave('DELETE', token, `${myTokens}/{client_id}`, values),
    )
  }
  await step('token', revoke(token))
  return steps
}
