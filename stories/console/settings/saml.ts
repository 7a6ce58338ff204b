import type { SamlConfig, SamlConfigUpdate } from 'wazo-auth-query'

export interface SamlValues {
  domain_uuid: string | null
  entity_id: string
  acs_url: string
  metadata: File | null
}

export const valuesOf = (current: SamlConfig | undefined): SamlValues => ({
  domain_uuid: current?.domain_uuid ?? null,
  entity_id: current?.entity_id ?? '',
  acs_url: current?.acs_url ?? '',
  metadata: null,
})

export const samlFields = ['domain_uuid', 'entity_id', 'acs_url'] as const

const line = (what: string) => (value: string) =>
  !value.trim()
    ? `Enter ${what}`
    : value.length > 512
      ? 'At most 512 characters'
      : null

export const validateSaml = (isNew: boolean) => ({
  domain_uuid: (value: string | null) => (value ? null : 'Choose a domain'),
  entity_id: line('the entity ID'),
  acs_url: (value: string) =>
    line('the ACS URL')(value) ??
    (URL.canParse(value.trim())
      ? null
      : 'Enter a full URL, such as https://pbx.company.example/api/auth/0.1/saml/acs'),
  metadata: (value: File | null) =>
    isNew && !value ? 'Choose the provider’s metadata file' : null,
})

const redirected = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

/** The server takes any XML, and then nobody can sign in with it. */
export async function flawOfXml(
  file: Pick<Blob, 'text'>,
): Promise<string | null> {
  const xml = new DOMParser().parseFromString(
    await file.text(),
    'application/xml',
  )
  if (xml.querySelector('parsererror')) return 'This file is not XML'
  const named = (name: string) => [...xml.getElementsByTagNameNS('*', name)]
  const services = named('SingleSignOnService')
  if (!services.length)
    return 'This is not provider metadata: it has no SingleSignOnService'
  if (named('IDPSSODescriptor').length > 1)
    return 'This metadata describes several providers; the server needs exactly one'
  return services.some((one) => one.getAttribute('Binding') === redirected)
    ? null
    : 'The server uses HTTP-Redirect, which this provider does not support'
}

/** Only what differs: the server keeps the rest. */
export function changesOf(
  { metadata, ...texts }: SamlValues,
  current: SamlConfig,
): SamlConfigUpdate {
  const changed = samlFields.flatMap((name) => {
    const value = texts[name]?.trim()
    return value && value !== current[name] ? [[name, value]] : []
  })
  return {
    ...(Object.fromEntries(changed) as SamlConfigUpdate),
    ...(metadata && { metadata }),
  }
}
