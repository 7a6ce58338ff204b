import { Box, Text } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { RefreshToken } from 'wazo-auth-query'
import { Device } from '../parts/Device.tsx'
import { RowCard } from '../parts/RowCard.tsx'
import { UserName } from '../parts/UserName.tsx'
import { When } from '../parts/When.tsx'
import { DeleteRefreshToken } from './DeleteRefreshToken.tsx'

export interface RefreshTokenCardProps {
  row: Row<RefreshToken>
  onDelete: (tokens: readonly RefreshToken[]) => void
}

/** A refresh token where there is no room for columns. */
export function RefreshTokenCard({ row, onDelete }: RefreshTokenCardProps) {
  const { original: token } = row
  return (
    <RowCard
      row={row}
      name={token.client_id}
      title={<UserName uuid={token.user_uuid} />}
      actions={<DeleteRefreshToken token={token} onDelete={onDelete} />}
    >
      <Text size="sm" fw={500}>
        {token.client_id}
      </Text>
      <Device mobile={token.mobile} user_agent={token.user_agent} />
      <Box c="dimmed">
        <When at={token.created_at} />
      </Box>
    </RowCard>
  )
}
