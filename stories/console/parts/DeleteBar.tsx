import { IconTrash } from './icons.ts'
import type { Uuid } from 'wazo-auth-query'
import { useState, type ReactNode } from 'react'
import { BulkBar, BulkButton } from './BulkBar.tsx'
import { DeleteDialog, type DeleteDialogProps } from './DeleteDialog.tsx'
import type { Selection } from './useSelection.ts'

export interface DeleteBarProps<TRow> extends Pick<
  DeleteDialogProps,
  'noun' | 'definition'
> {
  selection: Selection<TRow>
  nameOf: (row: TRow) => string
  /** What else becomes of them. */
  children: ReactNode
}

/** A list of which many can be deleted at once, and nothing else. */
export function DeleteBar<TRow extends { uuid: Uuid }>({
  selection: { rows, clear },
  nameOf,
  noun,
  children,
  ...dialog
}: DeleteBarProps<TRow>) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <BulkBar
        label={`Actions for selected ${noun.many}`}
        count={rows.length}
        onClear={clear}
      >
        <BulkButton danger icon={IconTrash} onClick={() => setAsking(true)}>
          Delete
        </BulkButton>
      </BulkBar>
      {isAsking && (
        <DeleteDialog
          {...dialog}
          noun={noun}
          items={rows.map((row) => ({ uuid: row.uuid, name: nameOf(row) }))}
          onClose={() => setAsking(false)}
          onDeleted={clear}
        >
          {children}
        </DeleteDialog>
      )}
    </>
  )
}
