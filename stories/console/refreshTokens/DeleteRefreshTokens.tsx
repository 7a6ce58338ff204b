import {
  deleteUserRefreshTokenMutation,
  type RefreshToken,
} from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { NameInText } from '../parts/NameInText.tsx'
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
  return (
    <BulkDialog
      danger
      verb="Delete"
      noun={refreshTokenNoun}
      effect={sharedByAll}
      definition={deleteUserRefreshTokenMutation}
      rows={tokens.map((token) => ({
        key: tokenKey(token),
        name: (
          <>
            <NameInText uuid={token.user_uuid} />, {token.client_id}
          </>
        ),
        input: { user_uuid: token.user_uuid, client_id: token.client_id },
      }))}
      onClose={onClose}
    />
  )
}
