import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useCreateGroup } from 'wazo-auth-query/react'
import { checkName } from '../parts/checkName.ts'
import { CreateForm } from '../parts/CreateForm.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { showWrong } from '../parts/focusWrong.ts'
import { notifyDone } from '../parts/notify.ts'
import { Page } from '../parts/Page.tsx'
import { checkSlug, SlugField } from '../parts/Slug.tsx'
import { groupErrors } from './group.ts'

/** A group that was not there. */
export function NewGroupPage() {
  const navigate = useNavigate()
  const form = useForm({
    initialValues: { name: '', slug: '' },
    validate: {
      name: checkName(128),
      slug: checkSlug,
    },
  })
  const create = useCreateGroup({
    onSuccess(group) {
      notifyDone(`${group.name} created`)
      void navigate({
        to: '/groups/$groupUuid',
        params: { groupUuid: group.uuid },
        replace: true,
      })
    },
    onError: (error) => showWrong(form, groupErrors(error).fields),
  })
  return (
    <Page
      narrow
      title="New group"
      subtitle="You can add members and policies next."
      back={{ to: '/groups', label: 'Groups' }}
    >
      <CreateForm
        form={form}
        submit="Create group"
        isPending={create.isPending}
        cancel="/groups"
        onSubmit={({ name, slug }) =>
          create.mutate({
            body: { name: name.trim(), slug: slug || undefined },
          })
        }
      >
        <ErrorAlert error={groupErrors(create.error).rest} />
        <TextInput label="Name" {...form.getInputProps('name')} />
        <SlugField {...form.getInputProps('slug')} />
      </CreateForm>
    </Page>
  )
}
