import { Button, Group as Row, Modal, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Group } from 'wazo-auth-query'
import { useAddGroupUser, useInfiniteUsers } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'

export interface AddGroupMemberProps {
  group: Group
  onClose: () => void
}

/** Chooses among all users of the tenant; more come while scrolling. */
export function AddGroupMember({ group, onClose }: AddGroupMemberProps) {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), 300)
  const [chosen, setChosen] = useState<string | null>(null)
  const users = useInfiniteUsers({
    order: 'username',
    search: asked || undefined,
  })
  const options = (users.data?.pages ?? []).flatMap(({ items }) => items)
  const user = options.find(({ uuid }) => uuid === chosen)
  const label = user && labelOf(user)
  const add = useAddGroupUser({
    onSuccess() {
      notifyDone(`${user ? nameOf(user) : 'The user'} is in ${group.name} now.`)
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Add a member to ${group.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <ErrorAlert error={add.error ?? users.error} />
        <Select
          label="User"
          placeholder="Search users"
          searchable
          data-autofocus
          data={options.map((one) => ({
            value: one.uuid,
            label: labelOf(one),
          }))}
          // The server has searched already.
          filter={({ options: all }) => all}
          nothingFoundMessage={
            users.isFetching ? 'Loading…' : 'No user matches'
          }
          scrollAreaProps={{
            onBottomReached() {
              if (users.hasNextPage && !users.isFetching)
                void users.fetchNextPage()
            },
          }}
          value={chosen}
          onChange={setChosen}
          onSearchChange={(text) => {
            if (text !== label) setSearch(text)
          }}
        />
        <Row justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={!user}
            loading={add.isPending}
            onClick={() =>
              user &&
              add.mutate({ group_uuid: group.uuid, user_uuid: user.uuid })
            }
          >
            Add member
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}

type Named = Parameters<typeof nameOf>[0]

/** Two people may have one name, but never one username. */
function labelOf(user: Named): string {
  const name = nameOf(user)
  return user.username && user.username !== name
    ? `${name} (${user.username})`
    : name
}
