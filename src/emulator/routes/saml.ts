import type { Context } from '../context.ts'
import { asking, loginOf, serviceOf } from '../domain/samlProvider.ts'
import {
  samlSessionOfRelay,
  samlSessionOfToken,
} from '../domain/samlSessions.ts'
import { domainName } from '../domain/tenantBody.ts'
import { tenantOfDomain } from '../domain/tenants.ts'
import { ok, type Reply, type Route } from '../route.ts'
import { deleteToken } from '../state/tokenStore.ts'
import { apiError, internalError, noSuchToken } from '../wire/errors.ts'
import { optional, text } from '../wire/fields.ts'
import { newSecret } from '../wire/identifier.ts'
import { accept, first } from '../wire/invalid.ts'
import { redirect } from '../wire/redirect.ts'

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

/** What the database has room for. */
const LONGEST = 512

/** Sends the user to the provider of the domain and remembers where from. */
async function start(context: Context): Promise<Reply> {
  const { state, now } = context
  const given = accept(body, await context.json(), (errors) =>
    invalid(first(errors)[0]),
  )
  const { domain, redirect_url = '' } = given
  if (domain === undefined) throw internalError()
  const tenant_uuid = tenantOfDomain(state, domain)?.uuid ?? ''
  const service = serviceOf(state, tenant_uuid, 'SingleSignOnService')
  const hasRoom = redirect_url !== '' && redirect_url.length <= LONGEST
  if (service === undefined || !hasRoom) {
    throw apiError(500, {
      error_id: 'configuration-error',
      message: 'SAML client for domain not found or failed',
      details: { domain },
      resource: 'saml',
    })
  }
  const saml_session_id = newSecret(16)
  const relay_state = `${newSecret(32)}=`
  state.samlSessions.add({
    saml_session_id,
    tenant_uuid,
    redirect_url,
    relay_state,
    started_at: now,
    refresh_token_uuid: null,
  })
  const location = asking(service, 'AuthnRequest', relay_state)
  return ok({ location, saml_session_id })
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
  const session = samlSessionOfRelay(context, relayState)
  if (session === undefined) throw failed(404, 'Context not found')
  const { tenant_uuid, redirect_url } = session
  if (!state.samlConfigs.has(tenant_uuid)) throw failed(500, 'Unexpected error')
  const login = loginOf(answer)
  if (login === undefined) {
    state.samlSessions.delete(session)
    // Appended as it is, though the address may have a query.
    return redirect(302, `${redirect_url}?login_failure_code=500`)
  }
  session.login = login
  state.samlSubjects.add(login)
  return redirect(302, redirect_url)
}

/**
 * Ends the session here, and tells where to end it at the provider. The refresh
 * token stays.
 */
function signOut(context: Context): Reply {
  const { state, token } = context
  if (token === undefined) throw noSuchToken()
  const session = samlSessionOfToken(context, token)
  if (session === undefined) throw failed(404, 'Context not found')
  const { tenant_uuid, redirect_url, login = '' } = session
  if (!state.samlConfigs.has(tenant_uuid)) throw internalError()
  if (!state.samlSubjects.has(login)) {
    // The provider has signed them out already, by another of their sessions.
    state.samlSessions.delete(session)
    deleteToken(state, token)
    return ok({ location: `${redirect_url}?logged_out=true` })
  }
  const service = serviceOf(state, tenant_uuid, 'SingleLogoutService')
  if (service === undefined) throw internalError()
  deleteToken(state, token)
  session.relay_state = newSecret(48)
  return ok({ location: asking(service, 'LogoutRequest', session.relay_state) })
}

const unconfirmed = (reason: string) =>
  failed(500, `Unable to process logout request response (${reason})`)

/** From the provider back to where the sign-in had gone. */
function signedOut(context: Context): Reply {
  const { state, query } = context
  const session = samlSessionOfRelay(context, query.get('RelayState'))
  if (session === undefined) {
    throw unconfirmed("'tuple' object has no attribute 'auth_context'")
  }
  if (!query.has('SAMLResponse')) {
    throw unconfirmed("'NoneType' object has no attribute 'in_response_to'")
  }
  state.samlSessions.delete(session)
  state.samlSubjects.delete(session.login ?? '')
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
