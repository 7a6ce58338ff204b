import { useForm, type UseFormReturnType } from '@mantine/form'
import type {
  Address,
  Tenant,
  TenantReplace,
  Uuid,
  WazoAuthError,
} from 'wazo-auth-query'
import { checkName } from '../parts/checkName.ts'
import { sortErrors, type SortedErrors } from '../parts/fieldErrors.ts'

export const tenantMethods = ['native', 'ldap', 'saml'] as const

const lines = {
  line_1: 256,
  line_2: 256,
  city: 128,
  state: 128,
  country: 128,
  zip_code: 16,
} satisfies Record<keyof Address, number>

export const addressLines = Object.keys(lines) as (keyof Address)[]

export interface TenantValues {
  name: string
  slug: string
  phone: string
  contact: Uuid | null
  default_authentication_method: Tenant['default_authentication_method']
  domain_names: string[]
  address: Record<keyof Address, string>
}

export type TenantForm = UseFormReturnType<TenantValues>

/** What a form starts from: a tenant, or none yet. */
export const valuesOf = (tenant?: Tenant): TenantValues => ({
  name: tenant?.name ?? '',
  slug: tenant?.slug ?? '',
  phone: tenant?.phone ?? '',
  contact: tenant?.contact ?? null,
  default_authentication_method:
    tenant?.default_authentication_method ?? 'native',
  domain_names: tenant?.domain_names ?? [],
  address: Object.fromEntries(
    addressLines.map((line) => [line, tenant?.address[line] ?? '']),
  ) as Record<keyof Address, string>,
})

const orNull = (text: string) => text.trim() || null

/** As the server wants it: what is empty is nothing. */
export const bodyOf = (values: TenantValues): TenantReplace => ({
  name: orNull(values.name),
  phone: orNull(values.phone),
  contact: values.contact,
  default_authentication_method: values.default_authentication_method,
  domain_names: values.domain_names,
  address: Object.fromEntries(
    addressLines.map((line) => [line, orNull(values.address[line])]),
  ) as Record<keyof Address, string | null>,
})

const atMost = (max: number) => (value: string) =>
  value.trim().length > max ? `At most ${max} characters` : null

const domain = /^(?!-)[\w-]+(?<!-)(\.(?!-)[\w-]+(?<!-))+$/

export const useTenantForm = (tenant?: Tenant): TenantForm =>
  useForm<TenantValues>({
    initialValues: valuesOf(tenant),
    validate: {
      // Older tenants may have none.
      name: tenant ? atMost(128) : checkName(128),
      slug: (value) =>
        /^\w{0,10}$/.test(value)
          ? null
          : 'At most 10 letters, digits and underscores',
      phone: atMost(32),
      domain_names(names) {
        const wrong = names.find((name) => !domain.test(name))
        return wrong === undefined
          ? null
          : `“${wrong}” is not a domain. Use at least two parts, such as example.org`
      },
      address: Object.fromEntries(
        addressLines.map((line) => [line, atMost(lines[line])]),
      ),
    },
  })

type Field = Exclude<keyof TenantValues, 'address'> | `address.${keyof Address}`

const fields: readonly Field[] = [
  'name',
  'slug',
  'phone',
  'contact',
  'default_authentication_method',
  'domain_names',
  ...addressLines.map((line) => `address.${line}` as const),
]

/** What the server says, at the fields that it speaks of. */
export function tenantErrors(error: WazoAuthError | null): SortedErrors<Field> {
  const taken = error?.kind === 'conflict' && error.fields.domain_names
  if (taken)
    return {
      fields: {
        domain_names:
          'Another tenant on this server already has one of these domains',
      },
      rest: null,
    }
  // A list says which of its entries it means.
  const entry = Object.keys(error?.fields ?? {}).some((name) =>
    name.startsWith('domain_names.'),
  )
  if (entry)
    return {
      fields: { domain_names: 'The server rejected one of these domains' },
      rest: null,
    }
  return sortErrors(error, fields)
}
