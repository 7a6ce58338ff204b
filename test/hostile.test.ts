import { describe, expect, it } from 'vitest'
import { legacy } from '../src/legacy.ts'
import {
  checkScopes,
  checkToken,
  createExternalConfig,
  createSamlConfig,
  createToken,
  createUserMobileAuth,
  createWazoAuth,
  getConfig,
  getLdapConfig,
  getPolicy,
  getSamlConfig,
  getStatus,
  getTokenValidity,
  getUserGoogleAuth,
  getUserMicrosoftAuth,
  getUserMobileAuth,
  getUserMobileSenderId,
  listUsers,
  registerUser,
  replaceLdapConfig,
  replaceUserMobileAuth,
  startSamlSignIn,
  startSamlSignOut,
  startUserGoogleAuth,
  startUserMicrosoftAuth,
  updateConfig,
  updateLdapConfig,
  updateUserEmails,
  updateUserEmailsAsAdmin,
  updateUserMobileAuth,
  WazoAuthError,
  type WazoAuth,
} from '../src/index.ts'
import { answering, clientOf, json } from './support/clientOf.ts'
import { baseURL, failure } from './support/setup.ts'
import { textOf } from './support/textOf.ts'

const unreadable = {
  get: () => {
    throw new Error('hunter2')
  },
}

describe('a fetch that is none', () => {
  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['an empty object', {}],
    ['what a careless test answers', { ok: true, json: () => ({}) }],
    ['an error without head', { status: 500, text: () => '{}' }],
    ['a head that cannot be read', { status: 500, headers: unreadable }],
  ])('should fail with an error of ours for %s', async (_, answer) => {
    const auth = clientOf(() => Promise.resolve(answer as never))
    for (const call of [listUsers(auth), checkToken(auth), getStatus(auth)]) {
      const error = await failure(call)
      expect(error).toBeInstanceOf(WazoAuthError)
      expect(textOf(error)).not.toContain('hunter2')
    }
  })

  it.each([
    // What a browser makes of a redirect that is not followed looks like it.
    ['an answer of another origin', Response.error()],
    ['a choice', new Response('{"items":[]}', { ...json, status: 300 })],
    ['a redirect', new Response('{"items":[]}', { ...json, status: 302 })],
    ['an answer from before', new Response(null, { ...json, status: 304 })],
  ])('should not take %s for the answer', async (_, answer) => {
    const auth = clientOf(() => Promise.resolve(answer.clone()))
    const calls = [listUsers, checkToken, getTokenValidity, getStatus]
    for (const call of calls)
      expect(await failure(call(auth))).toMatchObject({
        kind: 'unreachable',
        message: expect.stringContaining('a redirect') as string,
      })
  })
})

describe('a media type', () => {
  it('should be known in any case', async () => {
    const headers = { 'content-type': 'Application/JSON' }
    const auth = answering('{"items":[],"total":0}', { headers })
    expect(await listUsers(auth)).toEqual({ items: [], total: 0 })
    const page = { 'content-type': 'TEXT/HTML' }
    expect(
      await failure(getStatus(answering('<h1>', { headers: page }))),
    ).toMatchObject({ kind: 'malformed' })
  })
})

describe('an answer of another shape', () => {
  const of = { user_uuid: 'some-user' }
  const none = { body: {} as never }
  const calls: [string, (auth: WazoAuth) => Promise<unknown>][] = [
    ['LDAP settings', getLdapConfig],
    ['LDAP settings written', (auth) => replaceLdapConfig(auth, none)],
    ['LDAP settings edited', (auth) => updateLdapConfig(auth, none)],
    ['SAML settings', getSamlConfig],
    [
      'SAML settings written',
      (auth) =>
        createSamlConfig(auth, {
          body: {
            acs_url: '',
            domain_uuid: '',
            entity_id: '',
            metadata: new Blob([]),
          },
        }),
    ],
    ['the way to a provider', (auth) => startSamlSignIn(auth, none)],
    ['the way out there', startSamlSignOut],
    ['a new user', (auth) => registerUser(auth, none)],
    ['addresses', (auth) => updateUserEmails(auth, { ...of, ...none })],
    [
      'addresses by an administrator',
      (auth) => updateUserEmailsAsAdmin(auth, { ...of, ...none }),
    ],
    ['push tokens', (auth) => getUserMobileAuth(auth, 'some-user')],
    [
      'push tokens set',
      (auth) => createUserMobileAuth(auth, { ...of, ...none }),
    ],
    [
      'push tokens replaced',
      (auth) => replaceUserMobileAuth(auth, { ...of, ...none }),
    ],
    [
      'push tokens edited',
      (auth) => updateUserMobileAuth(auth, { ...of, ...none }),
    ],
    ['a sender', (auth) => getUserMobileSenderId(auth, 'some-user')],
    [
      'a way to Google',
      (auth) => startUserGoogleAuth(auth, { ...of, ...none }),
    ],
    [
      'a way to Microsoft',
      (auth) => startUserMicrosoftAuth(auth, { ...of, ...none }),
    ],
    ['a token of Google', (auth) => getUserGoogleAuth(auth, 'some-user')],
    ['a token of Microsoft', (auth) => getUserMicrosoftAuth(auth, 'some-user')],
    ['the configuration', getConfig],
    ['the configuration changed', (auth) => updateConfig(auth, { body: [] })],
  ]

  it.each(calls)('should not be taken for %s', async (_, call) => {
    for (const body of ['null', '7', '"text"', '{}', '{"items":[]}'])
      expect(await failure(call(answering(body, json)))).toMatchObject({
        kind: 'malformed',
      })
  })
})

describe('an address that the browser is sent to', () => {
  const of = { user_uuid: 'some-user', body: {} }
  const calls: [string, (auth: WazoAuth) => Promise<unknown>][] = [
    ['to sign in', (auth) => startSamlSignIn(auth, { body: {} as never })],
    ['to sign out', startSamlSignOut],
    ['to Google', (auth) => startUserGoogleAuth(auth, of)],
    ['to Microsoft', (auth) => startUserMicrosoftAuth(auth, of)],
  ]
  const answered = (address: unknown) =>
    answering(
      JSON.stringify({ location: address, authorization_url: address }),
      json,
    )

  it.each(calls)('should run nothing %s', async (_, call) => {
    for (const address of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JAVA\tSCRIPT:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'blob:https://pbx.example/1',
      'intent://scan',
      '//evil.example',
      '',
      7,
      null,
    ])
      expect(await failure(call(answered(address)))).toMatchObject({
        kind: 'malformed',
      })
    await call(answered('HTTPS://idp.example/sso?RelayState=1'))
  })
})

describe('an older server of another shape', () => {
  const saying = (body: string) =>
    createWazoAuth({
      baseURL,
      tokenProvider: () => 'token-1',
      adapter: legacy({ dialect: 'legacy' }),
      fetch: () => Promise.resolve(new Response(body, json)),
    })

  it.each(['null', '7', '{}', '{"scopes":null}'])(
    'should not be taken for one that has checked accesses by %s',
    async (body) => {
      const check = { body: { scopes: ['auth.#'] } }
      expect(await failure(checkScopes(saying(body), check))).toMatchObject({
        kind: 'malformed',
      })
    },
  )

  it.each(['null', '{"uuid":"1","acl_templates":7}', '{"uuid":"1","acl":[7]}'])(
    'should not be taken for one that has a policy by %s',
    async (body) => {
      expect(await failure(getPolicy(saying(body), 'some'))).toMatchObject({
        kind: 'malformed',
      })
    },
  )
})

describe('a refusal that is made to deceive', () => {
  const refusing = (body: string) => answering(body, { ...json, status: 400 })

  it('should not change what its fields and values inherit', async () => {
    const field = '{"constraint_id":"required","message":"no"}'
    const error = (await failure(
      listUsers(
        refusing(`{"details":{"__proto__":${field},"a":{"__proto__":1}}}`),
      ),
    )) as WazoAuthError
    for (const words of [error.fields, error.params]) {
      expect(words).toEqual({})
      expect(Object.getPrototypeOf(words)).toBe(Object.prototype)
    }
  })

  it('should turn no line around, and move no cursor', async () => {
    const message = 'Bad \u202eeman\u2066\u001b[2J\u0000\nname: \u05d0'
    const field = { constraint_id: 'length', message }
    const error = (await failure(
      listUsers(refusing(JSON.stringify({ message, details: { field } }))),
    )) as WazoAuthError
    for (const shown of [error.message, error.fields.field?.message])
      expect(shown).toBe('Bad  eman  [2J  name: \u05d0')
  })

  it('should be an error of ours, however deep', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    expect(
      await failure(listUsers(refusing(`{"details":${deep}}`))),
    ).toBeInstanceOf(WazoAuthError)
  })
})

describe('a server that quotes', () => {
  const quoting = (message: string) =>
    answering(JSON.stringify({ message, details: { [message]: message } }), {
      ...json,
      status: 400,
    })

  it('should not make an error tell a password that it has decoded', async () => {
    const password = 'corréct-horse'
    const auth = quoting(`Wrong password ${password}`)
    const error = await failure(
      createToken(auth, { username: 'root', password }),
    )
    expect(textOf(error)).not.toContain(password)
  })

  it('should not make an error tell the secrets of a service', async () => {
    const body = {
      client_id: 'app',
      client_secret: 'shh-1',
      fcm_api_key: 'key-2',
    }
    const auth = quoting('app with shh-1 and key-2')
    const error = await failure(
      createExternalConfig(auth, { auth_type: 'google', body }),
    )
    expect(textOf(error)).toContain('app with …')
    expect(textOf(error)).not.toMatch(/shh-1|key-2/)
  })
})
