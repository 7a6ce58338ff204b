import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updateGroup, type Group } from 'wazo-auth-query'
import { useCan, useUpdateGroup } from 'wazo-auth-query/react'
import { checkName } from '../parts/checkName.ts'
import { showWrong } from '../parts/focusWrong.ts'
import { EditConflict } from '../parts/EditConflict.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { Section } from '../parts/Section.tsx'
import { ShownSlug } from '../parts/Slug.tsx'
import { useEdit } from '../parts/useEdit.ts'
import { groupErrors } from './group.ts'

const valuesOf = ({ name }: Group) => ({ name })

const bodyOf = ({ name }: { name: string }) => ({ name: name.trim() })

/** What it is called; its slug stays. */
export function RenameGroupForm({ group }: { group: Group }) {
  const { uuid: group_uuid, read_only, slug } = group
  const { status, missing } = useCan(updateGroup, { group_uuid })
  const isLocked = read_only || status !== 'allowed'
  const form = useForm({
    initialValues: valuesOf(group),
    validate: { name: checkName(128) },
  })
  const update = useUpdateGroup({
    onSuccess: ({ name }) => notifyDone(`${name} has been saved.`),
    onError: (error) => showWrong(form, groupErrors(error).fields),
  })
  const edit = useEdit({
    current: group,
    form,
    valuesOf,
    bodyOf,
    update,
    inputOf: (change) => ({ group_uuid, ...change }),
  })
  return (
    <Section title="Name and slug">
      <form noValidate onSubmit={edit.submit}>
        <Stack>
          {isLocked && (
            <Locked accesses={read_only ? [] : missing}>
              {read_only
                ? 'The server keeps this group: every user of the tenant is in it. It cannot be renamed or deleted, but policies can be given to it.'
                : 'You may look but not change.'}
            </Locked>
          )}
          <EditConflict edit={edit} labels={{ name: 'Name' }}>
            <ErrorAlert error={groupErrors(update.error).rest} />
          </EditConflict>
          <TextInput
            label="Name"
            readOnly={isLocked}
            {...form.getInputProps('name')}
          />
          <ShownSlug slug={slug} />
          {!isLocked && (
            <SaveButtons form={form} isPending={update.isPending} />
          )}
        </Stack>
      </form>
    </Section>
  )
}
