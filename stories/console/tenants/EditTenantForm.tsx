import { updateTenant, type Tenant } from 'wazo-auth-query'
import { useCan, useUpdateTenant } from 'wazo-auth-query/react'
import { showWrong } from '../parts/focusWrong.ts'
import { showValue } from '../parts/EditConflict.tsx'
import { EditForm } from '../parts/EditForm.tsx'
import { notifyDone } from '../parts/notify.ts'
import { useEdit } from '../parts/useEdit.ts'
import { methodNames } from '../user/methods.ts'
import { tenantName } from './tenant.ts'
import { TenantFields, tenantLabels } from './TenantFields.tsx'
import { bodyOf, tenantErrors, useTenantForm, valuesOf } from './tenantForm.ts'

const show = (field: string, value: unknown): string =>
  field === 'default_authentication_method'
    ? methodNames[value as Tenant['default_authentication_method']]
    : showValue(value)

/** What it is: sends only what was changed. */
export function EditTenantForm({ tenant }: { tenant: Tenant }) {
  const { uuid: tenant_uuid } = tenant
  const permission = useCan(updateTenant, { tenant_uuid })
  const form = useTenantForm(tenant)
  const update = useUpdateTenant({
    onSuccess: (saved) => notifyDone(`${tenantName(saved)} saved`),
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
    <EditForm
      title="Profile"
      edit={edit}
      labels={tenantLabels}
      show={show}
      permission={permission}
      error={tenantErrors(update.error).rest}
    >
      {(readOnly) => <TenantFields form={form} readOnly={readOnly} />}
    </EditForm>
  )
}
