import { Button, Group, Modal, Stack } from '@mantine/core'
import type { WazoAuthError } from 'wazo-auth-query'
import type { ReactNode } from 'react'
import { ErrorAlert } from './ErrorAlert.tsx'

export interface ConfirmDialogProps {
  opened: boolean
  title: string
  children: ReactNode
  /** The verb of what will happen. */
  confirm: string
  danger?: boolean
  isPending: boolean
  error?: WazoAuthError | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before what cannot be undone. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  danger = false,
  isPending,
  error = null,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <div>{children}</div>
        <ErrorAlert error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button
            {...(danger && { color: 'red' })}
            loading={isPending}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
