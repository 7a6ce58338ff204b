import { Button } from '@mantine/core'
import { IconTrash } from './icons.ts'
import type { UseMutationResult } from '@tanstack/react-query'
import type { WazoAuthError } from 'wazo-auth-query'
import { useState, type ReactNode } from 'react'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { notifyDone } from './notify.ts'

export interface RemoveSettingsProps<TInput> {
  remove: UseMutationResult<void, WazoAuthError, TInput>
  input: TInput
  /** The question. */
  title: string
  /** What has happened then. */
  done: string
  /** What comes of it. */
  children: ReactNode
}

/** Removes what the tenant has set up, after a question. */
export function RemoveSettings<TInput>({
  remove,
  input,
  title,
  done,
  children,
}: RemoveSettingsProps<TInput>) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="compact-md"
        variant="light"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Remove
      </Button>
      {isAsking && (
        <ConfirmDialog
          danger
          title={title}
          confirm="Remove"
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(input, {
              onSuccess() {
                setAsking(false)
                notifyDone(done)
              },
            })
          }
          onClose={() => setAsking(false)}
        >
          {children}
        </ConfirmDialog>
      )}
    </>
  )
}
