import { useCallback } from 'react'
import {
  accessOf,
  addGroupPolicy,
  addGroupPolicyMutation,
  removeGroupPolicyMutation,
  type Group,
  type Uuid,
} from 'wazo-auth-query'
import { useInfiniteGroupPolicies } from 'wazo-auth-query/react'
import { growingPage } from '../parts/growing.ts'
import { PolicyRelation } from '../parts/PolicyRelation.tsx'
import { groupName } from './group.ts'

/** What the members may do by being in it. */
export function GroupPolicies({ group }: { group: Group }) {
  const { uuid: group_uuid } = group
  const policies = useInfiniteGroupPolicies({ group_uuid, limit: growingPage })
  return (
    <PolicyRelation
      holder={groupName(group)}
      description="Members get them when they next sign in or renew their session."
      label="Group policies"
      empty={{
        title: 'No policies yet',
        text: 'This group grants nothing yet.',
      }}
      query={policies}
      toAdd={accessOf(addGroupPolicy, { group_uuid })}
      add={addGroupPolicyMutation}
      remove={removeGroupPolicyMutation}
      inputOf={useCallback(
        (policy_uuid: Uuid) => ({ group_uuid, policy_uuid }),
        [group_uuid],
      )}
    />
  )
}
