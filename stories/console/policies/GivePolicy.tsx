import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import {
  accessOf,
  addGroupPolicy,
  addGroupPolicyMutation,
  addUserPolicy,
  addUserPolicyMutation,
  all,
  listGroups,
  listUsers,
  type Policy,
} from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { groupNoun } from '../groups/group.ts'
import { useGroupChoices } from '../groups/useGroupChoices.ts'
import { EachDialog } from '../parts/EachDialog.tsx'
import { IconPlus, IconUser, IconUsersGroup } from '../parts/icons.ts'
import type { Noun } from '../parts/noun.ts'
import { userNoun } from '../parts/person.ts'
import { useUserChoices } from '../users/useUserChoices.ts'

/** Hands a policy to users and groups, for who holds all that is in it. */
export function GivePolicy({ policy }: { policy: Policy }) {
  const { uuid: policy_uuid } = policy
  const [to, setTo] = useState<'users' | 'groups'>()
  const input = { policy_uuid }
  const known = { policy }
  const users = useCan(
    all(accessOf(listUsers), accessOf(addUserPolicy, input, known)),
  )
  const groups = useCan(
    all(accessOf(listGroups), accessOf(addGroupPolicy, input, known)),
  )
  const close = () => setTo(undefined)
  if (users.status !== 'allowed' && groups.status !== 'allowed') return null
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            Assign
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {users.status === 'allowed' && (
            <Menu.Item
              leftSection={<IconUser size={16} aria-hidden />}
              onClick={() => setTo('users')}
            >
              To users…
            </Menu.Item>
          )}
          {groups.status === 'allowed' && (
            <Menu.Item
              leftSection={<IconUsersGroup size={16} aria-hidden />}
              onClick={() => setTo('groups')}
            >
              To groups…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {to === 'users' && <GiveToUsers policy={policy} onClose={close} />}
      {to === 'groups' && <GiveToGroups policy={policy} onClose={close} />}
    </>
  )
}

interface GiveProps {
  policy: Policy
  onClose: () => void
}

const saysOf = ({ name }: Policy, { many }: Noun) => ({
  title: `Assign ${name} to ${many}`,
  verb: 'Assign to',
  explanation: 'Those who already have it keep it.',
  done: (counted: string) => `${name} assigned to ${counted}`,
  undone: 'did not get it',
})

function GiveToUsers({ policy, onClose }: GiveProps) {
  return (
    <EachDialog
      {...saysOf(policy, userNoun)}
      {...useUserChoices()}
      noun={userNoun}
      definition={addUserPolicyMutation}
      inputOf={({ uuid }) => ({ user_uuid: uuid, policy_uuid: policy.uuid })}
      onClose={onClose}
    />
  )
}

function GiveToGroups({ policy, onClose }: GiveProps) {
  return (
    <EachDialog
      {...saysOf(policy, groupNoun)}
      {...useGroupChoices()}
      noun={groupNoun}
      definition={addGroupPolicyMutation}
      inputOf={({ uuid }) => ({ group_uuid: uuid, policy_uuid: policy.uuid })}
      onClose={onClose}
    />
  )
}
