import { Button, Group as Row, Modal, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { addGroupPolicy, type Group, type Policy } from 'wazo-auth-query'
import { useAddGroupPolicy, useCan, usePolicies } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { groupName } from './group.ts'

export interface AddGroupPolicyProps {
  group: Group
  owned: readonly Policy[]
  onClose: () => void
}

/** Chooses among the policies of the tenant that the group has not yet. */
export function AddGroupPolicy({ group, owned, onClose }: AddGroupPolicyProps) {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), 300)
  const [chosen, setChosen] = useState<string | null>(null)
  const policies = usePolicies({
    limit: 50,
    order: 'name',
    search: asked || undefined,
  })
  const options = (policies.data?.items ?? []).filter(
    ({ uuid }) => !owned.some((one) => one.uuid === uuid),
  )
  const policy = options.find(({ uuid }) => uuid === chosen)
  const give = useCan(
    addGroupPolicy,
    { group_uuid: group.uuid, policy_uuid: chosen ?? undefined },
    { policy },
  )
  const add = useAddGroupPolicy({
    onSuccess() {
      notifyDone(`${groupName(group)} has ${policy?.name ?? 'the policy'} now.`)
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Add a policy to ${groupName(group)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <ErrorAlert
          error={add.error ?? policies.error}
          says={
            add.error?.kind === 'forbidden'
              ? {
                  title: 'You cannot give this policy',
                  text: 'A policy can only be given by somebody who holds every access in it.',
                }
              : undefined
          }
        />
        <Select
          label="Policy"
          placeholder="Search policies"
          searchable
          data-autofocus
          data={options.map(({ uuid, name }) => ({ value: uuid, label: name }))}
          // The server has searched already.
          filter={({ options: all }) => all}
          nothingFoundMessage={
            policies.isFetching ? 'Loading…' : 'No further policy matches'
          }
          value={chosen}
          onChange={setChosen}
          onSearchChange={(text) => {
            if (text !== policy?.name) setSearch(text)
          }}
        />
        {policy && give.status === 'denied' && (
          <Locked accesses={give.missing}>
            Only who holds every access of a policy can give it.
          </Locked>
        )}
        {policy?.description && (
          <Text size="sm" c="dimmed">
            {policy.description}
          </Text>
        )}
        <Row justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={!policy || give.status === 'denied'}
            loading={add.isPending}
            onClick={() =>
              policy &&
              add.mutate({ group_uuid: group.uuid, policy_uuid: policy.uuid })
            }
          >
            Add policy
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}
