import { describe, expect, it } from 'vitest'
import { changeUserPassword, listUsers, WazoAuthError } from '../src/index.ts'
import { answering, json } from './support/clientOf.ts'
import { failure } from './support/setup.ts'

const uuid = '00000000-0000-4000-8000-000000000000'
const timestamp = 1795447487.571068

/** What a call rejects with when the server says this. */
const errorOf = (status: number, body?: unknown) =>
  failure(
    listUsers(
      answering(body === undefined ? null : JSON.stringify(body), {
        ...json,
        status,
      }),
    ),
  )

const api = (error_id: unknown, message: unknown, details: unknown = {}) => ({
  message,
  error_id,
  details,
  timestamp,
  resource: 'users',
})

const reason = (status_code: number, text: string) => ({
  reason: [text],
  timestamp: [timestamp],
  status_code,
})

describe('WazoAuthError', () => {
  describe('of a recorded answer', () => {
    it('should know what there is not', async () => {
      const message = `No such user: "${uuid}"`
      const body = api('unknown-user', message, { uuid })
      expect(await errorOf(404, body)).toMatchObject({
        name: 'WazoAuthError',
        kind: 'notFound',
        status: 404,
        code: 'unknown-user',
        message,
        params: { uuid },
        fields: {},
        retryable: false,
      })
    })

    it('should put what is missing at its field', async () => {
      const message = 'Missing data for required field.'
      const name = {
        message,
        constraint_id: 'required',
        constraint: 'required',
      }
      expect(
        await errorOf(400, api('invalid-data', message, { name })),
      ).toMatchObject({
        kind: 'invalid',
        code: 'invalid-data',
        message,
        fields: { name: { message, code: 'required' } },
      })
    })

    it('should put nested fields and list items at dotted names', async () => {
      const constraint = { min: 1, max: 128 }
      const message = 'Length must be between 1 and 128.'
      const body = api('invalid-data', message, {
        address: { city: { message, constraint_id: 'length', constraint } },
        domain_names: {
          0: { message: 'Taken.', 'constraint-id': 'unique' },
        },
      })
      expect(await errorOf(400, body)).toMatchObject({
        fields: {
          'address.city': { message, code: 'length', constraint },
          'domain_names.0': { message: 'Taken.', code: 'unique' },
        },
      })
    })

    it('should read fields out of a message that is an object', async () => {
      const message = 'Must be greater than or equal to 0.'
      const constraint = { min: 0 }
      const limit = [{ constraint_id: 'range', constraint, message }]
      const error = await errorOf(400, api('invalid-list-param', { limit }))
      expect(error).toMatchObject({
        kind: 'invalid',
        code: 'invalid-list-param',
        message,
      })
      const { fields } = error as WazoAuthError
      expect(Object.values(fields)).toEqual([
        { code: 'range', constraint, message },
      ])
    })

    it('should call a field by its name although the server lists its faults', async () => {
      const limit = [{ constraint_id: 'range', message: 'Too small.' }]
      const body = api('invalid-list-param', { limit })
      expect(await errorOf(400, body)).toMatchObject({
        fields: { limit: { code: 'range', message: 'Too small.' } },
      })
    })

    it('should make one sentence of a message that is a list', async () => {
      const text = '"username" or "email" or "login" should be used'
      expect(await errorOf(400, api('invalid-data', [text]))).toMatchObject({
        kind: 'invalid',
        message: text,
      })
    })

    it('should live with an error whose members are shifted', async () => {
      const message = 'Unauthorized delete of tenant'
      const body = api({ uuid }, message, 'tenants')
      expect(await errorOf(400, body)).toMatchObject({
        kind: 'invalid',
        code: 'invalid',
        message,
      })
    })

    it('should know a conflict and its field', async () => {
      const username = {
        constraint_id: 'unique',
        message: 'The username "x" is already used',
      }
      const body = api('conflict', 'Conflict detected', { username })
      expect(await errorOf(409, body)).toMatchObject({
        kind: 'conflict',
        message: username.message,
        fields: { username: { code: 'unique' } },
      })
      const parent = { constraint_id: 'unique', msg: 'There is one' }
      expect(
        await errorOf(403, api('conflict', 'No', { parent })),
      ).toMatchObject({
        kind: 'forbidden',
        fields: { parent: { message: 'There is one' } },
      })
    })

    it.each([
      [400, 'Invalid sort column: slug', 'invalid'],
      [401, 'Authentication Failed', 'credentials'],
      [403, 'Unauthorized for confd.secret.read', 'forbidden'],
      [404, 'No such token', 'notFound'],
      [409, 'Group "sales" already exists', 'conflict'],
      [429, `User ${uuid} has exceeded the maximum`, 'tooManySessions'],
    ])('should read the reason of a %i', async (status, text, kind) => {
      expect(await errorOf(status, reason(status, text))).toMatchObject({
        kind,
        code: kind,
        status,
        message: text,
        retryable: false,
      })
    })

    it('should not show a printed Python dict', async () => {
      const slug = reason(404, "No such policy {'slug': 'x'}")
      expect(await errorOf(404, slug)).toMatchObject({
        message: 'No such policy',
      })
      const dict = reason(400, "{'expiration': [{'constraint_id': 'range'}]}")
      expect(await errorOf(400, dict)).toMatchObject({
        kind: 'invalid',
        message: 'GET /users was answered with 400.',
      })
    })

    it.each([
      [400, 'The browser (or proxy) sent a request.', 'invalid', false],
      [405, 'The method is not allowed.', 'invalid', false],
      [500, 'Internal Server Error', 'server', false],
    ])(
      'should read a bare message of a %i',
      async (status, message, kind, retryable) => {
        expect(await errorOf(status, { message })).toMatchObject({
          kind,
          code: kind,
          message,
          retryable,
        })
      },
    )

    it('should not repeat what a 500 echoes', async () => {
      const echoes = [{ name: 'uuuu' }, [{ op: 'replace', path: '/debug' }]]
      for (const echo of echoes)
        expect(await errorOf(500, echo)).toMatchObject({
          kind: 'server',
          code: 'server',
          message: 'GET /users was answered with 500.',
          params: {},
          fields: {},
        })
    })

    it('should do without a body, as after HEAD', async () => {
      expect(await errorOf(404)).toMatchObject({
        kind: 'notFound',
        code: 'notFound',
        message: 'GET /users was answered with 404.',
      })
    })

    it('should tell a web page from an answer of the server', async () => {
      const page = answering('<h1>Not Found</h1>', {
        status: 404,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
      expect(await failure(listUsers(page))).toMatchObject({
        kind: 'notFound',
        code: 'unexpected-answer',
        message:
          'GET /users was answered with 404: does baseURL lead to wazo-auth, past every proxy, is every uuid one, and nothing too long?',
      })
    })

    it.each([
      [401, { message: 'Unauthorized' }, 'server'],
      [403, { message: 'Forbidden' }, 'server'],
      [404, { message: 'no Route matched with those values' }, 'notFound'],
      [409, {}, 'server'],
      [429, { message: 'API rate limit exceeded' }, 'server'],
    ])(
      'should take a %i for its own only with an id or a reason',
      async (status, body, kind) => {
        expect(await errorOf(status, body)).toMatchObject({
          kind,
          code: 'unexpected-answer',
          message: `GET /users was answered with ${status}: does baseURL lead to wazo-auth, past every proxy, is every uuid one, and nothing too long?`,
        })
      },
    )

    it('should take an HTML page that claims to be JSON for a page', async () => {
      const page = answering('<h1>Bad Gateway</h1>', { ...json, status: 502 })
      expect(await failure(listUsers(page))).toMatchObject({
        kind: 'server',
        code: 'unexpected-answer',
        retryable: true,
      })
    })
  })

  it('should read a lacking access alike where it is a 403', async () => {
    // As it is of late 2026.
    const details = {
      invalid_token: 'SECRET',
      reason: 'missing_permission_or_invalid_tenant',
      required_access: 'auth.users.read',
      tenant_uuid: null,
    }
    const error = await errorOf(403, api('forbidden', 'Forbidden', details))
    expect(error).toMatchObject({
      kind: 'forbidden',
      status: 403,
      code: 'missing_permission_or_invalid_tenant',
      requiredAccess: 'auth.users.read',
      retryable: false,
    })
    expect(JSON.stringify(error)).not.toContain('SECRET')
  })

  describe('of a 401', () => {
    const unauthorized = (details: object) =>
      errorOf(401, api('unauthorized', 'Unauthorized', details))

    it('should call a lacking access forbidden and name it', async () => {
      const error = await unauthorized({
        invalid_token: 'SECRET',
        reason: 'missing_permission_or_invalid_tenant',
        required_access: 'auth.users.read',
        tenant_uuid: null,
      })
      expect(error).toMatchObject({
        kind: 'forbidden',
        status: 401,
        code: 'missing_permission_or_invalid_tenant',
        requiredAccess: 'auth.users.read',
      })
      expect(JSON.stringify(error)).not.toContain('SECRET')
    })

    it('should call an access that may not be granted forbidden', async () => {
      expect(
        await unauthorized({
          invalid_token: 'SECRET',
          required_access: 'dird.#',
        }),
      ).toMatchObject({ kind: 'forbidden', requiredAccess: 'dird.#' })
    })

    it('should call a tenant out of reach forbidden', async () => {
      const details = { tenant_uuid: uuid }
      const body = api('unauthorized-tenant', 'Unauthorized tenant', details)
      expect(await errorOf(401, body)).toMatchObject({
        kind: 'forbidden',
        code: 'unauthorized-tenant',
        params: details,
      })
    })

    it('should call an expired token unauthenticated', async () => {
      expect(
        await unauthorized({
          invalid_token: 'SECRET',
          reason: 'not_found_or_expired',
          required_access: 'auth.users.read',
        }),
      ).toMatchObject({
        kind: 'unauthenticated',
        code: 'not_found_or_expired',
      })
    })

    it('should call a wrong old password a matter of credentials', async () => {
      const auth = answering(
        JSON.stringify(reason(401, 'Authentication Failed')),
        { ...json, status: 401 },
      )
      const body = { old_password: 'wrong', new_password: 'better' }
      expect(
        await failure(changeUserPassword(auth, { user_uuid: uuid, body })),
      ).toMatchObject({ kind: 'credentials', status: 401 })
    })
  })

  it('should be an Error with a stack, and survive structured thought', () => {
    const error = new WazoAuthError('forbidden', 'No.', { status: 403 })
    expect(error).toBeInstanceOf(Error)
    expect(error.stack).toContain('No.')
    expect(error.cause).toBeUndefined()
    expect(error.requiredAccess).toBeUndefined()
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      kind: 'forbidden',
      code: 'forbidden',
      status: 403,
    })
  })
})
