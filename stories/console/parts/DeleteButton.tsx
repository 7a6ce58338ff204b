import { Button, Text } from '@mantine/core'
import { IconTrash } from './icons.ts'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { MutationDefinition, Uuid } from 'wazo-auth-query'
import { useWazoAuth } from 'wazo-auth-query/react'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { notifyDone } from './notify.ts'

export interface DeleteButtonProps {
  item: { uuid: Uuid; name: string }
  definition: MutationDefinition<Uuid, void>
  /** What else becomes of it. */
  children: ReactNode
  onDeleted: () => void
}

/** Away with it, after one more question. */
export function DeleteButton({
  item: { uuid, name },
  definition,
  children,
  onDeleted,
}: DeleteButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const remove = useMutation(
    definition(useWazoAuth(), {
      onSuccess() {
        notifyDone(`${name} has been deleted.`)
        onDeleted()
      },
    }),
  )
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
        title={`Delete ${name}?`}
        confirm="Delete"
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(uuid)}
        onClose={() => setAsking(false)}
      >
        <Text>{children}</Text>
      </ConfirmDialog>
    </>
  )
}
