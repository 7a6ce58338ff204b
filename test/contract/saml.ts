import { expect, it } from 'vitest'
import {
  createSamlConfig,
  finishSamlSignIn,
  startSamlSignIn,
  startSamlSignOut,
} from '../../src/index.ts'
import { samlAnswer } from '../support/samlAnswer.ts'
import { withDomain } from './samlConfig.ts'
import type { Server } from './server.ts'

export function saml(server: Server) {
  const redirect_url = 'https://console.example/signed-in'

  it('should send the browser to the provider of the domain', async () => {
    const { domain, there, body } = await withDomain(server)
    await createSamlConfig(there, { body })
    const stranger = server.fixtures.client()
    const { location, saml_session_id } = await startSamlSignIn(stranger, {
      body: { domain, redirect_url },
    })
    expect(new URL(location).origin).toBe('https://idp.example')
    // Nobody has come back.
    await expect(
      finishSamlSignIn(stranger, { saml_session_id }),
    ).rejects.toMatchObject({ kind: 'credentials', status: 401 })
  })

  it('should sign in whom the provider names, and out there too', async (context) => {
    if (!server.isEmulator) {
      const reason = 'needs an identity provider'
      return server.notApplicable(context, reason, ['GET /saml/logout'])
    }
    const { domain, there, body } = await withDomain(server)
    await createSamlConfig(there, { body })
    const method = { authentication_method: 'saml' } as const
    const { tenant } = there.scope
    const user = await server.fixtures.user(method, tenant ?? undefined)
    // By its refresh token the server knows again what began so.
    const clientId = server.fixtures.name('client')
    const auth = server.fixtures.client({ clientId })
    const { location, saml_session_id } = await startSamlSignIn(auth, {
      body: { domain, redirect_url },
    })
    // What the provider's page lets the browser post; it is not signed.
    const posted = {
      RelayState: new URL(location).searchParams.get('RelayState') ?? '',
      SAMLResponse: samlAnswer(user.username),
    }
    await server.fetch(`${server.baseURL}/saml/acs`, {
      method: 'POST',
      body: new URLSearchParams(posted),
    })
    await finishSamlSignIn(auth, { saml_session_id })
    expect(auth.session.getSnapshot().user?.uuid).toBe(user.uuid)
    const out = await startSamlSignOut(auth)
    expect(out.location).toMatch(/^https:\/\/idp\.example\/slo\?/)
    await auth.signOut()
  })

  it('should say that a domain has no provider', async () => {
    const domain = `${server.fixtures.name('none')}.example`
    await expect(
      startSamlSignIn(server.auth, { body: { domain, redirect_url } }),
    ).rejects.toMatchObject({ kind: 'server', retryable: false })
    await expect(
      startSamlSignIn(server.auth, { body: { domain: '?', redirect_url } }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })

  it('should not end what did not begin so', async () => {
    // One without a refresh token may be taken for somebody else's.
    const { fixtures } = server
    const clientId = fixtures.name('client')
    const auth = await fixtures.signedIn(await fixtures.user(), { clientId })
    await expect(startSamlSignOut(auth)).rejects.toMatchObject({
      kind: 'notFound',
      status: 404,
    })
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })
}
