import { Badge, Stack, Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import {
  listUserExternalAuths,
  listUserPolicies,
  listUserRefreshTokens,
  listUserSessions,
  listUsers,
} from 'wazo-auth-query'
import { Can, useCan, useSession, useUser } from 'wazo-auth-query/react'
import { UserConnections } from '../external/UserConnections.tsx'
import { CardSkeleton } from '../parts/CardSkeleton.tsx'
import { Page } from '../parts/Page.tsx'
import { nameOf } from '../parts/person.ts'
import { UserAbilities } from '../policies/UserAbilities.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { TwoColumns } from '../parts/TwoColumns.tsx'
import { EnabledBadge } from '../parts/UserBadges.tsx'
import { userSearch, userTabs, type UserTab } from '../router/search.ts'
import { UserGroups } from './UserGroups.tsx'
import { UserMenu } from './UserMenu.tsx'
import { UserMethod } from './UserMethod.tsx'
import { UserPassword } from './UserPassword.tsx'
import { UserPolicies } from './UserPolicies.tsx'
import { UserProfile } from './UserProfile.tsx'
import { UserRefreshTokens } from './UserRefreshTokens.tsx'
import { UserSessions } from './UserSessions.tsx'

/** One user: who it is, what it may, how it signs in. */
export function UserPage() {
  const { userUuid: user_uuid } = useParams({ from: '/app/users/$userUuid' })
  const { tab = 'profile' } = useSearch({ from: '/app/users/$userUuid' })
  const navigate = useNavigate({ from: '/users/$userUuid' })
  const user = useUser(user_uuid)
  const me = useSession().user?.uuid
  const mayList = useCan(listUsers).status !== 'denied'
  const tabs: Record<UserTab, boolean> = {
    profile: true,
    access: useCan(listUserPolicies, { user_uuid }).status === 'allowed',
    security: useCan(listUserSessions, { user_uuid }).status === 'allowed',
    connections:
      useCan(listUserExternalAuths, { user_uuid }).status === 'allowed',
  }
  const title = user.data ? nameOf(user.data) : 'User'
  const login = user.data && (user.data.username ?? 'no username')
  const leave = () =>
    void navigate({
      to: '/users',
      search: (old) => ({ tenant: old.tenant }),
      replace: true,
    })
  return (
    <Page
      title={title}
      badge={
        user.data && (
          <>
            <EnabledBadge enabled={user.data.enabled} />
            {user_uuid === me && <Badge color="fjord">You</Badge>}
          </>
        )
      }
      subtitle={login !== title && login}
      {...(mayList && { back: { to: '/users', label: 'Users' } })}
      actions={
        user.data && (
          <UserMenu
            user={user.data}
            isMe={user_uuid === me}
            onDeleted={leave}
          />
        )
      }
    >
      <Tabs
        value={tabs[tab] ? tab : 'profile'}
        onChange={(next) =>
          void navigate({
            search: (old) => ({ ...old, ...userSearch({ tab: next }) }),
            resetScroll: false,
          })
        }
        keepMounted={false}
        keepMountedMode="display-none"
      >
        {(user.data ?? !user.isError) && (
          <Tabs.List mb="lg">
            {userTabs.map(
              (one) =>
                tabs[one] && (
                  <Tabs.Tab key={one} value={one}>
                    {tabNames[one]}
                  </Tabs.Tab>
                ),
            )}
          </Tabs.List>
        )}
        <QueryState bare query={user} skeleton={<CardSkeleton />}>
          {(shown) => (
            <>
              {/* What is typed there outlives a look at the others. */}
              <Tabs.Panel value="profile" keepMounted>
                <UserProfile user={shown} />
              </Tabs.Panel>
              <Tabs.Panel value="access">
                <Stack gap="lg">
                  <UserPolicies user={shown} />
                  <UserGroups user={shown} />
                  <UserAbilities user={shown} />
                </Stack>
              </Tabs.Panel>
              <Tabs.Panel value="security">
                <TwoColumns>
                  <Stack gap="lg">
                    <UserSessions user={shown} />
                    <Can required={listUserRefreshTokens} input={{ user_uuid }}>
                      <UserRefreshTokens user={shown} />
                    </Can>
                  </Stack>
                  <Stack gap="lg">
                    <UserMethod user={shown} />
                    <UserPassword user={shown} isMe={user_uuid === me} />
                  </Stack>
                </TwoColumns>
              </Tabs.Panel>
              <Tabs.Panel value="connections">
                <UserConnections user={shown} />
              </Tabs.Panel>
            </>
          )}
        </QueryState>
      </Tabs>
    </Page>
  )
}

const tabNames: Record<UserTab, string> = {
  profile: 'Profile',
  access: 'Access',
  security: 'Security',
  connections: 'Connections',
}
