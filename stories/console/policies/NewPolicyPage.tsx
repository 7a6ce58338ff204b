import { Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { skipToken } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { createPolicy, type Policy } from 'wazo-auth-query'
import { useCan, useCreatePolicy, usePolicy } from 'wazo-auth-query/react'
import { useMemo } from 'react'
import { CardSkeleton } from '../parts/CardSkeleton.tsx'
import { checkName } from '../parts/checkName.ts'
import { CreateForm } from '../parts/CreateForm.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { showWrong } from '../parts/focusWrong.ts'
import { notifyDone } from '../parts/notify.ts'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { checkSlug, SlugField } from '../parts/Slug.tsx'
import { linesOf, textOf } from './accessText.ts'
import { AclAdvice } from './AclAdvice.tsx'
import { AclWords } from './AclWords.tsx'
import { grantRefused, policyErrors } from './policyErrors.ts'

const nameLength = 80

/** A policy that was not there, perhaps begun as a copy of another one. */
export function NewPolicyPage() {
  const { from } = useSearch({ from: '/app/policies/new' })
  const original = usePolicy(from ?? skipToken)
  return (
    <Page
      narrow
      title="New policy"
      subtitle="A named set of permissions for users and groups of this tenant."
      back={{ to: '/policies', label: 'Policies' }}
    >
      {from ? (
        <QueryState bare query={original} skeleton={<CardSkeleton />}>
          {(policy) => <NewPolicyForm key={from} original={policy} />}
        </QueryState>
      ) : (
        <NewPolicyForm />
      )}
    </Page>
  )
}

function NewPolicyForm({ original }: { original?: Policy }) {
  const navigate = useNavigate()
  const form = useForm({
    initialValues: {
      name: original ? `${original.name} (copy)`.slice(0, nameLength) : '',
      slug: '',
      description: original?.description ?? '',
      acl: textOf(original?.acl ?? []),
      shared: false,
    },
    validate: {
      name: checkName(nameLength),
      slug: checkSlug,
    },
  })
  const { acl: text } = form.values
  const acl = useMemo(() => linesOf(text), [text])
  const permission = useCan(createPolicy, { body: { name: '', acl } })
  const create = useCreatePolicy({
    onSuccess(policy) {
      notifyDone(`${policy.name} created`)
      void navigate({
        to: '/policies/$policyUuid',
        params: { policyUuid: policy.uuid },
        replace: true,
      })
    },
    onError: (error) => showWrong(form, policyErrors(error).fields),
  })
  const { rest } = policyErrors(create.error)
  return (
    <CreateForm
      form={form}
      submit="Create policy"
      isPending={create.isPending}
      cancel="/policies"
      disabled={permission.status === 'denied'}
      onSubmit={({ name, slug, description, shared }) =>
        create.mutate({
          body: {
            name: name.trim(),
            slug: slug || undefined,
            description: description.trim() || null,
            acl,
            shared,
          },
        })
      }
    >
      <ErrorAlert error={rest} says={grantRefused} />
      <TextInput label="Name" {...form.getInputProps('name')} />
      <SlugField {...form.getInputProps('slug')} />
      <TextInput label="Description" {...form.getInputProps('description')} />
      <Textarea
        label="Permissions"
        description="One per line. * stands for one word, # for any number. A leading ! denies."
        placeholder={'auth.users.read\nauth.users.me.#\n!auth.users.*.delete'}
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
        classNames={{ input: 'console-mono' }}
        {...form.getInputProps('acl')}
      />
      <AclWords label="In words" acl={acl} />
      <AclAdvice acl={acl} permission={permission} />
      <Switch
        label="Shared"
        description="Also usable in subtenants, where it is read-only. This cannot be changed later."
        {...form.getInputProps('shared', { type: 'checkbox' })}
      />
    </CreateForm>
  )
}
