import { expect, it } from 'vitest'
import {
  createSamlConfig,
  finishSamlSignIn,
  startSamlSignIn,
  startSamlSignOut,
} from '../../src/index.ts'
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
    await expect(startSamlSignOut(server.auth)).rejects.toMatchObject({
      kind: 'notFound',
      status: 404,
    })
    expect(server.auth.session.getSnapshot().status).toBe('signedIn')
  })
}
