import { describe, expect, it } from 'vitest'
import {
  addIdentityProviderUser,
  createSamlConfigMutation,
  deleteSamlConfigMutation,
  EditConflictError,
  finishSamlSignIn,
  finishSamlSignInMutation,
  getSamlAcsUrlTemplate,
  getSamlConfig,
  getSamlMetadata,
  listOwnRefreshTokens,
  listTenantDomains,
  listTenants,
  samlAcsUrlTemplateQuery,
  samlConfigQuery,
  samlMetadataQuery,
  startSamlSignIn,
  startSamlSignInMutation,
  startSamlSignOut,
  startSamlSignOutMutation,
  updateSamlConfig,
  updateSamlConfigMutation,
  type SamlConfig,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { samlAnswer } from './support/samlAnswer.ts'
import { baseURL, failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { watch } from './support/watch.ts'

const metadata =
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="idp"><IDPSSODescriptor><SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/slo"/><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>'

async function configured() {
  const demo = setup()
  await demo.signIn()
  const { auth, queryClient } = demo
  const tenants = await listTenants(auth)
  const below = tenants.items.find(({ uuid }) => uuid !== auth.scope.tenant)!
  const { items } = await listTenantDomains(auth, auth.scope.tenant!)
  const body = {
    domain_uuid: items[0]!.uuid,
    entity_id: 'console',
    acs_url: `${baseURL}/saml/acs`,
    metadata,
  }
  const other = auth.withTenant(below.uuid)
  const corpus = {
    config: samlConfigQuery(auth),
    metadata: samlMetadataQuery(auth),
    template: samlAcsUrlTemplateQuery(auth),
    'other config': samlConfigQuery(other),
  }
  const created = await effectsOf({ queryClient }, corpus, () =>
    mutate(queryClient, createSamlConfigMutation(auth), { body }),
  )
  return { ...demo, body, corpus, created, domain: items[0]!.name }
}

describe('the SAML settings', () => {
  it('should be set up with a file or text of metadata', async () => {
    const { auth, queryClient, created, body } = await configured()
    expect(created.stale).toEqual([])
    expect(created.outdated).toEqual(['config', 'metadata'])
    const { domain_uuid, entity_id, acs_url } = body
    await expect(getSamlConfig(auth)).resolves.toEqual({
      tenant_uuid: auth.scope.tenant,
      domain_uuid,
      entity_id,
      acs_url,
    })
    await expect(getSamlMetadata(auth)).resolves.toContain('idp.example/sso')
    const again = { ...body, metadata: new File([metadata], 'idp.xml') }
    expect(
      await failure(
        mutate(queryClient, createSamlConfigMutation(auth), { body: again }),
      ),
    ).toMatchObject({ kind: 'conflict' })
  })

  it('should change only in what a patch names', async () => {
    const { auth, queryClient, corpus, body } = await configured()
    const update = updateSamlConfigMutation(auth)
    queryClient.clear()
    const renamed = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, update, { body: { entity_id: 'renamed' } }),
    )
    expect(renamed).toEqual({
      stale: [],
      needless: [],
      outdated: ['config'],
    })
    expect(await getSamlConfig(auth)).toMatchObject({
      entity_id: 'renamed',
      acs_url: body.acs_url,
    })
    queryClient.clear()
    const replaced = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, update, { body: { metadata: '<root/>' } }),
    )
    expect(replaced.outdated).toEqual(['metadata'])
    const invalid = { metadata: '<not-xml' }
    expect(
      await failure(mutate(queryClient, update, { body: invalid })),
    ).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('Invalid XML') as string,
    })
  })

  it('should keep what somebody else has changed, until that is seen', async () => {
    const { auth, queryClient, body } = await configured()
    queryClient.clear()
    const shown = watch<SamlConfig>(queryClient, samlConfigQuery(auth))
    await settle()
    await updateSamlConfig(auth, { body: { entity_id: 'theirs' } })
    const rename = () =>
      mutate(queryClient, updateSamlConfigMutation(auth), {
        body: { entity_id: 'mine' },
      })
    const error = await failure(rename())
    expect(error).toBeInstanceOf(EditConflictError)
    expect(error).toMatchObject({
      conflicts: {
        entity_id: { base: body.entity_id, mine: 'mine', theirs: 'theirs' },
      },
    })
    await settle()
    expect(shown.data()).toMatchObject({ entity_id: 'theirs' })
    await rename()
    await settle()
    expect(shown.data()).toMatchObject({ entity_id: 'mine' })
  })

  it('should change what was never looked at, without reading it', async () => {
    const { auth, queryClient, calls } = await configured()
    queryClient.clear()
    calls()
    const body = { entity_id: 'mine' }
    await mutate(queryClient, updateSamlConfigMutation(auth), { body })
    expect(calls()).toEqual(['PUT /backends/saml'])
  })

  it('should be removed, again without harm', async () => {
    const { auth, queryClient } = await configured()
    const remove = deleteSamlConfigMutation(auth)
    await mutate(queryClient, remove, undefined)
    await mutate(queryClient, remove, undefined)
    for (const gone of [getSamlConfig, getSamlMetadata])
      expect(await failure(gone(auth))).toMatchObject({ kind: 'notFound' })
    await expect(getSamlAcsUrlTemplate(auth)).resolves.toMatch(/saml\/acs$/)
  })
})

/** Alice has come in by way of the provider. */
async function signedIn(client_id?: string) {
  const demo = await configured()
  const { auth, queryClient, emulator, domain } = demo
  const { uuid: user_uuid } = emulator.signIn('alice').user
  await addIdentityProviderUser(auth, { idp_type: 'saml', user_uuid })
  await auth.signOut()
  const body = { domain, redirect_url }
  const { location, saml_session_id } = await mutate(
    queryClient,
    startSamlSignInMutation(auth),
    { body },
  )
  const { origin, searchParams } = new URL(location)
  expect(origin).toBe('https://idp.example')
  const early = await failure(finishSamlSignIn(auth, { saml_session_id }))
  expect(early).toMatchObject({
    kind: 'credentials',
    status: 401,
    code: 'saml-login-refused',
  })
  // What the provider's page lets the browser post.
  const answer = await emulator.fetch(`${baseURL}/saml/acs`, {
    method: 'POST',
    body: new URLSearchParams({
      RelayState: searchParams.get('RelayState')!,
      SAMLResponse: samlAnswer('alice'),
    }),
  })
  const url = answer.headers.get('location')!
  const finish = finishSamlSignInMutation(auth)
  await mutate(queryClient, finish, { saml_session_id, client_id, url })
  return demo
}

const redirect_url = 'https://console.example/signed-in'

describe('signing in by SAML', () => {
  it('should go by way of the identity provider', async () => {
    const { auth } = await signedIn()
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should ask for a refresh token by its own client id', async () => {
    const { auth } = await signedIn('by-saml')
    const { items } = await listOwnRefreshTokens(auth, {})
    expect(items.map(({ client_id }) => client_id)).toContain('by-saml')
  })

  it('should tell that the provider refused', async () => {
    const { auth } = await configured()
    const url = `${redirect_url}?login_failure_code=500`
    const error = await failure(
      finishSamlSignIn(auth, { saml_session_id: 'any', url }),
    )
    expect(error).toMatchObject({
      kind: 'credentials',
      code: 'saml-login-failed',
      params: { failure: '500' },
    })
  })

  it('should need a domain with settings', async () => {
    const { auth } = setup()
    const body = { domain: 'unknown.example', redirect_url }
    expect(await failure(startSamlSignIn(auth, { body }))).toMatchObject({
      kind: 'server',
      retryable: false,
    })
  })

  it('should end at the provider too, which sends the browser back', async () => {
    const { auth, queryClient, emulator } = await signedIn()
    const start = startSamlSignOutMutation(auth)
    const { location } = await mutate(queryClient, start, undefined)
    await auth.signOut()
    expect(auth.session.getSnapshot().status).toBe('signedOut')
    const { origin, pathname, search } = new URL(location)
    expect(origin + pathname).toBe('https://idp.example/slo')
    const back = await emulator.fetch(
      `${baseURL}/saml/sls${search}&SAMLResponse=any`,
    )
    expect(back.headers.get('location')).toBe(`${redirect_url}?logged_out=true`)
  })

  it('should not end where it did not begin', async () => {
    const { auth } = await configured()
    expect(await failure(startSamlSignOut(auth))).toMatchObject({
      kind: 'notFound',
    })
  })
})
