import { ActionIcon, Anchor, Badge, Button, Group, Text } from '@mantine/core'
import { IconPlus, IconShieldLock, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import {
  accessOf,
  addUserPolicy,
  all,
  listPolicies,
  removeUserPolicy,
  type Policy,
  type User,
} from 'wazo-auth-query'
import {
  Can,
  useCan,
  useRemoveUserPolicy,
  useUserPolicies,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { describe } from '../parts/describe.ts'
import { ItemList } from '../parts/ItemList.tsx'
import { Kept } from '../parts/Missing.tsx'
import { Notice } from '../parts/Notice.tsx'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { AddUserPolicy } from './AddUserPolicy.tsx'

/** What the user may do by itself; groups give more. */
export function UserPolicies({ user }: { user: User }) {
  const { uuid: user_uuid } = user
  const policies = useUserPolicies({ user_uuid })
  const [isAdding, setAdding] = useState(false)
  // Which policy, and so what else it takes, is not known yet.
  const add = useCan(
    all(accessOf(listPolicies), accessOf(addUserPolicy, { user_uuid })),
  )
  return (
    <Section
      flush
      title="Policies"
      description="Take effect when the user signs in or renews the session."
      actions={
        add.status !== 'denied' && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add policy
          </Button>
        )
      }
    >
      <QueryState query={policies} skeleton={<TableSkeleton rows={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Notice
              icon={IconShieldLock}
              order={3}
              title="No policy of its own"
            >
              {nameOf(user)} may only do what its groups allow.
            </Notice>
          ) : (
            <ItemList label="Policies of the user">
              {items.map((policy) => (
                <li key={policy.uuid}>
                  <OwnedPolicy policy={policy} user={user} />
                </li>
              ))}
            </ItemList>
          )
        }
      </QueryState>
      {isAdding && (
        <AddUserPolicy
          user={user}
          owned={policies.data?.items ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function OwnedPolicy({ policy, user }: { policy: Policy; user: User }) {
  const values = { user_uuid: user.uuid, policy_uuid: policy.uuid }
  const isOffered = useCan(removeUserPolicy, values).status !== 'denied'
  const remove = useRemoveUserPolicy({
    onSuccess: () =>
      notifyDone(`${policy.name} has been taken from ${nameOf(user)}.`),
    onError: (error) =>
      notifyFailed(`${policy.name} stays`, describe(error).text),
  })
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Anchor
            component={Link}
            to={`/policies/${policy.uuid}`}
            fw={500}
            c="var(--mantine-color-text)"
          >
            {policy.name}
          </Anchor>
          <Badge color="gray">
            {policy.acl.length}{' '}
            {policy.acl.length === 1 ? 'access' : 'accesses'}
          </Badge>
        </Group>
        {policy.description && (
          <Text size="sm" c="dimmed">
            {policy.description}
          </Text>
        )}
      </div>
      {isOffered && (
        <Can
          required={removeUserPolicy}
          input={values}
          known={{ policy }}
          fallback={(missing) => <Kept missing={missing} />}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${policy.name} away`}
            loading={remove.isPending}
            onClick={() => remove.mutate(values)}
          >
            <IconX size={17} aria-hidden />
          </ActionIcon>
        </Can>
      )}
    </Group>
  )
}
