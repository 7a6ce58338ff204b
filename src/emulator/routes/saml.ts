import { userOfLogin } from '../domain/accounts.ts'
import { decodeBase64 } from '../wire/base64.ts'
import type { Context } from '../context.ts'
import { apiError, internalError, noSuchToken } from '../wire/errors.ts'
import { optional, text } from '../wire/fields.ts'
import { newUuid } from '../wire/identifier.ts'
import { accept, first } from '../wire/invalid.ts'
import type { User } from '../state/records.ts'
import { ok, type Reply, type Route } from '../route.ts'
import { domainName } from '../domain/tenantBody.ts'
import { tenantOfDomain } from '../domain/tenants.ts'
import { elementsNamed, parseXml } from '../wire/xml.ts'

const body = {
  domain: optional(domainName()),
  redirect_url: optional(text({ min: 1 })),
}

const invalid = (message: string) =>
  apiError(400, {
    error_id: 'invalid-data',
    message,
    details: {},
    resource: 'saml',
  })

const failed = (status: 404 | 500, error: string) =>
  apiError(status, {
    error_id: 'processing-error',
    message: 'SAML processing failed',
    details: { error },
    resource: 'saml',
  })

/** Sends the user to the provider of the domain and remembers where from. */
async function start(context: Context): Promise<Reply> {
  const { state } = context
  const given = accept(body, await context.json(), (errors) =>
    invalid(first(errors)[0]),
  )
  const { domain, redirect_url } = given
  if (domain === undefined) throw internalError()
  const tenant = tenantOfDomain(state, domain)
  const config = state.samlConfigs.get(tenant?.uuid ?? '')
  const document = config && parseXml(config.metadata)
  const [service] = document
    ? elementsNamed(document, 'SingleSignOnService')
    : []
  const location = service?.attributes.get('Location')
  if (location === undefined || redirect_url === undefined) {
    throw apiError(500, {
      error_id: 'configuration-error',
      message: 'SAML client for domain not found or failed',
      details: { domain },
      resource: 'saml',
    })
  }
  const saml_session_id = newUuid()
  const relayState = newUuid()
  const login = { saml_session_id, redirect_url }
  state.samlLogins.set(relayState, login)
  const query = new URLSearchParams({
    SAMLRequest: btoa(`<AuthnRequest ID="${newUuid()}"/>`),
    RelayState: relayState,
    SigAlg: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    Signature: btoa(newUuid()),
  })
  const next = `${location}?${query.toString()}`
  return ok({ location: next, saml_session_id })
}

/** Whom a provider's answer names. The emulator checks no signature. */
function userOfAnswer({ state }: Context, answer: string): User | undefined {
  const bytes = decodeBase64(answer)
  const document = bytes && parseXml(new TextDecoder().decode(bytes))
  const [nameId] = document ? elementsNamed(document, 'NameID') : []
  const login = nameId?.children[0]
  return typeof login === 'string'
    ? userOfLogin(state, login.trim())
    : undefined
}

/** What the provider posts; a failure too goes back to where the user came from. */
async function finish(context: Context): Promise<Reply> {
  const { state, request } = context
  const form = new URLSearchParams(await request.text())
  const relayState = form.get('RelayState')
  const answer = form.get('SAMLResponse')
  if (relayState === null || answer === null) {
    throw invalid('RelayState and/or SAMLResponse')
  }
  const login = state.samlLogins.get(relayState)
  if (login === undefined) throw failed(404, 'Context not found')
  state.samlLogins.delete(relayState)
  const user = userOfAnswer(context, answer)
  const location = new URL(login.redirect_url)
  if (user === undefined) location.searchParams.set('login_failure_code', '500')
  else state.samlSessions.set(login.saml_session_id, user.uuid)
  const to = location.toString()
  return {
    status: 302,
    type: 'text/html; charset=utf-8',
    headers: { location: to },
    body: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${to}">${to}</a>. If not, click the link.\n`,
  }
}

export const samlRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/saml/sso',
    access: null,
    summary: 'Starts a sign-in at the identity provider of a domain',
    handle: start,
  },
  {
    method: 'POST',
    path: '/saml/acs',
    access: null,
    summary: "Takes the identity provider's answer",
    handle: finish,
  },
  {
    method: 'GET',
    path: '/saml/logout',
    access: null,
    tokenInQuery: true,
    summary: 'Starts a sign-out at the identity provider',
    handle({ token }) {
      if (token === undefined) throw noSuchToken()
      throw failed(404, 'Context not found')
    },
  },
  {
    method: 'GET',
    path: '/saml/sls',
    access: null,
    summary: "Takes the identity provider's confirmation of a sign-out",
    handle() {
      throw failed(
        500,
        "Unable to process logout request response ('tuple' object has no attribute 'auth_context')",
      )
    },
  },
]
