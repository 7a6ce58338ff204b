import { Button, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { deleteGroup, type Group } from 'wazo-auth-query'
import { useCan, useDeleteGroup } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { notifyDone } from '../parts/notify.ts'

export interface DeleteGroupProps {
  group: Group
  onDeleted: () => void
}

/** Away with the group; its members stay. */
export function DeleteGroup({ group, onDeleted }: DeleteGroupProps) {
  const [isAsking, setAsking] = useState(false)
  const remove = useDeleteGroup({
    onSuccess() {
      notifyDone(`${group.name} has been deleted.`)
      onDeleted()
    },
  })
  const can = useCan(deleteGroup, group.uuid)
  if (group.read_only || can.status !== 'allowed') return null
  return (
    <>
      <Button
        variant="light"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Delete
      </Button>
      <ConfirmDialog
        opened={isAsking}
        danger
        title={`Delete ${group.name}?`}
        confirm="Delete"
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(group.uuid)}
        onClose={() => setAsking(false)}
      >
        <Text>
          Its members stay, without the policies that it gave them. Open
          sessions keep what they may until they renew or end. This cannot be
          undone.
        </Text>
      </ConfirmDialog>
    </>
  )
}
