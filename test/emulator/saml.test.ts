import { describe, expect, it } from 'vitest'
import { parseXml, printXml } from '../../src/emulator/wire/xml.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { send } from './request.ts'

const signOut = '<SingleLogoutService Location="https://idp.example/slo"/>'

const metadataOf = (services: string) =>
  `<?xml version="1.0"?><EntityDescriptor xmlns="urn:md" entityID="https://idp.example"><IDPSSODescriptor>${services}<SingleSignOnService Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>`

/** Carol signs in by the identity provider, as nobody else does. */
async function configured(metadata = metadataOf(signOut)) {
  const emulator = createEmulator()
  const carol = emulator.signIn('carol').user
  const { token, user } = emulator.signIn('alice')
  const domains = await send<{ items: { uuid: string }[] }>(
    emulator,
    `GET /tenants/${user.tenant_uuid}/domains`,
    { token },
  )
  const form = new FormData()
  form.set('domain_uuid', domains.body.items[0]?.uuid ?? '')
  form.set('entity_id', 'entity')
  form.set('acs_url', 'https://pbx.example/api/auth/0.1/saml/acs')
  form.set('metadata', new File([metadata], 'metadata.xml'))
  const headers = { 'x-auth-token': token }
  const init = { method: 'POST', headers, body: form }
  const answer = await emulator.fetch('/0.1/backends/saml', init)
  expect(answer.status).toBe(200)
  const path = `PUT /idp/saml/users/${carol.uuid}`
  expect((await send(emulator, path, { token })).status).toBe(204)
  return emulator
}

async function started(emulator: ReturnType<typeof createEmulator>) {
  const body = {
    domain: 'northwind.example',
    redirect_url: 'https://app.example/back',
  }
  const { body: sso } = await send<{
    location: string
    saml_session_id: string
  }>(emulator, 'POST /saml/sso', { body })
  const location = new URL(sso.location)
  expect(location.origin).toBe('https://idp.example')
  return { ...sso, relayState: location.searchParams.get('RelayState') ?? '' }
}

const back = (
  { fetch }: ReturnType<typeof createEmulator>,
  relayState: string,
  name: string,
) =>
  fetch('/0.1/saml/acs', {
    method: 'POST',
    body: new URLSearchParams({
      RelayState: relayState,
      SAMLResponse: btoa(`<R><s:NameID xmlns:s="urn:s">${name}</s:NameID></R>`),
    }),
  })

interface Issued {
  data: { token: string; auth_id: string; refresh_token?: string }
}

async function signedIn(
  emulator: ReturnType<typeof createEmulator>,
  options: object = {},
) {
  const { relayState, saml_session_id } = await started(emulator)
  await back(emulator, relayState, 'carol')
  const body = { saml_session_id, ...options }
  const issued = await send<Issued>(emulator, 'POST /token', { body })
  expect(issued.status).toBe(200)
  return issued.body.data
}

describe('a SAML sign-in', () => {
  it('should end with a token for whom the provider names', async () => {
    const emulator = await configured()
    const { relayState, saml_session_id } = await started(emulator)
    const body = { saml_session_id }
    const early = await send(emulator, 'POST /token', { body })
    expect(early.status).toBe(401)
    const name = 'carol.lindqvist@northwind.example'
    const answer = await back(emulator, relayState, name)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('https://app.example/back')
    const token = await send(emulator, 'POST /token', { body })
    const { uuid } = emulator.signIn('carol').user
    expect(token.body).toMatchObject({ data: { auth_id: uuid } })
    const again = await send(emulator, 'POST /token', { body })
    expect(again.status).toBe(401)
  })

  it('should come back with a failure where the provider names nobody', async () => {
    const emulator = await configured()
    const { relayState } = await started(emulator)
    const answer = await back(emulator, relayState, '')
    expect(answer.headers.get('location')).toBe(
      'https://app.example/back?login_failure_code=500',
    )
  })

  it.each(['bob', 'stranger'])(
    'should give no token to %s, who signs in otherwise or is unknown',
    async (name) => {
      const emulator = await configured()
      const { relayState, saml_session_id } = await started(emulator)
      const answer = await back(emulator, relayState, name)
      expect(answer.headers.get('location')).toBe('https://app.example/back')
      const body = { saml_session_id }
      expect((await send(emulator, 'POST /token', { body })).status).toBe(401)
    },
  )
})

describe('a SAML sign-out', () => {
  it('should take the browser to the provider and back', async () => {
    const emulator = await configured()
    const { token } = await signedIn(emulator)
    const out = await send<{ location: string }>(emulator, 'GET /saml/logout', {
      token,
    })
    const { origin, pathname, searchParams } = new URL(out.body.location)
    expect(origin + pathname).toBe('https://idp.example/slo')
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(404)
    const query = new URLSearchParams({
      SAMLResponse: 'any',
      RelayState: searchParams.get('RelayState')!,
    })
    const end = () => emulator.fetch(`/0.1/saml/sls?${query.toString()}`)
    const ended = await end()
    expect(ended.status).toBe(302)
    expect(ended.headers.get('location')).toBe(
      'https://app.example/back?logged_out=true',
    )
    expect((await end()).status).toBe(500)
  })

  it('should still be known to a token that was renewed', async () => {
    const emulator = await configured()
    const client_id = 'console'
    const offline = { access_type: 'offline', client_id }
    const { refresh_token } = await signedIn(emulator, offline)
    const body = { refresh_token, client_id }
    const renewed = await send<Issued>(emulator, 'POST /token', { body })
    const { token } = renewed.body.data
    const out = await send(emulator, 'GET /saml/logout', { token })
    expect(out.status).toBe(200)
    expect((await send(emulator, 'POST /token', { body })).status).toBe(401)
  })

  it('should fail where the provider knows no sign-out', async () => {
    const emulator = await configured(metadataOf(''))
    const { token } = await signedIn(emulator)
    const out = await send(emulator, 'GET /saml/logout', { token })
    expect(out).toMatchObject({
      status: 500,
      body: { error_id: 'processing-error' },
    })
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(204)
  })
})

describe('XML', () => {
  it.each([
    '<a/>',
    "<?xml version='1.0'?><!-- c --><a b='1'><c>t</c><![CDATA[<]]></a>\n",
  ])('should take %s', (text) => {
    expect(parseXml(text)).toBeDefined()
  })

  it.each(['', 'text', '<a', '<a>', '<a></b>', '<a/><b/>', '<a b=c/>', '</a>'])(
    'should refuse %j',
    (text) => {
      expect(parseXml(text)).toBeUndefined()
    },
  )

  it('should print namespaces as Python does', () => {
    const root = parseXml(
      '<a xmlns="urn:1" xmlns:p="urn:2"><p:b p:c="1" d="2"/></a>',
    )
    expect(root && printXml(root)).toBe(
      '<ns0:a xmlns:ns0="urn:1" xmlns:ns1="urn:2"><ns1:b ns1:c="1" d="2" /></ns0:a>',
    )
  })
})
