import { Button, Group, Text, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Tenant } from 'wazo-auth-query'
import {
  TenantScope,
  useActiveTenant,
  useCreateTenant,
  useTenant,
} from 'wazo-auth-query/react'
import { skipToken } from '@tanstack/react-query'
import { CreateForm } from '../parts/CreateForm.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { showWrong } from '../parts/focusWrong.ts'
import { notifyDone } from '../parts/notify.ts'
import { Page } from '../parts/Page.tsx'
import { PickTenant } from './PickTenant.tsx'
import { tenantName } from './tenant.ts'
import { TenantFields } from './TenantFields.tsx'
import {
  bodyOf,
  tenantErrors,
  useTenantForm,
  type TenantValues,
} from './tenantForm.ts'

/** A tenant that was not there, below another one. */
export function NewTenantPage() {
  const { parent } = useSearch({ from: '/app/tenants/new' })
  const [active] = useActiveTenant()
  const uuid = parent ?? active
  const { data } = useTenant(uuid ?? skipToken)
  const navigate = useNavigate({ from: '/tenants/new' })
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Page
      narrow
      title="New tenant"
      subtitle="It starts without users. You can create its administrators next."
      back={{ to: '/tenants', label: 'Tenants' }}
    >
      <Group
        className="console-card"
        justify="space-between"
        wrap="nowrap"
        px="lg"
        py="sm"
        mb="lg"
      >
        <div>
          <Text size="xs" c="dimmed">
            Parent tenant
          </Text>
          <Text fw={500}>{data ? tenantName(data) : '…'}</Text>
        </div>
        <Button variant="default" onClick={() => setChoosing(true)}>
          Change
        </Button>
      </Group>
      {isChoosing && (
        <PickTenant
          title="Choose the parent tenant"
          confirm="Choose"
          onPick={({ uuid }) => {
            setChoosing(false)
            void navigate({
              search: (old) => ({ ...old, parent: uuid }),
              replace: true,
            })
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {uuid && (
        <TenantScope tenant={uuid}>
          <NewTenantForm />
        </TenantScope>
      )}
    </Page>
  )
}

/** Made for the tenant around it: the server puts the new one below. */
function NewTenantForm() {
  const navigate = useNavigate()
  const form = useTenantForm()
  const create = useCreateTenant({
    onSuccess(tenant: Tenant) {
      notifyDone(`${tenantName(tenant)} created`)
      void navigate({
        to: '/tenants/$tenantUuid',
        params: { tenantUuid: tenant.uuid },
        replace: true,
      })
    },
    onError: (error) => showWrong(form, tenantErrors(error).fields),
  })
  const save = (values: TenantValues) =>
    create.mutate({
      body: { ...bodyOf(values), slug: values.slug || undefined },
    })
  return (
    <CreateForm
      form={form}
      submit="Create tenant"
      isPending={create.isPending}
      cancel="/tenants"
      onSubmit={save}
    >
      <ErrorAlert error={tenantErrors(create.error).rest} />
      <TenantFields form={form}>
        <TextInput
          label="Slug"
          description="A stable name for API clients. Generated from the name if left empty."
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('slug')}
        />
      </TenantFields>
    </CreateForm>
  )
}
