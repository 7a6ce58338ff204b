import { Stack } from '@mantine/core'
import type { Tenant } from 'wazo-auth-query'
import { useUpdateTenant } from 'wazo-auth-query/react'
import { showWrong } from '../parts/focusWrong.ts'
import { EditConflict, showValue } from '../parts/EditConflict.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { Section } from '../parts/Section.tsx'
import { useEdit } from '../parts/useEdit.ts'
import { methodNames } from '../user/methods.ts'
import { tenantName } from './tenant.ts'
import { TenantFields, tenantLabels } from './TenantFields.tsx'
import { bodyOf, tenantErrors, useTenantForm, valuesOf } from './tenantForm.ts'
import { useTenantRights } from './useTenantRights.ts'

const show = (field: string, value: unknown): string =>
  field === 'default_authentication_method'
    ? methodNames[value as Tenant['default_authentication_method']]
    : showValue(value)

/** What it is: sends only what was changed. */
export function EditTenantForm({ tenant }: { tenant: Tenant }) {
  const { uuid: tenant_uuid } = tenant
  const { status, missing } = useTenantRights(tenant_uuid).update
  const isLocked = status === 'denied'
  const form = useTenantForm(tenant)
  const update = useUpdateTenant({
    onSuccess: (saved) => notifyDone(`${tenantName(saved)} has been saved.`),
    onError: (error) => showWrong(form, tenantErrors(error).fields),
  })
  const edit = useEdit({
    current: tenant,
    form,
    valuesOf,
    bodyOf,
    update,
    inputOf: (change) => ({ tenant_uuid, ...change }),
  })
  return (
    <Section title="Profile">
      <form noValidate onSubmit={edit.submit}>
        <Stack>
          {isLocked && (
            <Locked accesses={missing}>You may look but not change.</Locked>
          )}
          <EditConflict edit={edit} labels={tenantLabels} show={show}>
            <ErrorAlert error={tenantErrors(update.error).rest} />
          </EditConflict>
          <TenantFields form={form} readOnly={isLocked} />
          {!isLocked && (
            <SaveButtons form={form} isPending={update.isPending} />
          )}
        </Stack>
      </form>
    </Section>
  )
}
