import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Permission } from 'wazo-auth-query'
import { EditConflict, type EditConflictProps } from './EditConflict.tsx'
import { ErrorAlert, type ErrorAlertProps } from './ErrorAlert.tsx'
import { Locked } from './Missing.tsx'
import { SaveButtons } from './SaveButtons.tsx'
import { Section } from './Section.tsx'
import type { Edit } from './useEdit.ts'

export interface EditFormProps
  extends
    Pick<EditConflictProps, 'labels' | 'show'>,
    Pick<ErrorAlertProps, 'error' | 'says'> {
  title: string
  edit: Edit
  /** Whether it may be changed by who looks. */
  permission: Permission
  /** Why nobody may, if so. */
  kept?: string | false
  /** The fields. */
  children: (readOnly: boolean) => ReactNode
}

/** A card with what is there, to be changed by who may. */
export function EditForm({
  title,
  edit,
  permission: { status, missing },
  kept = false,
  error,
  says,
  children,
  ...conflict
}: EditFormProps) {
  const readOnly = !!kept || status !== 'allowed'
  return (
    <Section title={title}>
      <form noValidate onSubmit={edit.submit}>
        <Stack>
          {kept ? (
            <Locked>{kept}</Locked>
          ) : (
            readOnly && <Locked accesses={missing} />
          )}
          <EditConflict edit={edit} {...conflict}>
            <ErrorAlert error={error} says={says} />
          </EditConflict>
          {children(readOnly)}
          {!readOnly && (
            <SaveButtons form={edit.form} isPending={edit.isPending} />
          )}
        </Stack>
      </form>
    </Section>
  )
}
