import { Box, Text } from '@mantine/core'
import { IconKeyOff } from '../parts/icons.ts'
import { useCallback, useState } from 'react'
import type { RefreshToken } from 'wazo-auth-query'
import { Device } from '../parts/Device.tsx'
import type { Growing } from '../parts/growing.ts'
import { Relation } from '../parts/Relation.tsx'
import rows from '../parts/rows.module.css'
import { When } from '../parts/When.tsx'
import { DeleteRefreshToken } from './DeleteRefreshToken.tsx'
import { DeleteRefreshTokens } from './DeleteRefreshTokens.tsx'
import { tokenKey } from './refreshToken.ts'

export interface RefreshTokenRelationProps {
  label: string
  query: Growing<RefreshToken>
}

/** The applications that may renew somebody's sessions. */
export function RefreshTokenRelation({
  label,
  query,
}: RefreshTokenRelationProps) {
  const [deleting, setDeleting] = useState<readonly RefreshToken[]>()
  const row = useCallback(
    (token: RefreshToken) => (
      <>
        <Box miw={0}>
          <Text size="sm" fw={500} className={rows.line!}>
            {token.client_id}
          </Text>
          <Device mobile={token.mobile} user_agent={token.user_agent} />
          <Box c="dimmed">
            <When at={token.created_at} />
          </Box>
        </Box>
        <DeleteRefreshToken token={token} onDelete={setDeleting} />
      </>
    ),
    [],
  )
  return (
    <>
      <Relation
        title="Refresh tokens"
        description="Let applications renew sessions without a password. All browsers using an application share its token."
        label={label}
        query={query}
        keyOf={tokenKey}
        // Three lines: a phone has no room for two of them beside each other.
        rowHeight={84}
        row={row}
        empty={{
          icon: IconKeyOff,
          title: 'No refresh tokens',
          text: 'No application renews sessions automatically.',
        }}
      />
      {deleting && (
        <DeleteRefreshTokens
          tokens={deleting}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  )
}
