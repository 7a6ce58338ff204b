import { decodeBase64 } from '../wire/base64.ts'
import type { Context } from '../context.ts'
import { apiError, internalError, noSuchToken } from '../wire/errors.ts'
import { optional, text } from '../wire/fields.ts'
import { newUuid } from '../wire/identifier.ts'
import { accept, first } from '../wire/invalid.ts'
import { ok, type Reply, type Route } from '../route.ts'
import { deleteRefreshToken } from '../domain/refreshTokens.ts'
import {
  samlSessionOfRelay,
  samlSessionOfToken,
} from '../domain/samlSessions.ts'
import type { State } from '../state/state.ts'
import { domainName } from '../domain/tenantBody.ts'
import { tenantOfDomain } from '../domain/tenants.ts'
import { deleteToken } from '../state/tokenStore.ts'
import { redirect } from '../wire/redirect.ts'
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

/** Where the provider of a tenant is asked for something. */
function serviceOf(
  { samlConfigs }: State,
  tenant: string,
  service: 'SingleSignOnService' | 'SingleLogoutService',
): string | undefined {
  const config = samlConfigs.get(tenant)
  const document = config && parseXml(config.metadata)
  const [element] = document ? elementsNamed(document, service) : []
  return element?.attributes.get('Location')
}

/** An address at the provider; the emulator signs nothing. */
function asking(
  location: string,
  request: 'AuthnRequest' | 'LogoutRequest',
  relayState: string,
): string {
  const query = new URLSearchParams({
    SAMLRequest: btoa(`<${request} ID="${newUuid()}"/>`),
    RelayState: relayState,
    SigAlg: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    Signature: btoa(newUuid()),
  })
  return `${location}?${query.toString()}`
}

/** Sends the user to the provider of the domain and remembers where from. */
async function start(context: Context): Promise<Reply> {
  const { state } = context
  const given = accept(body, await context.json(), (errors) =>
    invalid(first(errors)[0]),
  )
  const { domain, redirect_url } = given
  if (domain === undefined) throw internalError()
  const tenant_uuid = tenantOfDomain(state, domain)?.uuid ?? ''
  const service = serviceOf(state, tenant_uuid, 'SingleSignOnService')
  if (service === undefined || redirect_url === undefined) {
    throw apiError(500, {
      error_id: 'configuration-error',
      message: 'SAML client for domain not found or failed',
      details: { domain },
      resource: 'saml',
    })
  }
  const saml_session_id = newUuid()
  const relay_state = newUuid()
  const session = { saml_session_id, tenant_uuid, redirect_url, relay_state }
  state.samlSessions.add(session)
  const location = asking(service, 'AuthnRequest', relay_state)
  return ok({ location, saml_session_id })
}

/** Whom a provider's answer names. The emulator checks no signature. */
function loginOf(answer: string): string | undefined {
  const bytes = decodeBase64(answer)
  const document = bytes && parseXml(new TextDecoder().decode(bytes))
  const [nameId] = document ? elementsNamed(document, 'NameID') : []
  const [login] = nameId?.children ?? []
  return typeof login === 'string' ? login.trim() : undefined
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
  const session = samlSessionOfRelay(state, relayState)
  if (session === undefined) throw failed(404, 'Context not found')
  const login = loginOf(answer)
  const location = new URL(session.redirect_url)
  if (login === undefined) {
    state.samlSessions.delete(session)
    location.searchParams.set('login_failure_code', '500')
  } else session.login = login
  return redirect(302, location.toString())
}

/** Ends the session here, and tells where to end it at the provider. */
function signOut({ state, token }: Context): Reply {
  if (token === undefined) throw noSuchToken()
  const session = samlSessionOfToken(state, token)
  if (session === undefined) throw failed(404, 'Context not found')
  const { tenant_uuid } = session
  const service = serviceOf(state, tenant_uuid, 'SingleLogoutService')
  if (service === undefined) throw failed(500, 'No sign-out at the provider')
  session.relay_state = newUuid()
  const refreshToken = state.refreshTokens.get(token.refresh_token_uuid ?? '')
  if (refreshToken) deleteRefreshToken(state, refreshToken)
  deleteToken(state, token)
  return ok({ location: asking(service, 'LogoutRequest', session.relay_state) })
}

/** From the provider back to where the sign-in had gone. */
function signedOut({ state, query }: Context): Reply {
  const session = samlSessionOfRelay(state, query.get('RelayState'))
  if (session === undefined) {
    throw failed(
      500,
      "Unable to process logout request response ('tuple' object has no attribute 'auth_context')",
    )
  }
  state.samlSessions.delete(session)
  // Appended as it is, though the address may have a query.
  return redirect(302, `${session.redirect_url}?logged_out=true`)
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
    handle: signOut,
  },
  {
    method: 'GET',
    path: '/saml/sls',
    access: null,
    summary: "Takes the identity provider's confirmation of a sign-out",
    handle: signedOut,
  },
]
