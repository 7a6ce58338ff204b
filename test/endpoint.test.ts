import { describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { endpoint, operation, page, shape, type Route } from '../src/index.ts'
import { answering, clientOf, json } from './support/clientOf.ts'
import { failure, setup } from './support/setup.ts'

const routes = Object.entries(library).filter(
  ([, value]) => typeof value === 'function' && Object.hasOwn(value, 'path'),
) as unknown as [string, Route][]

const endpoints = routes.filter(([, route]) => !route.calls)

/** What a call sends, answered by nothing. */
async function sentBy(
  call: (auth: library.WazoAuth) => Promise<unknown>,
): Promise<Request> {
  let request: Request | undefined
  await call(
    clientOf((input, init) => {
      request = new Request(input, init)
      return Promise.resolve(new Response(null, { status: 204 }))
    }),
  )
  return request!
}

describe('endpoints', () => {
  it('should each be another operation of the server', () => {
    const calls = endpoints.map(([, { method, path }]) => `${method} ${path}`)
    expect(calls.filter((call, i) => calls.indexOf(call) !== i)).toEqual([])
    expect(calls.length).toBeGreaterThan(25)
  })

  it('should require an access of this server, or none', () => {
    for (const [name, { access }] of routes)
      expect([name, access ?? 'auth.']).toEqual([
        name,
        expect.stringMatching(/^auth\./),
      ])
  })

  it('should be what operations are made of', () => {
    const made = routes.filter(([, route]) => route.calls)
    for (const [name, { calls, method, path }] of made) {
      const last = calls!.at(-1)!
      expect([name, method, path]).toEqual([name, last.method, last.path])
    }
  })
})

describe('a call', () => {
  const post = endpoint(
    'POST /things/{thing}',
    null,
    shape<{ query: { dry_run?: boolean }; body: unknown }>(),
  )

  it('should send JSON, and say so', async () => {
    const body = { name: 'ü', none: null, left: undefined }
    const request = await sentBy((auth) => post(auth, { thing: 'a', body }))
    expect(request.headers.get('content-type')).toBe('application/json')
    expect(await request.json()).toEqual({ name: 'ü', none: null })
  })

  it.each([[[1, 2]], [false], [0], [null]])(
    'should send %j as a document',
    async (body) => {
      const request = await sentBy((auth) => post(auth, { thing: 'a', body }))
      expect(await request.json()).toEqual(body)
    },
  )

  it('should send a form as it is', async () => {
    const body = new FormData()
    body.set('acs_url', 'https://a.example')
    body.set('metadata', new Blob(['<xml/>']), 'metadata.xml')
    const request = await sentBy((auth) => post(auth, { thing: 'a', body }))
    expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data/)
    const form = await request.formData()
    expect(form.get('acs_url')).toBe('https://a.example')
    const encoded = new URLSearchParams({ RelayState: 'a b' })
    const other = await sentBy((auth) =>
      post(auth, { thing: 'a', body: encoded }),
    )
    expect(await other.text()).toBe('RelayState=a+b')
  })

  it('should put into the query what is neither path nor body', async () => {
    const request = await sentBy((auth) =>
      post(auth, { thing: 'a b', dry_run: false, body: {} }),
    )
    const { pathname, search } = new URL(request.url)
    expect(pathname).toBe('/api/auth/0.1/things/a%20b')
    expect(search).toBe('?dry_run=false')
  })

  it('should answer text where text is asked for', async () => {
    const getText = endpoint(
      'GET /text',
      null,
      shape<{ returns: string }>({ answer: 'text' }),
    )
    const auth = answering('<xml/>', {
      headers: { 'content-type': 'text/xml' },
    })
    expect(await getText(auth)).toBe('<xml/>')
  })

  it('should unwrap, and miss what is not there', async () => {
    const getData = endpoint(
      'GET /data',
      null,
      shape<{ returns: string[] }>({ unwrap: 'data' }),
    )
    expect(await getData(answering('{"data":["a"]}', json))).toEqual(['a'])
    for (const body of ['{}', '[]', '"data"', 'null', '7'])
      expect(await failure(getData(answering(body, json)))).toMatchObject({
        kind: 'malformed',
        message: expect.stringContaining('data') as string,
      })
  })

  it('should know a list by its items', async () => {
    const list = endpoint('GET /things', null, page<{ uuid: string }, {}>())
    expect(list.page).toBe(true)
    expect(
      await failure(list(answering('{"items":"none"}', json))),
    ).toMatchObject({ kind: 'malformed' })
  })

  it('should send neither token nor tenant to what is public', async () => {
    const open = endpoint(
      'GET /open',
      null,
      shape<{ returns: void }>({ credentials: 'none' }),
    )
    const request = await sentBy((auth) => open(auth))
    expect(request.headers.get('x-auth-token')).toBeNull()
    expect(request.headers.get('wazo-tenant')).toBeNull()
  })

  it('should be made of several', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const firstPolicies = operation(
      [library.listUsers, library.listUserPolicies],
      async (client, limit: number, options) => {
        const { items } = await library.listUsers(client, { limit }, options)
        const { uuid: user_uuid } = items[0]!
        return library.listUserPolicies(client, { user_uuid }, options)
      },
    )
    const { items } = await firstPolicies(auth, 1)
    expect(items.length).toBeGreaterThan(0)
    expect(firstPolicies.path).toBe('/users/{user_uuid}/policies')
    expect(calls()).toHaveLength(2)
    const { signal } = new AbortController()
    const aborted = AbortSignal.abort()
    await firstPolicies(auth, 1, { signal })
    expect(
      await failure(firstPolicies(auth, 1, { signal: aborted })),
    ).toMatchObject({ kind: 'aborted' })
  })
})
