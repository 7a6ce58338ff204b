import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updateUser, type User } from 'wazo-auth-query'
import { useCan, useUpdateUser } from 'wazo-auth-query/react'
import { focusWrong } from '../parts/focusWrong.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { sortErrors } from '../parts/fieldErrors.ts'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf, purposeNames } from '../parts/person.ts'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { Section } from '../parts/Section.tsx'
import { userPurposes } from '../router/search.ts'

const fields = ['firstname', 'lastname', 'username', 'purpose'] as const

const valuesOf = (user: User) => ({
  firstname: user.firstname ?? '',
  lastname: user.lastname ?? '',
  username: user.username ?? '',
  purpose: user.purpose,
})

/** Sends only what was changed: the rest is as fresh as the server has it. */
export function EditUserForm({ user }: { user: User }) {
  const { status, missing } = useCan(updateUser, { user_uuid: user.uuid })
  const readOnly = status !== 'allowed'
  const form = useForm({
    initialValues: valuesOf(user),
    validate: {
      username: (value) =>
        value.trim() || user.emails.length > 0
          ? null
          : 'Without an e-mail address, a username is needed to sign in',
    },
  })
  const update = useUpdateUser({
    onSuccess(saved) {
      form.setInitialValues(valuesOf(saved))
      form.setValues(valuesOf(saved))
      notifyDone(`${nameOf(saved)} has been saved.`)
    },
    onError(error) {
      const { fields: wrong } = sortErrors(error, fields)
      form.setErrors(wrong)
      focusWrong(form, wrong)
    },
  })
  const { rest } = sortErrors(update.error, fields)
  const save = (values: ReturnType<typeof valuesOf>) => {
    const body = Object.fromEntries(
      fields
        .filter((name) => form.isDirty(name))
        .map((name) => [name, values[name].trim() || null]),
    )
    update.mutate({ user_uuid: user.uuid, body })
  }

  return (
    <Section title="Profile">
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Stack>
          {readOnly && (
            <Locked accesses={missing}>You may look but not change.</Locked>
          )}
          <ErrorAlert error={rest} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label="First name"
              readOnly={readOnly}
              {...form.getInputProps('firstname')}
            />
            <TextInput
              label="Last name"
              readOnly={readOnly}
              {...form.getInputProps('lastname')}
            />
          </SimpleGrid>
          <TextInput
            label="Username"
            description="Renaming ends the sessions that renew themselves"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={readOnly}
            {...form.getInputProps('username')}
          />
          <Select
            label="Kind"
            allowDeselect={false}
            readOnly={readOnly}
            data={userPurposes.map((value) => ({
              value,
              label: purposeNames[value],
            }))}
            {...form.getInputProps('purpose')}
          />
          {!readOnly && (
            <SaveButtons form={form} isPending={update.isPending} />
          )}
        </Stack>
      </form>
    </Section>
  )
}
