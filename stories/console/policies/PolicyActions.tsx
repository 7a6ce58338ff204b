import { Button, Text } from '@mantine/core'
import { IconTrash, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { deletePolicy, listUsers, type Policy } from 'wazo-auth-query'
import { Can, useCan, useDeletePolicy } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { notifyDone } from '../parts/notify.ts'

export interface PolicyActionsProps {
  policy: Policy
  onDeleted: () => void
}

/** Who has it, and away with it. */
export function PolicyActions({ policy, onDeleted }: PolicyActionsProps) {
  const [isAsking, setAsking] = useState(false)
  const remove = useDeletePolicy({
    onSuccess() {
      notifyDone(`${policy.name} has been deleted.`)
      onDeleted()
    },
  })
  const can = useCan(deletePolicy, policy.uuid, { policy })
  return (
    <>
      <Can required={listUsers}>
        <Button
          renderRoot={(props) => (
            <Link to="/users" search={{ policy: policy.uuid }} {...props} />
          )}
          variant="default"
          leftSection={<IconUsers size={16} aria-hidden />}
        >
          Who has it
        </Button>
      </Can>
      {can.status === 'allowed' && !policy.read_only && (
        <Button
          variant="light"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          Delete
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        danger
        title={`Delete ${policy.name}?`}
        confirm="Delete"
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(policy.uuid)}
        onClose={() => setAsking(false)}
      >
        <Text>
          It is taken from all its users and groups. Open sessions keep what it
          allowed until they renew or end. This cannot be undone.
        </Text>
      </ConfirmDialog>
    </>
  )
}
