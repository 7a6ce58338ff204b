import { Button } from '@mantine/core'
import { IconTrash } from './icons.ts'
import { useState } from 'react'
import { DeleteDialog, type DeleteDialogProps } from './DeleteDialog.tsx'

/** The way to the question whether something is to be deleted. */
export function DeleteButton(props: Omit<DeleteDialogProps, 'onClose'>) {
  const [isAsking, setAsking] = useState(false)
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
      {isAsking && <DeleteDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}
