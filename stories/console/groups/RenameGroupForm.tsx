import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updateGroup, type Group } from 'wazo-auth-query'
import { useCan, useUpdateGroup } from 'wazo-auth-query/react'
import { checkName } from '../parts/checkName.ts'
import { showWrong } from '../parts/focusWrong.ts'
import { EditForm } from '../parts/EditForm.tsx'
import { notifyDone } from '../parts/notify.ts'
import { ShownSlug } from '../parts/Slug.tsx'
import { useEdit } from '../parts/useEdit.ts'
import { groupErrors } from './group.ts'

const valuesOf = ({ name }: Group) => ({ name })

const bodyOf = ({ name }: { name: string }) => ({ name: name.trim() })

/** What it is called; its slug stays. */
export function RenameGroupForm({ group }: { group: Group }) {
  const { uuid: group_uuid, read_only, slug } = group
  const permission = useCan(updateGroup, { group_uuid })
  const form = useForm({
    initialValues: valuesOf(group),
    validate: { name: checkName(128) },
  })
  const update = useUpdateGroup({
    onSuccess: ({ name }) => notifyDone(`${name} saved`),
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
    <EditForm
      title="Name and slug"
      edit={edit}
      labels={{ name: 'Name' }}
      permission={permission}
      kept={
        read_only &&
        'The server manages this group: every user of the tenant is a member. It cannot be renamed or deleted, but you can add policies to it.'
      }
      error={groupErrors(update.error).rest}
    >
      {(readOnly) => (
        <>
          <TextInput
            label="Name"
            readOnly={readOnly}
            {...form.getInputProps('name')}
          />
          <ShownSlug slug={slug} />
        </>
      )}
    </EditForm>
  )
}
