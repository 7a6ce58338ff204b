import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultConfig } from '../../src/emulator/config.ts'
import { legacyRoutes } from '../../src/emulator/legacy/routes.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { routes } from '../../src/emulator/routes.ts'

const RUNS = 150
const generations = ['modern', 'transitional', 'legacy'] as const
const options = {
  enabled_http_plugins: { user_registration: true },
  enabled_external_auth_plugins: { crm: true },
}

/** Every operation of a generation. */
function operationsOf(generation: (typeof generations)[number]) {
  const today = routes({ ...defaultConfig, ...options })
  return generation === 'modern' ? today : legacyRoutes(today, generation)
}

const NAMES = [
  'username',
  'firstname',
  'password',
  'email_address',
  'enabled',
  'purpose',
  'uuid',
  'name',
  'slug',
  'acl',
  'shared',
  'description',
  'emails',
  'address',
  'domain_names',
  'contact',
  'phone',
  'users',
  'scopes',
  'tenant_uuid',
  'scope',
  'expiration',
  'access_type',
  'client_id',
  'refresh_token',
  'host',
  'port',
  'protocol_version',
  'domain',
  'redirect_url',
  'op',
  'path',
  'value',
  'token',
  'default_authentication_method',
  'authentication_method',
  'new_password',
  'old_password',
  'tenant_id',
  'domain_name',
  'saml_session_id',
  'acl_templates',
]

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    'a',
    'a@b.example',
    'true',
    'user',
    'native',
    -1,
    60,
    true,
    null,
  ),
  fc.constantFrom([], [{}], ['a'], {}, [null], [{ uuid: 'a' }]),
)
const body = fc.oneof(
  fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 6 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(
    fc.dictionary(fc.constantFrom('op', 'path', 'value', 'uuid'), value),
  ),
)
const query = fc.dictionary(
  fc.constantFrom(
    'limit',
    'offset',
    'order',
    'direction',
    'search',
    'recurse',
    'uuid',
    'uuids',
    'name',
    'token',
    'scope',
    'tenant',
    'user_uuid',
    'mobile',
    'created_at',
    'read_only',
    'has_policy_slug',
    'login',
    'email',
    'type',
  ),
  fc.oneof(
    fc.string(),
    fc.constantFrom('1', '0', 'true', 'name', 'desc', '(', '%', '\\'),
  ),
  { maxKeys: 4 },
)

it.each(generations)(
  'should answer anything as a %s server',
  async (of) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operationsOf(of)),
        body,
        query,
        fc.string({ minLength: 1, maxLength: 8 }),
        async (route, document, asked, segment) => {
          const emulator = createEmulator({
            seed: 'empty',
            generation: of,
            ...options,
          })
          const { token, user } = emulator.signIn('admin')
          const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
            name.endsWith('_uuid') ? user.uuid : encodeURIComponent(segment),
          )
          const search = new URLSearchParams(asked).toString()
          const { method } = route
          const hasBody = method !== 'GET' && method !== 'HEAD'
          const answer = await emulator.fetch(`/0.1${path}?${search}`, {
            method,
            headers: {
              'x-auth-token': token,
              'content-type': 'application/json',
            },
            ...(hasBody ? { body: JSON.stringify(document) } : {}),
          })
          const text = await answer.text()
          const type = answer.headers.get('content-type')
          if (type === 'application/json' && text !== '') {
            expect(text.endsWith('\n')).toBe(true)
            JSON.parse(text)
          }
          expect([
            200, 201, 204, 302, 308, 400, 401, 403, 404, 405, 409, 500,
          ]).toContain(answer.status)
        },
      ),
      { numRuns: RUNS },
    )
  },
  60_000,
)
