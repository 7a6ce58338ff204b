import { Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { createPolicy } from 'wazo-auth-query'
import { useCan, useCreatePolicy } from 'wazo-auth-query/react'
import { useMemo } from 'react'
import { checkName } from '../parts/checkName.ts'
import { CreateForm } from '../parts/CreateForm.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { focusWrong, showWrong } from '../parts/focusWrong.ts'
import { notifyDone } from '../parts/notify.ts'
import { Page } from '../parts/Page.tsx'
import { checkSlug, SlugField } from '../parts/Slug.tsx'
import { linesOf } from './accessText.ts'
import { AclAdvice } from './AclAdvice.tsx'
import { grantRefused, policyErrors } from './policyErrors.ts'

/** A policy that was not there. */
export function NewPolicyPage() {
  const navigate = useNavigate()
  const form = useForm({
    initialValues: {
      name: '',
      slug: '',
      description: '',
      acl: '',
      shared: false,
    },
    validate: {
      name: checkName(80),
      slug: checkSlug,
    },
  })
  const { acl: text } = form.values
  const acl = useMemo(() => linesOf(text), [text])
  const permission = useCan(createPolicy, { body: { name: '', acl } })
  const create = useCreatePolicy({
    onSuccess(policy) {
      notifyDone(`${policy.name} has been created.`)
      void navigate({
        to: '/policies/$policyUuid',
        params: { policyUuid: policy.uuid },
        replace: true,
      })
    },
    onError(error) {
      const { fields } = policyErrors(error)
      showWrong(form, fields)
    },
  })
  const { rest } = policyErrors(create.error)
  return (
    <Page
      narrow
      title="New policy"
      subtitle="A named list of accesses for users and groups of this tenant."
      back={{ to: '/policies', label: 'Policies' }}
    >
      <CreateForm
        form={form}
        submit="Create policy"
        isPending={create.isPending}
        cancel="/policies"
        disabled={permission.status === 'denied'}
        onSubmit={form.onSubmit(
          ({ name, slug, description, shared }) =>
            create.mutate({
              body: {
                name: name.trim(),
                slug: slug || undefined,
                description: description.trim() || null,
                acl,
                shared,
              },
            }),
          (errors) => focusWrong(form, errors),
        )}
      >
        <ErrorAlert error={rest} says={grantRefused(rest)} />
        <TextInput label="Name" {...form.getInputProps('name')} />
        <SlugField {...form.getInputProps('slug')} />
        <TextInput label="Description" {...form.getInputProps('description')} />
        <Textarea
          label="Accesses"
          description="One on each line. * stands for one word, # for any number; ! in front denies."
          placeholder={'auth.users.read\nauth.users.me.#\n!auth.users.*.delete'}
          autosize
          minRows={4}
          maxRows={14}
          spellCheck={false}
          classNames={{ input: 'console-mono' }}
          {...form.getInputProps('acl')}
        />
        <AclAdvice acl={acl} permission={permission} />
        <Switch
          label="Shared"
          description="Also usable in the tenants below, where it is read-only. This cannot be changed later."
          {...form.getInputProps('shared', { type: 'checkbox' })}
        />
      </CreateForm>
    </Page>
  )
}
