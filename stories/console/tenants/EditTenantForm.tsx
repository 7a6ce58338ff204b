import { Stack } from '@mantine/core'
import type { Tenant, TenantReplace } from 'wazo-auth-query'
import { useUpdateTenant } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { Section } from '../parts/Section.tsx'
import { tenantName } from './tenant.ts'
import { TenantFields } from './TenantFields.tsx'
import {
  bodyOf,
  tenantErrors,
  useTenantForm,
  valuesOf,
  type TenantValues,
} from './tenantForm.ts'
import { useTenantRights } from './useTenantRights.ts'

/** Sends only what was changed: the rest is as fresh as the server has it. */
export function EditTenantForm({ tenant }: { tenant: Tenant }) {
  const { uuid: tenant_uuid } = tenant
  const { status, missing } = useTenantRights(tenant_uuid).update
  const isLocked = status === 'denied'
  const form = useTenantForm(tenant)
  const update = useUpdateTenant({
    onSuccess(saved) {
      form.setInitialValues(valuesOf(saved))
      form.setValues(valuesOf(saved))
      notifyDone(`${tenantName(saved)} has been saved.`)
    },
    onError: (error) => form.setErrors(tenantErrors(error).fields),
  })
  const save = (values: TenantValues) => {
    const changed = Object.entries(bodyOf(values)).filter(([name]) =>
      form.isDirty(name),
    )
    const body = Object.fromEntries(changed) as Partial<TenantReplace>
    update.mutate({ tenant_uuid, body })
  }
  return (
    <Section title="Profile">
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Stack>
          {isLocked && (
            <Locked accesses={missing}>You may look but not change.</Locked>
          )}
          <ErrorAlert error={tenantErrors(update.error).rest} />
          <TenantFields form={form} readOnly={isLocked} />
          {!isLocked && (
            <SaveButtons form={form} isPending={update.isPending} />
          )}
        </Stack>
      </form>
    </Section>
  )
}
