import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { parseXml, printXml } from '../../src/emulator/wire/xml.ts'
import { createEmulator, type Emulator } from '../../src/emulator/index.ts'
import { samlAnswer } from '../support/samlAnswer.ts'
import { fakeClock, send } from './request.ts'

const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'
const signIn = `<SingleSignOnService Binding="${binding}" Location="https://idp.example/sso"/>`
const signOut = `<SingleLogoutService Binding="${binding}" Location="https://idp.example/slo"/>`

const metadataOf = (...services: string[]) =>
  `<?xml version="1.0"?><EntityDescriptor xmlns="urn:md" entityID="https://idp.example"><IDPSSODescriptor>${services.join('')}</IDPSSODescriptor></EntityDescriptor>`

/** Carol signs in by the identity provider, as nobody else does. */
async function configured(
  metadata = metadataOf(signOut, signIn),
  clock?: ReturnType<typeof fakeClock>,
) {
  const emulator = createEmulator(clock && { clock })
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

async function started(
  emulator: Emulator,
  redirect_url = 'https://app.example/back',
) {
  const body = { domain: 'northwind.example', redirect_url }
  const { body: sso } = await send<{
    location: string
    saml_session_id: string
  }>(emulator, 'POST /saml/sso', { body })
  const location = new URL(sso.location)
  expect(location.origin).toBe('https://idp.example')
  return { ...sso, relayState: location.searchParams.get('RelayState') ?? '' }
}

const back = (
  { fetch }: Emulator,
  relayState: string,
  name: string,
  attribute?: string,
) =>
  fetch('/0.1/saml/acs', {
    method: 'POST',
    body: new URLSearchParams({
      RelayState: relayState,
      SAMLResponse: samlAnswer(name, attribute),
    }),
  })

interface Issued {
  data: { token: string; auth_id: string; refresh_token?: string }
}

async function signedIn(emulator: Emulator, options: object = {}) {
  const { relayState, saml_session_id } = await started(emulator)
  await back(emulator, relayState, 'carol')
  const body = { saml_session_id, ...options }
  const issued = await send<Issued>(emulator, 'POST /token', { body })
  expect(issued.status).toBe(200)
  return issued.body.data
}

const offline = (client_id = 'console') => ({
  access_type: 'offline',
  client_id,
})

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
  })

  it('should give any number of tokens, but none after a refresh token', async () => {
    const emulator = await configured()
    const { relayState, saml_session_id } = await started(emulator)
    await back(emulator, relayState, 'carol')
    const statuses: number[] = []
    for (const more of [{}, {}, offline(), {}]) {
      const body = { saml_session_id, ...more }
      statuses.push((await send(emulator, 'POST /token', { body })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 401])
  })

  it('should be forgotten after a week', async () => {
    const clock = fakeClock()
    const emulator = await configured(undefined, clock)
    const { relayState, saml_session_id } = await started(emulator)
    await back(emulator, relayState, 'carol')
    clock.advance(604_801)
    const body = { saml_session_id }
    expect((await send(emulator, 'POST /token', { body })).status).toBe(401)
  })

  it.each([
    'https://app.example',
    'https://app.example/back?of=app',
    'https://app.example/é',
    'back',
  ])(
    'should come back to %s with a failure where the provider does not tell a name',
    async (redirect_url) => {
      const emulator = await configured()
      const { relayState } = await started(emulator, redirect_url)
      const attribute = 'http://schemas.xmlsoap.org/claims/commonname'
      const answer = await back(emulator, relayState, 'carol', attribute)
      expect(answer.status).toBe(302)
      expect(answer.headers.get('location')).toBe(
        `${redirect_url.replace('é', '%C3%A9')}?login_failure_code=500`,
      )
      const again = await back(emulator, relayState, 'carol')
      expect(again.status).toBe(404)
    },
  )

  it.each(['bob', 'stranger', ''])(
    'should give no token to %j, who signs in otherwise or is unknown',
    async (name) => {
      const emulator = await configured()
      const { relayState, saml_session_id } = await started(emulator)
      const answer = await back(emulator, relayState, name)
      expect(answer.headers.get('location')).toBe('https://app.example/back')
      const body = { saml_session_id }
      expect((await send(emulator, 'POST /token', { body })).status).toBe(401)
    },
  )

  it('should go to where the provider takes browsers', async () => {
    const form = signIn
      .replace('Redirect', 'POST')
      .replace('idp.example', 'form.example')
    const google = signIn.replace('/sso', '/sso?idpid=1')
    const emulator = await configured(metadataOf(form, google))
    const { location } = await started(emulator)
    expect(location).toMatch(
      /^https:\/\/idp.example\/sso\?idpid=1&SAMLRequest=/,
    )
  })

  it.each([
    ['a provider that takes only forms', signIn.replace('Redirect', 'POST'), 9],
    ['an address that is too long', signIn, 513],
  ])('should not begin with %s', async (_, service, length) => {
    const emulator = await configured(metadataOf(service))
    const redirect_url = 'a'.repeat(length)
    const body = { domain: 'northwind.example', redirect_url }
    expect(await send(emulator, 'POST /saml/sso', { body })).toMatchObject({
      status: 500,
      body: { error_id: 'configuration-error' },
    })
  })
})

describe('a SAML sign-out', () => {
  async function ended(emulator: Emulator, token: string) {
    const out = await send<{ location: string }>(emulator, 'GET /saml/logout', {
      token,
    })
    expect(out.status).toBe(200)
    const { origin, pathname, searchParams } = new URL(out.body.location)
    expect(origin + pathname).toBe('https://idp.example/slo')
    const query = new URLSearchParams({
      SAMLResponse: 'any',
      RelayState: searchParams.get('RelayState')!,
    })
    return () => emulator.fetch(`/0.1/saml/sls?${query.toString()}`)
  }

  it('should take the browser to the provider and back', async () => {
    const emulator = await configured()
    const { token } = await signedIn(emulator)
    const end = await ended(emulator, token)
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(404)
    const answer = await end()
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(
      'https://app.example/back?logged_out=true',
    )
    expect((await end()).status).toBe(500)
  })

  it('should leave the refresh token, whose sessions have ended', async () => {
    const emulator = await configured()
    const { token, refresh_token } = await signedIn(emulator, offline())
    const body = { refresh_token, client_id: 'console' }
    const renewed = await send<Issued>(emulator, 'POST /token', { body })
    const end = await ended(emulator, renewed.body.data.token)
    await end()
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(204)
    expect((await send(emulator, 'POST /token', { body })).status).toBe(200)
    const late = await send(emulator, 'GET /saml/logout', { token })
    expect(late.status).toBe(404)
  })

  it('should come back at once where another session has ended it there', async () => {
    const emulator = await configured()
    const phone = await signedIn(emulator, offline('phone'))
    const desk = await signedIn(emulator, offline('desk'))
    const end = await ended(emulator, phone.token)
    await end()
    const { token } = desk
    expect(await send(emulator, 'GET /saml/logout', { token })).toMatchObject({
      status: 200,
      body: { location: 'https://app.example/back?logged_out=true' },
    })
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(404)
  })

  it('should not tell apart the sessions that have no refresh token', async () => {
    const emulator = await configured()
    const { token } = emulator.signIn('bob')
    const early = await send(emulator, 'GET /saml/logout', { token })
    expect(early.status).toBe(404)
    await signedIn(emulator)
    await ended(emulator, token)
  })

  it.each([
    ['knows no sign-out', []],
    ['wants a form', [signOut.replace('Redirect', 'POST')]],
    [
      'prefers to be told directly',
      [signOut.replace(/HTTP-\w+/, 'SOAP'), signOut],
    ],
  ])('should fail where the provider %s', async (_, services) => {
    const emulator = await configured(metadataOf(...services, signIn))
    const { token } = await signedIn(emulator)
    const out = await send(emulator, 'GET /saml/logout', { token })
    expect(out).toMatchObject({
      status: 500,
      body: { message: 'Internal Server Error' },
    })
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(204)
  })
})

describe('SAML metadata', () => {
  it('should be nothing where it is an element without others', async () => {
    const emulator = await configured('<root/>')
    const { token } = emulator.signIn('alice')
    const path = 'GET /backends/saml/metadata'
    const answer = await send(emulator, path, { token })
    expect(answer).toMatchObject({ status: 200, body: null })
  })

  it('should be given up on where they nest deeper than Python follows', async () => {
    const emulator = await configured()
    const { token } = emulator.signIn('alice')
    const deep = '<a>'.repeat(20_000) + '</a>'.repeat(20_000)
    const body = new FormData()
    body.set('metadata', new File([deep], 'metadata.xml'))
    const answer = await emulator.fetch('/0.1/backends/saml', {
      method: 'PUT',
      headers: { 'x-auth-token': token },
      body,
    })
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ message: 'Internal Server Error' })
  })
})

describe('a form with a file', () => {
  it('should arrive where no request gives it back, as in WebKit', async () => {
    const reading = vi.spyOn(Request.prototype, 'formData')
    onTestFinished(() => reading.mockRestore())
    reading.mockRejectedValue(new Error('Unable to read form data blob'))
    const { location } = await started(await configured())
    expect(location).toMatch(/^https:\/\/idp\.example\/sso/)
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
