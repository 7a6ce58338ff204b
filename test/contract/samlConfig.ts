import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import {
  createSamlConfig,
  deleteSamlConfig,
  getSamlAcsUrlTemplate,
  getSamlConfig,
  getSamlMetadata,
  listTenantDomains,
  updateSamlConfig,
  type WazoAuth,
} from '../../src/index.ts'
import { elsewhere, type Server } from './server.ts'

/** Enough of a provider's metadata to begin and end a sign-in with. */
const metadata =
  '<?xml version="1.0"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/idp"><IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/slo"/><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>'

/** A tenant with a domain of its own. */
export async function withDomain({ auth, fixtures }: Server) {
  const domain = `${fixtures.name('saml')}.example`
  const tenant = await fixtures.tenant({ domain_names: [domain] })
  const { items } = await listTenantDomains(auth, tenant.uuid)
  const there = auth.withTenant(tenant.uuid)
  const body = {
    domain_uuid: items[0]!.uuid,
    entity_id: fixtures.name('entity'),
    acs_url: 'https://console.example/api/auth/0.1/saml/acs',
    metadata,
  }
  // A tenant with such settings might not go.
  fixtures.defer(() => deleteSamlConfig(there))
  return { domain, there, body }
}

export function samlConfig(server: Server) {
  let there: WazoAuth
  let body: Awaited<ReturnType<typeof withDomain>>['body']

  beforeAll(async () => {
    if (server.isOlder || server.isOff('GET /backends/saml')) return
    const made = await withDomain(server)
    there = made.there
    body = made.body
  })

  it('should be set up with metadata, once', async () => {
    for (const read of [getSamlConfig, getSamlMetadata])
      await expect(read(there)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(
      updateSamlConfig(there, { body: { entity_id: 'x' } }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    const { metadata: _, ...told } = body
    const set = { ...told, tenant_uuid: there.scope.tenant }
    await expect(createSamlConfig(there, { body })).resolves.toEqual(set)
    await expect(createSamlConfig(there, { body })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(getSamlConfig(there)).resolves.toEqual(set)
    await expect(getSamlMetadata(there)).resolves.toContain(
      'https://idp.example/sso',
    )
  })

  it('should change only in what is given', async () => {
    const before = await getSamlConfig(there)
    const entity_id = server.fixtures.name('entity')
    await updateSamlConfig(there, { body: { entity_id } })
    const file = new File(['<root><leaf/></root>'], 'other.xml')
    await updateSamlConfig(there, { body: { metadata: file } })
    await expect(getSamlConfig(there)).resolves.toEqual({
      ...before,
      entity_id,
    })
    await expect(getSamlMetadata(there)).resolves.toContain('root')
    await expect(
      updateSamlConfig(there, { body: { domain_uuid: randomUUID() } }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })

  it('should be removed, again without harm', async () => {
    for (let times = 0; times < 2; times++)
      await expect(deleteSamlConfig(there)).resolves.toBeUndefined()
    const nowhere = server.auth.withTenant(randomUUID())
    await expect(deleteSamlConfig(nowhere)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('should have a template for the address', async () => {
    await expect(getSamlAcsUrlTemplate(there)).resolves.toContain('/saml/acs')
    await expect(
      getSamlAcsUrlTemplate(elsewhere(server)),
    ).rejects.toMatchObject({ name: 'WazoAuthError' })
  })
}
