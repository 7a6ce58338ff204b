import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updatePolicy, type Policy } from 'wazo-auth-query'
import { useCan, useUpdatePolicy } from 'wazo-auth-query/react'
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
  const can = useCan(updatePolicy, { policy_uuid }, { policy })
  const isLocked = read_only || can.status !== 'allowed'
  const form = useForm({
    initialValues: valuesOf(policy),
    validate: {
      name: checkName(80),
    },
  })
  const update = useUpdatePolicy({
    onSuccess: ({ name }) => notifyDone(`${name} has been saved.`),
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
  const { rest } = policyErrors(update.error)
  return (
    <Section title="Name and description">
      <form noValidate onSubmit={edit.submit}>
        <Stack>
          {isLocked && (
            <Locked accesses={read_only ? [] : can.missing}>
              {read_only
                ? 'This policy belongs to a tenant above or to the server: it cannot be changed here.'
                : 'You may look but not change.'}
            </Locked>
          )}
          <EditConflict edit={edit} labels={labels}>
            <ErrorAlert error={rest} says={renameFailed(rest)} />
          </EditConflict>
          <TextInput
            label={labels.name}
            readOnly={isLocked}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={labels.description}
            readOnly={isLocked}
            {...form.getInputProps('description')}
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
