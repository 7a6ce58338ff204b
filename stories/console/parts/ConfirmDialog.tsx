import { Button, Code, Group, Stack, TextInput } from '@mantine/core'
import type { WazoAuthError } from 'wazo-auth-query'
import { useState, type ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { ErrorAlert, type ErrorAlertProps } from './ErrorAlert.tsx'
import { singly } from './singly.ts'

export interface ConfirmDialogProps {
  title: string
  children: ReactNode
  /** The verb of what will happen. */
  confirm: string
  danger?: boolean
  /** To be typed first, where much would be lost. */
  phrase?: string
  isPending: boolean
  error?: WazoAuthError | null
  /** Better words for it, where the place has them. */
  says?: ErrorAlertProps['says']
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before what cannot be undone. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  danger = false,
  phrase,
  isPending,
  error = null,
  says,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [typed, setTyped] = useState('')
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <div>{children}</div>
        {phrase !== undefined && (
          <TextInput
            label={
              <>
                Type <Code>{phrase}</Code> to confirm
              </>
            }
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
        )}
        <ErrorAlert error={error} says={says} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={onClose}
            data-autofocus={phrase === undefined || undefined}
          >
            Cancel
          </Button>
          <Button
            {...(danger && { color: 'red' })}
            disabled={phrase !== undefined && typed.trim() !== phrase}
            loading={isPending}
            onClick={singly(onConfirm)}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
