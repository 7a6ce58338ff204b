import type { Context } from '../context.ts'
import { apiError, conflict, echoed } from '../wire/errors.ts'
import { optional, required, text } from '../wire/fields.ts'
import { formOf } from '../wire/form.ts'
import { accept, first, flatten, type Report } from '../wire/invalid.ts'
import type { SamlConfig } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import type { Violation } from '../wire/schema.ts'
import { parseXml, printXml } from '../wire/xml.ts'

const domain = text({ min: 36, max: 38 })
const line = text({ min: 1, max: 512 })

const complete = {
  domain_uuid: required(domain),
  entity_id: required(line),
  acs_url: required(line),
}

const partial = {
  domain_uuid: optional(domain),
  entity_id: optional(line),
  acs_url: optional(line),
}

/** The names come from the list parameters, by a slip of the server. */
const report: Report = (errors) => {
  const [field, error] = first(errors)
  const flat = flatten(error) as Violation
  const details = { [field]: flat }
  return apiError(400, {
    error_id: 'invalid-list-param',
    message: flat.message,
    details,
    resource: 'users',
  })
}

function refused(status: 400 | 404, message: string, uuid: string) {
  const id = 'unknown-saml-config'
  return apiError(status, {
    error_id: id,
    message,
    details: { uuid },
    resource: 'saml_config',
  })
}

function unset(tenant: string) {
  const message = `No SAML IDP config found for this tenant: "${tenant}"`
  return refused(404, message, tenant)
}

function textsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') texts[name] = value
  }
  return texts
}

async function metadataOf(
  form: FormData,
  tenant: string,
): Promise<string | undefined> {
  const file = form.get('metadata')
  if (file === null || typeof file === 'string') return undefined
  if (file.name === '') {
    throw refused(400, 'Empty metadata file provided', tenant)
  }
  const document = parseXml(await file.text())
  if (document === undefined) {
    const reason = 'unclosed token: line 1, column 0'
    throw refused(400, `Invalid XML (${reason})`, tenant)
  }
  return printXml(document)
}

function assertOwnDomain({ state, tenant }: Context, uuid: string): void {
  const domains = state.tenants.get(tenant)?.domains ?? []
  if (domains.some((one) => one.uuid === uuid)) return
  throw refused(400, 'Domain not from tenant', tenant)
}

function configOf({ state, tenant }: Context): SamlConfig {
  const config = state.samlConfigs.get(tenant)
  if (config === undefined) throw unset(tenant)
  return config
}

function present({ tenant }: Context, config: SamlConfig) {
  const { domain_uuid, entity_id, acs_url } = config
  return { domain_uuid, entity_id, tenant_uuid: tenant, acs_url }
}

const path = '/backends/saml'

export const samlConfigRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access: 'auth.backends.saml.read',
    summary: 'Reads the SAML settings of a tenant',
    handle: (context) => ok(present(context, configOf(context))),
  },
  {
    method: 'POST',
    path,
    access: 'auth.backends.saml.create',
    summary: 'Creates the SAML settings of a tenant, with a metadata file',
    async handle(context) {
      const { state, tenant } = context
      const form = await formOf(context.request)
      const body = accept(complete, textsOf(form), report)
      assertOwnDomain(context, body.domain_uuid)
      const metadata = await metadataOf(form, tenant)
      if (metadata === undefined) {
        throw refused(400, 'No metadata file provided', tenant)
      }
      if (state.samlConfigs.has(tenant)) {
        const message = 'Duplicated SAML config exists'
        throw conflict('saml_config', 'tenant_uuid', message)
      }
      const config = { ...body, metadata }
      state.samlConfigs.set(tenant, config)
      return ok(present(context, config))
    },
  },
  {
    method: 'PUT',
    path,
    access: 'auth.backends.saml.update',
    summary: 'Changes what is given of the SAML settings of a tenant',
    async handle(context) {
      const { state, tenant } = context
      const form = await formOf(context.request)
      const texts = textsOf(form)
      const config = configOf(context)
      const body = accept(partial, texts, () => echoed(texts))
      if (body.domain_uuid) assertOwnDomain(context, body.domain_uuid)
      const metadata = await metadataOf(form, tenant)
      state.samlConfigs.set(tenant, {
        domain_uuid: body.domain_uuid ?? config.domain_uuid,
        entity_id: body.entity_id ?? config.entity_id,
        acs_url: body.acs_url ?? config.acs_url,
        metadata: metadata ?? config.metadata,
      })
      return ok({})
    },
  },
  {
    method: 'DELETE',
    path,
    access: 'auth.backends.saml.delete',
    summary: 'Removes the SAML settings of a tenant',
    handle({ state, tenant }) {
      state.samlConfigs.delete(tenant)
      return noContent()
    },
  },
  {
    method: 'GET',
    path: `${path}/metadata`,
    access: 'auth.backends.saml.read',
    summary: "Downloads the identity provider's metadata",
    handle(context) {
      const { metadata } = configOf(context)
      const hasElements = parseXml(metadata)?.children.some(
        (child) => typeof child === 'object',
      )
      // By a slip of the server, an element without any is none.
      if (!hasElements) return ok(null)
      return {
        status: 200,
        type: 'application/xml',
        headers: { 'content-disposition': 'attachment' },
        body: metadata,
      }
    },
  },
  {
    method: 'GET',
    path: `${path}/acs_url_template`,
    access: 'auth.backends.saml.read',
    summary: 'Reads the template of the address the provider answers to',
    handle: () =>
      ok({ acs_url: 'https://{{STACK_URL}}/api/auth/0.1/saml/acs' }),
  },
]
