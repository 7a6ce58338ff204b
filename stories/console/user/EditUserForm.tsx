import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { EditConflictError, updateUser, type User } from 'wazo-auth-query'
import { useCan, useUpdateUser } from 'wazo-auth-query/react'
import { useState } from 'react'
import { focusWrong } from '../parts/focusWrong.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { sortErrors } from '../parts/fieldErrors.ts'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf, purposeNames } from '../parts/person.ts'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { Section } from '../parts/Section.tsx'
import { userPurposes } from '../router/search.ts'
import { EditConflict } from './EditConflict.tsx'

const fields = ['firstname', 'lastname', 'username', 'purpose'] as const

const labels = {
  firstname: 'First name',
  lastname: 'Last name',
  username: 'Username',
  purpose: 'Kind',
}

const show = (field: string, value: unknown): string =>
  value === null || value === ''
    ? 'nothing'
    : field === 'purpose'
      ? purposeNames[value as User['purpose']]
      : String(value)

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
  // What was in the form before anything was typed.
  const [base, setBase] = useState<Partial<User>>(user)
  const update = useUpdateUser({
    onSuccess(saved) {
      setBase(saved)
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
  const conflicts =
    update.error instanceof EditConflictError ? update.error.conflicts : null
  /** Of the fields in conflict, what the server has now. */
  const theirs = (): Partial<User> =>
    Object.fromEntries(
      Object.entries(conflicts ?? {}).map(([name, one]) => [name, one.theirs]),
    )
  const takeTheirs = () => {
    const known = { ...user, ...base, ...theirs() }
    const values = valuesOf(known)
    setBase(known)
    form.setInitialValues(values)
    for (const name of fields)
      if (name in theirs()) form.setFieldValue(name, values[name])
    update.reset()
  }
  const save = (values: ReturnType<typeof valuesOf>, known = base) => {
    const body = Object.fromEntries(
      fields
        .filter((name) => form.isDirty(name))
        .map((name) => [name, values[name].trim() || null]),
    )
    update.mutate({ user_uuid: user.uuid, body, base: known })
  }
  const saveMine = () => {
    const known = { ...base, ...theirs() }
    setBase(known)
    save(form.getValues(), known)
  }

  return (
    <Section title="Profile">
      <form noValidate onSubmit={form.onSubmit((values) => save(values))}>
        <Stack>
          {readOnly && (
            <Locked accesses={missing}>You may look but not change.</Locked>
          )}
          {conflicts ? (
            <EditConflict
              conflicts={conflicts}
              labels={labels}
              show={show}
              onTheirs={takeTheirs}
              onMine={saveMine}
            />
          ) : (
            <ErrorAlert error={rest} />
          )}
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
            description="Renaming ends the sessions that renew themselves"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={readOnly}
            {...form.getInputProps('username')}
          />
          <Select
            label={labels.purpose}
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
