import type { Context } from '../context.ts'
import type { RefreshToken, User } from '../state/records.ts'
import type { State } from '../state/state.ts'
import { deleteToken, tokensOf } from '../state/tokenStore.ts'
import { newUuid } from '../wire/identifier.ts'

/** The refresh tokens of a user, oldest first. */
export function refreshTokensOf(state: State, user: string): RefreshToken[] {
  const tokens: RefreshToken[] = []
  for (const uuid of state.userRefreshTokens.of(user)) {
    const token = state.refreshTokens.get(uuid)
    if (token) tokens.push(token)
  }
  return tokens
}

/** The refresh token of a client: the known one again, or a new one. */
export function rememberLogin(
  { state, now }: Pick<Context, 'state' | 'now'>,
  user: User,
  client: Pick<RefreshToken, 'client_id' | 'login' | 'mobile' | 'user_agent'>,
): RefreshToken {
  const known = refreshTokensOf(state, user.uuid).find(
    (token) => token.client_id === client.client_id,
  )
  if (known) return known
  const token = state.refreshTokens.add({
    uuid: newUuid(),
    tenant_uuid: user.tenant_uuid,
    user_uuid: user.uuid,
    ...client,
    created_at: now,
  })
  state.userRefreshTokens.add(user.uuid, token.uuid)
  return token
}

/** The sessions made with it go on, without it. */
export function deleteRefreshToken(state: State, token: RefreshToken): void {
  for (const session of tokensOf(state, token.user_uuid)) {
    if (session.refresh_token_uuid !== token.uuid) continue
    state.tokens.update(session, {
      refresh_token_uuid: null,
      refresh_token_client_id: null,
    })
  }
  for (const session of state.samlSessions) {
    if (session.refresh_token_uuid === token.uuid)
      session.refresh_token_uuid = null
  }
  state.refreshTokens.delete(token.uuid)
  state.userRefreshTokens.delete(token.user_uuid, token.uuid)
}

/** A phone signs in anew: forgets earlier phones and counts the sessions made from them. */
export function revokeMobiles(state: State, user: User): number {
  let revoked = 0
  for (const token of refreshTokensOf(state, user.uuid)) {
    if (!token.mobile) continue
    for (const session of tokensOf(state, user.uuid)) {
      if (session.refresh_token_uuid !== token.uuid) continue
      deleteToken(state, session)
      revoked++
    }
    deleteRefreshToken(state, token)
  }
  return revoked
}
