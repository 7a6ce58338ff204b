import { useCallback } from 'react'
import {
  accessOf,
  addUserPolicy,
  addUserPolicyMutation,
  removeUserPolicyMutation,
  type User,
  type Uuid,
} from 'wazo-auth-query'
import { useInfiniteUserPolicies } from 'wazo-auth-query/react'
import { growingPage } from '../parts/growing.ts'
import { nameOf } from '../parts/person.ts'
import { PolicyRelation } from '../parts/PolicyRelation.tsx'

/** What the user may do by itself; groups give more. */
export function UserPolicies({ user }: { user: User }) {
  const { uuid: user_uuid } = user
  const policies = useInfiniteUserPolicies({ user_uuid, limit: growingPage })
  const name = nameOf(user)
  return (
    <PolicyRelation
      holder={name}
      description="Take effect when the user next signs in or renews the session."
      label="User policies"
      empty={{
        title: 'No direct policies',
        text: `${name} can only do what their groups allow.`,
      }}
      query={policies}
      toAdd={accessOf(addUserPolicy, { user_uuid })}
      add={addUserPolicyMutation}
      remove={removeUserPolicyMutation}
      inputOf={useCallback(
        (policy_uuid: Uuid) => ({ user_uuid, policy_uuid }),
        [user_uuid],
      )}
    />
  )
}
