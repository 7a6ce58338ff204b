import type { Token, Unstored } from './records.ts'
import type { State } from './state.ts'

/** A token opens its session. */
export function storeToken(state: State, token: Unstored<Token>): Token {
  const stored = state.tokens.add(token)
  state.sessions.set(stored.session_uuid, stored.uuid)
  state.userTokens.add(stored.auth_id, stored.uuid)
  return stored
}

/** The tokens of a user, oldest first. */
export function tokensOf(state: State, user: string): Token[] {
  const tokens: Token[] = []
  for (const uuid of state.userTokens.of(user)) {
    const token = state.tokens.get(uuid)
    if (token) tokens.push(token)
  }
  return tokens
}

/** Removes a token and its session. */
export function deleteToken(state: State, token: Token): void {
  state.tokens.delete(token.uuid)
  state.sessions.delete(token.session_uuid)
  state.userTokens.delete(token.auth_id, token.uuid)
}

export function revokeAll(state: State, user: string): void {
  for (const token of tokensOf(state, user)) deleteToken(state, token)
}

/** Removes what has expired, as the server's own clean-up does now and then. */
export function cleanUp(state: State, now: number): void {
  for (const token of [...state.tokens.values()]) {
    if (token.expires_at <= now) deleteToken(state, token)
  }
  state.lastCleanup = now
}
