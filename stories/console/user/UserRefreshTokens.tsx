import type { User } from 'wazo-auth-query'
import { useInfiniteUserRefreshTokens } from 'wazo-auth-query/react'
import { growingPage } from '../parts/growing.ts'
import { RefreshTokenRelation } from '../refreshTokens/RefreshTokenRelation.tsx'

/** What may keep the user signed in. */
export function UserRefreshTokens({ user }: { user: User }) {
  const tokens = useInfiniteUserRefreshTokens({
    user_uuid: user.uuid,
    limit: growingPage,
  })
  return <RefreshTokenRelation label="User refresh tokens" query={tokens} />
}
