import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updateUser, type User } from 'wazo-auth-query'
import { useCan, useUpdateUser } from 'wazo-auth-query/react'
import { showValue } from '../parts/EditConflict.tsx'
import { EditForm } from '../parts/EditForm.tsx'
import { showWrong } from '../parts/focusWrong.ts'
import { sortErrors } from '../parts/fieldErrors.ts'
import { notifyDone } from '../parts/notify.ts'
import { optionsOf } from '../parts/optionsOf.ts'
import { nameOf, purposeNames } from '../parts/person.ts'
import { useEdit } from '../parts/useEdit.ts'

const fields = ['firstname', 'lastname', 'username', 'purpose'] as const

const labels = {
  firstname: 'First name',
  lastname: 'Last name',
  username: 'Username',
  purpose: 'Type',
}

const show = (field: string, value: unknown): string =>
  field === 'purpose'
    ? purposeNames[value as User['purpose']]
    : showValue(value)

const valuesOf = (user: User) => ({
  firstname: user.firstname ?? '',
  lastname: user.lastname ?? '',
  username: user.username ?? '',
  purpose: user.purpose,
})

const bodyOf = (values: ReturnType<typeof valuesOf>) => ({
  firstname: values.firstname.trim() || null,
  lastname: values.lastname.trim() || null,
  username: values.username.trim() || null,
  purpose: values.purpose,
})

/** Sends only what was changed: the rest is as fresh as the server has it. */
export function EditUserForm({ user }: { user: User }) {
  const permission = useCan(updateUser, { user_uuid: user.uuid })
  const form = useForm({
    initialValues: valuesOf(user),
    validate: {
      username: (value) =>
        value.trim() || user.emails.length > 0
          ? null
          : 'Without an e-mail address, a username is required to sign in',
    },
  })
  const update = useUpdateUser({
    onSuccess: (saved) => notifyDone(`${nameOf(saved)} saved`),
    onError: (error) => showWrong(form, sortErrors(error, fields).fields),
  })
  const edit = useEdit({
    current: user,
    form,
    valuesOf,
    bodyOf,
    update,
    inputOf: (change) => ({ user_uuid: user.uuid, ...change }),
  })
  return (
    <EditForm
      title="Profile"
      edit={edit}
      labels={labels}
      show={show}
      permission={permission}
      error={sortErrors(update.error, fields).rest}
    >
      {(readOnly) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label={labels.firstname}
              readOnly={readOnly}
              {...form.getInputProps('firstname')}
            />
            <TextInput
              label={labels.lastname}
              readOnly={readOnly}
              {...form.getInputProps('lastname')}
            />
          </SimpleGrid>
          <TextInput
            label={labels.username}
            description={
              form.isDirty('username')
                ? 'Unique across the server. Before 26.07, changing it ends sessions that renew themselves.'
                : 'Unique across the server'
            }
            autoCapitalize="none"
            spellCheck={false}
            readOnly={readOnly}
            {...form.getInputProps('username')}
          />
          <Select
            label={labels.purpose}
            allowDeselect={false}
            readOnly={readOnly}
            data-locked={readOnly || undefined}
            data={optionsOf(purposeNames)}
            {...form.getInputProps('purpose')}
          />
        </>
      )}
    </EditForm>
  )
}
