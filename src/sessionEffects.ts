import { isSame, type Cached } from './cached.ts'
import { same, type Done, type Effect } from './effects.ts'
import { sessionsKey, tokensKey, usersKey } from './keys.ts'
import type { Sight } from './sight.ts'
import type { SessionUser } from './token/grant.ts'
import type { Uuid } from './types.ts'

/** Whatever belongs to a user, in the tenant where the cache has seen them. */
export const ofUser = (user_uuid: Uuid, see: Sight) => ({
  user_uuid,
  tenant_uuid: see(user_uuid)?.tenant_uuid,
})

/** What was asked for the topmost tenant, which is its own parent. */
export const atTop: NonNullable<Effect<unknown>['tenant']> = (
  tenant,
  { see },
) => {
  const { parent_uuid = tenant } = see(tenant) ?? {}
  return parent_uuid === tenant
}

/* @__NO_SIDE_EFFECTS__ */
/** Every session of the user that the input names ends. */
export const sessionsEnd = <TInput extends { user_uuid: Uuid }>(
  when: (done: Done<TInput>) => boolean = () => true,
): Effect<TInput>[] => [
  {
    key: sessionsKey,
    removes: ({ input, see }) => ofUser(input.user_uuid, see),
    counted: true,
    when,
  },
  {
    key: usersKey,
    operations: ['sessions'],
    asks: same('user_uuid'),
    removes: ({ input: { user_uuid } }) => ({ user_uuid }),
    counted: true,
    anywhere: true,
    when,
  },
]

/* @__NO_SIDE_EFFECTS__ */
/** One session ends. */
export const sessionEnds = <TInput>(
  uuidOf: (input: TInput) => Uuid,
): Effect<TInput>[] => {
  const session = ({ input, see }: Done<TInput>) =>
    see(uuidOf(input)) ?? { uuid: uuidOf(input) }
  return [
    { key: sessionsKey, removes: session, counted: true },
    {
      key: usersKey,
      operations: ['sessions'],
      asks: (question, done) => {
        const { user_uuid = question.user_uuid } = session(done) as {
          user_uuid?: unknown
        }
        return question.user_uuid === user_uuid
      },
      removes: session,
      counted: true,
      anywhere: true,
    },
  ]
}

/* @__NO_SIDE_EFFECTS__ */
/** A refresh token goes; since 26.10, the sessions made with it name it. */
export const sessionsForget = <TInput>(
  token: (done: Done<TInput>) => {
    user_uuid: Uuid | null
    client_id?: string
  },
): Effect<TInput>[] => {
  const shows = (session: Cached, done: Done<TInput>) => {
    const { user_uuid, client_id } = token(done)
    return isSame(session, { user_uuid, refresh_token_client_id: client_id })
  }
  return [
    { key: sessionsKey, shows },
    { key: usersKey, operations: ['sessions'], shows },
  ]
}

/** A mailed link holds a token, whose session belongs to nobody. */
export const mailBegins: Effect<unknown> = { key: sessionsKey, tenant: atTop }

/** Somebody signs in, with a session and a token of their own. */
export const sessionBegins: Effect<unknown, SessionUser>[] = [
  { key: tokensKey },
  {
    key: sessionsKey,
    adds: ({ output }) =>
      output && { uuid: '', tenant_uuid: output.tenant_uuid },
    counted: true,
  },
  {
    key: usersKey,
    operations: ['sessions'],
    asks: ({ user_uuid }, { scope }) => user_uuid === scope.user,
  },
]
