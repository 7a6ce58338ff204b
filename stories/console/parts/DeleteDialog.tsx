import { Stack, Text } from '@mantine/core'
import type { MutationDefinition, Uuid } from 'wazo-auth-query'
import type { ReactNode } from 'react'
import { BulkRows } from './BulkRows.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { manyOf, type Noun } from './noun.ts'
import { useDeletion, type Deletable } from './useDeletion.ts'

export interface DeleteDialogProps {
  items: readonly Deletable[]
  noun: Noun
  definition: MutationDefinition<Uuid, void>
  /** To be typed first, where much would be lost. */
  phrase?: string | undefined
  /** What else becomes of them. */
  children?: ReactNode
  onClose: () => void
  /** They are out of sight, and may still come back. */
  onDeleted?: (() => void) | undefined
}

/** Away with one or many, after one more question and with a way back. */
export function DeleteDialog({
  items,
  noun,
  definition,
  phrase,
  children,
  onClose,
  onDeleted,
}: DeleteDialogProps) {
  const remove = useDeletion(definition, noun)
  const [first] = items
  const isOne = items.length === 1
  return (
    <ConfirmDialog
      danger
      title={`Delete ${isOne ? first!.name : manyOf(items.length, noun)}?`}
      confirm="Delete"
      {...(phrase !== undefined && { phrase })}
      isPending={false}
      onConfirm={() => {
        remove(items)
        onClose()
        onDeleted?.()
      }}
      onClose={onClose}
    >
      <Stack gap="xs">
        {children && <Text>{children}</Text>}
        {!isOne && (
          <BulkRows
            label={noun.many}
            rows={items.map(({ uuid, name }) => ({ key: uuid, name }))}
          />
        )}
        <Text size="sm" c="dimmed">
          You can undo this for a few seconds only.
        </Text>
      </Stack>
    </ConfirmDialog>
  )
}
