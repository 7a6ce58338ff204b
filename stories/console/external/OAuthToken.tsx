import { Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type {
  OAuthToken as GivenToken,
  User,
  WazoAuthError,
} from 'wazo-auth-query'
import { useUserGoogleAuth, useUserMicrosoftAuth } from 'wazo-auth-query/react'
import { Fact } from '../parts/Fact.tsx'
import { momentOf } from '../parts/moment.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { SecretText } from '../parts/SecretText.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'

export interface OAuthTokenProps {
  user: User
  type: 'google' | 'microsoft'
}

/** The token of the service, renewed by the server when it is asked for. */
export function OAuthToken(props: OAuthTokenProps) {
  return props.type === 'google' ? (
    <GoogleToken user={props.user} />
  ) : (
    <MicrosoftToken user={props.user} />
  )
}

const GoogleToken = ({ user }: { user: User }) => (
  <ShownToken query={useUserGoogleAuth(user.uuid)} />
)

const MicrosoftToken = ({ user }: { user: User }) => (
  <ShownToken query={useUserMicrosoftAuth(user.uuid)} />
)

type Asked = UseQueryResult<GivenToken, WazoAuthError>

function ShownToken({ query }: { query: Asked }) {
  return (
    <QueryState query={query} skeleton={<TableSkeleton rows={2} />}>
      {({ access_token, token_expiration, scope }) => (
        <Stack>
          <SecretText label="Token" value={access_token} />
          <Fact label="Expires">
            <Text>{momentOf(new Date(token_expiration * 1000))}</Text>
          </Fact>
          <Fact label="Scopes">
            {[scope].flat().map((one) => (
              <Text key={one} className="console-mono">
                {one}
              </Text>
            ))}
          </Fact>
        </Stack>
      )}
    </QueryState>
  )
}
