import {
  deleteUserRefreshTokenMutation,
  type RefreshToken,
} from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { useKnownName } from '../parts/useKnownName.ts'
import { refreshTokenNoun, sharedByAll, tokenKey } from './refreshToken.ts'

export interface DeleteRefreshTokensProps {
  tokens: readonly RefreshToken[]
  onClose: (done: readonly string[]) => void
}

/** Takes from applications the leave to renew sessions. */
export function DeleteRefreshTokens({
  tokens,
  onClose,
}: DeleteRefreshTokensProps) {
  const knownName = useKnownName()
  return (
    <BulkDialog
      danger
      verb="Delete"
      noun={refreshTokenNoun}
      effect={sharedByAll}
      definition={deleteUserRefreshTokenMutation}
      rows={tokens.map((token) => ({
        key: tokenKey(token),
        name: `${token.client_id} of ${knownName(token.user_uuid)}`,
        input: { user_uuid: token.user_uuid, client_id: token.client_id },
      }))}
      onClose={onClose}
    />
  )
}
