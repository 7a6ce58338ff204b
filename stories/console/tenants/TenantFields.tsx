import { Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Address } from 'wazo-auth-query'
import { methodNames } from '../user/methods.ts'
import { ContactField } from './ContactField.tsx'
import { addressLines, tenantMethods, type TenantForm } from './tenantForm.ts'

const lineNames: Record<keyof Address, string> = {
  line_1: 'Address',
  line_2: 'Address line 2',
  city: 'City',
  state: 'State or province',
  country: 'Country',
  zip_code: 'Postal code',
}

/** The fields, as conflicts name them. */
export const tenantLabels = {
  name: 'Name',
  phone: 'Phone',
  default_authentication_method: 'Default sign-in method',
  contact: 'Contact',
  domain_names: 'Domain names',
  address: 'Address',
}

const methods = tenantMethods.map((value) => ({
  value,
  label: methodNames[value],
}))

export interface TenantFieldsProps {
  form: TenantForm
  readOnly?: boolean
  /** What stands beside the name. */
  children?: ReactNode
}

/** All of a tenant that can be changed after it was made. */
export function TenantFields({
  form,
  readOnly = false,
  children,
}: TenantFieldsProps) {
  return (
    <Stack>
      <TextInput
        label={tenantLabels.name}
        readOnly={readOnly}
        {...form.getInputProps('name')}
      />
      {children}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={tenantLabels.phone}
          type="tel"
          readOnly={readOnly}
          {...form.getInputProps('phone')}
        />
        <Select
          label={tenantLabels.default_authentication_method}
          description="For users without their own"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          readOnly={readOnly}
          data-locked={readOnly || undefined}
          data={methods}
          {...form.getInputProps('default_authentication_method')}
        />
      </SimpleGrid>
      <ContactField
        readOnly={readOnly}
        {...form.getInputProps('contact')}
        value={form.values.contact}
      />
      <TagsInput
        label={tenantLabels.domain_names}
        description={`LDAP and SAML sign-ins use them to find the tenant.${readOnly ? '' : ' Press Enter to add one.'}`}
        placeholder={readOnly ? undefined : 'example.org'}
        readOnly={readOnly}
        data-locked={readOnly || undefined}
        splitChars={[',', ' ']}
        {...form.getInputProps('domain_names')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {addressLines.map((line) => (
          <TextInput
            key={line}
            label={lineNames[line]}
            readOnly={readOnly}
            {...form.getInputProps(`address.${line}`)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
