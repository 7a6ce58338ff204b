import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updatePolicy, type Policy } from 'wazo-auth-query'
import { useCan, useUpdatePolicy } from 'wazo-auth-query/react'
import { checkName } from '../parts/checkName.ts'
import { showWrong } from '../parts/focusWrong.ts'
import { EditForm } from '../parts/EditForm.tsx'
import { notifyDone } from '../parts/notify.ts'
import { ShownSlug } from '../parts/Slug.tsx'
import { useEdit } from '../parts/useEdit.ts'
import { policyErrors, renameFailed } from './policyErrors.ts'

const valuesOf = ({ name, description }: Policy) => ({
  name,
  description: description ?? '',
})

const bodyOf = ({ name, description }: ReturnType<typeof valuesOf>) => ({
  name: name.trim(),
  description: description.trim() || null,
})

const labels = { name: 'Name', description: 'Description' }

/** What it is called: its accesses stay as they are. */
export function RenamePolicyForm({ policy }: { policy: Policy }) {
  const { uuid: policy_uuid, read_only, slug } = policy
  // The server wants every entry held, also where only the name changes.
  const permission = useCan(updatePolicy, { policy_uuid }, { policy })
  const form = useForm({
    initialValues: valuesOf(policy),
    validate: {
      name: checkName(80),
    },
  })
  const update = useUpdatePolicy({
    onSuccess: ({ name }) => notifyDone(`${name} saved`),
    onError: (error) => showWrong(form, policyErrors(error).fields),
  })
  const edit = useEdit({
    current: policy,
    form,
    valuesOf,
    bodyOf,
    update,
    inputOf: (change) => ({ policy_uuid, ...change }),
  })
  return (
    <EditForm
      title="Name and description"
      edit={edit}
      labels={labels}
      permission={permission}
      kept={
        read_only &&
        'This policy belongs to a parent tenant or to the server, so it cannot be changed here.'
      }
      error={policyErrors(update.error).rest}
      says={renameFailed}
    >
      {(readOnly) => (
        <>
          <TextInput
            label={labels.name}
            readOnly={readOnly}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={labels.description}
            readOnly={readOnly}
            {...form.getInputProps('description')}
          />
          <ShownSlug slug={slug} />
        </>
      )}
    </EditForm>
  )
}
