import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Group as Row,
  Text,
} from '@mantine/core'
import { IconPlus, IconShieldLock, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import {
  accessOf,
  addGroupPolicy,
  all,
  listPolicies,
  removeGroupPolicy,
  type Group,
  type Policy,
} from 'wazo-auth-query'
import {
  Can,
  useCan,
  useGroupPolicies,
  useRemoveGroupPolicy,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { describe } from '../parts/describe.ts'
import { ItemList } from '../parts/ItemList.tsx'
import { Kept } from '../parts/Missing.tsx'
import { Notice } from '../parts/Notice.tsx'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { AddGroupPolicy } from './AddGroupPolicy.tsx'
import { groupName } from './group.ts'

/** What the members may do by being in it. */
export function GroupPolicies({ group }: { group: Group }) {
  const { uuid: group_uuid } = group
  const policies = useGroupPolicies({ group_uuid, limit: 100 })
  const [isAdding, setAdding] = useState(false)
  // Which policy, and so what else it takes, is not known yet.
  const add = useCan(
    all(accessOf(listPolicies), accessOf(addGroupPolicy, { group_uuid })),
  )
  return (
    <Section
      flush
      title="Policies"
      description="Every member has them from its next sign-in or renewal on."
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
            <Notice icon={IconShieldLock} order={3} title="No policy yet">
              Being in this group gives nothing so far.
            </Notice>
          ) : (
            <ItemList label="Policies of the group">
              {items.map((policy) => (
                <li key={policy.uuid}>
                  <OwnedPolicy policy={policy} group={group} />
                </li>
              ))}
            </ItemList>
          )
        }
      </QueryState>
      {isAdding && (
        <AddGroupPolicy
          group={group}
          owned={policies.data?.items ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function OwnedPolicy({ policy, group }: { policy: Policy; group: Group }) {
  const values = { group_uuid: group.uuid, policy_uuid: policy.uuid }
  const isOffered = useCan(removeGroupPolicy, values).status !== 'denied'
  const remove = useRemoveGroupPolicy({
    onSuccess: () =>
      notifyDone(`${policy.name} has been taken from ${groupName(group)}.`),
    onError: (error) =>
      notifyFailed(`${policy.name} stays`, describe(error).text),
  })
  return (
    <Row justify="space-between" wrap="nowrap">
      <div>
        <Row gap="xs">
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
        </Row>
        {policy.description && (
          <Text size="sm" c="dimmed">
            {policy.description}
          </Text>
        )}
      </div>
      {isOffered && (
        <Can
          required={removeGroupPolicy}
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
    </Row>
  )
}
