import { Button } from '@mantine/core'
import { deleteUserRefreshToken, type RefreshToken } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'

export interface DeleteRefreshTokenProps {
  token: RefreshToken
  onDelete: (tokens: readonly RefreshToken[]) => void
}

/** The way to the question, for who may. */
export function DeleteRefreshToken({
  token,
  onDelete,
}: DeleteRefreshTokenProps) {
  const { user_uuid, client_id } = token
  return (
    <Can required={deleteUserRefreshToken} input={{ user_uuid, client_id }}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        flex="none"
        aria-label={`Delete refresh token for ${client_id}`}
        onClick={() => onDelete([token])}
      >
        Delete
      </Button>
    </Can>
  )
}
