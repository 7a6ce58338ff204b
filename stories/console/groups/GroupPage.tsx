import { Stack } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { listGroupPolicies, listGroupUsers } from 'wazo-auth-query'
import { Can, useGroup } from 'wazo-auth-query/react'
import { CardSkeleton } from '../parts/CardSkeleton.tsx'
import { TwoColumns } from '../parts/TwoColumns.tsx'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { DeleteGroup } from './DeleteGroup.tsx'
import { groupName } from './group.ts'
import { GroupBadge } from './GroupBadge.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import { GroupPolicies } from './GroupPolicies.tsx'
import { RenameGroupForm } from './RenameGroupForm.tsx'

/** One group: who is in it, and what that gives. */
export function GroupPage() {
  const { groupUuid: uuid } = useParams({ from: '/app/groups/$groupUuid' })
  const navigate = useNavigate()
  const group = useGroup(uuid)
  const leave = () => void navigate({ to: '/groups', replace: true })
  return (
    <Page
      title={group.data ? groupName(group.data) : 'Group'}
      badge={group.data && <GroupBadge group={group.data} />}
      back={{ to: '/groups', label: 'Groups' }}
      actions={
        group.data && <DeleteGroup group={group.data} onDeleted={leave} />
      }
    >
      <QueryState bare query={group} skeleton={<CardSkeleton />}>
        {(shown) => (
          <TwoColumns>
            <Can required={listGroupUsers} input={{ group_uuid: uuid }}>
              <GroupMembers group={shown} />
            </Can>
            <Stack gap="lg">
              <Can required={listGroupPolicies} input={{ group_uuid: uuid }}>
                <GroupPolicies group={shown} />
              </Can>
              <RenameGroupForm group={shown} />
            </Stack>
          </TwoColumns>
        )}
      </QueryState>
    </Page>
  )
}
