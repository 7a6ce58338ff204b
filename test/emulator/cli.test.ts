import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { cliOptions } from '../../src/emulator/cliOptions.ts'
import { UsageError } from '../../src/emulator/configFile.ts'
import { createEmulator, type Seed } from '../../src/emulator/index.ts'
import { mailText, requestText } from '../../src/emulator/printed.ts'
import { listUsers } from '../../src/index.ts'
import { clientOf } from '../support/clientOf.ts'
import { failure } from '../support/setup.ts'
import { basic, send } from './request.ts'

function options(line: string[], files: Record<string, string> = {}) {
  return cliOptions(line, {
    parseYaml: (text) => parse(text) as unknown,
    readFile(path) {
      const text = files[path]
      if (text === undefined) throw new Error(`no such file: ${path}`)
      return text
    },
  })
}

const emulator = (...line: string[]) => options(['emulator', ...line])

describe('the command line', () => {
  it('should serve the demo on the port of wazo-auth', () => {
    expect(emulator()).toMatchObject({
      help: false,
      serve: { port: 9497 },
      emulator: { seed: 'demo', faults: [] },
    })
  })

  it('should take what serve and createEmulator take', () => {
    const line = [
      '--port',
      '0',
      '--host',
      '0.0.0.0',
      '--seed',
      'empty',
      '--latency',
      '20',
    ]
    expect(emulator(...line)).toMatchObject({
      serve: { port: 0, host: '0.0.0.0' },
      emulator: { seed: 'empty', latency: 20 },
    })
  })

  it('should print requests where asked to', () => {
    expect(emulator().log).toBe(false)
    expect(emulator('--log').log).toBe(true)
  })

  it('should print nothing that a terminal obeys', async () => {
    const printed: string[] = []
    const served = createEmulator({
      seed: 'empty',
      enabled_http_plugins: { user_registration: true },
      onMail: (mail) => printed.push(mailText(mail)),
      onRequest: (request) => printed.push(requestText(request)),
    })
    await send(served, 'POST /users/register?\u001b[2J', {
      body: {
        username: 'ada\u001b]0;root\u0007',
        password: 'lovelace',
        email_address: '"ada\u202e\u001b[31m"@acme.example',
      },
    })
    expect(printed).toEqual([
      expect.stringContaining('"ada[31m"@acme.example: '),
      expect.stringContaining('POST /users/register?'),
    ])
    const line = printed.join('').replaceAll('\n', '')
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it('should seed as many users as asked', () => {
    const { seed } = emulator('--seed', '12').emulator
    expect(typeof seed).toBe('object')
    expect([
      ...(typeof seed === 'object' ? (seed.users ?? []) : []),
    ]).toHaveLength(12)
  })

  it('should read a seed of one’s own', () => {
    const seed =
      'users:\n  - { username: zoe, policies: [helper] }\npolicies:\n  - { name: helper, acl: [auth.users.read] }\n'
    const read = options(['emulator', '--seed', 'seed.yml'], {
      'seed.yml': seed,
    })
    const created = createEmulator(read.emulator)
    expect(created.signIn('zoe').acl).toEqual(['auth.users.read'])
  })

  it('should take what was left empty for what is not there', () => {
    const seed =
      'groups:\nusers: [{ username: zoe, tenant: , password: , policies: , external: { google: { key: } } }]'
    const read = options(['emulator', '--seed', 'seed.yml'], {
      'seed.yml': seed,
    })
    const [zoe] = [...((read.emulator.seed as Seed).users ?? [])]
    const external = { google: { key: null } }
    expect(zoe).toEqual({ username: 'zoe', password: null, external })
    expect(createEmulator(read.emulator).signIn('zoe').acl).toEqual([])
  })

  it('should read faults', async () => {
    const line = ['--fault', 'GET /users=503', '--fault', '*=offline']
    const { faults } = emulator(...line).emulator
    expect(faults).toMatchObject([
      { on: 'GET /users', answer: { status: 503 } },
      { answer: 'offline' },
    ])
    const created = createEmulator({ seed: 'empty', faults: faults ?? [] })
    expect((await created.fetch('/0.1/users')).status).toBe(503)
    await expect(created.fetch('/0.1/groups')).rejects.toThrow(TypeError)
  })

  it.each([
    ['403', 'forbidden'],
    ['429', 'tooManySessions'],
  ])('should refuse with a %s as the server would', async (status, kind) => {
    const { faults } = emulator('--fault', `*=${status}`).emulator
    const { fetch } = createEmulator({ seed: 'empty', faults: faults ?? [] })
    expect(await failure(listUsers(clientOf(fetch)))).toMatchObject({
      kind,
    })
  })

  it('should read the server’s own settings, and name those without a meaning', async () => {
    const line = ['emulator', '--seed', 'empty', '--config', 'config.yml']
    const files = {
      'config.yml':
        'bootstrap_user_username: root\nbootstrap_user_password: toor\ndb_uri: x\nenabled_http_plugins:\n  user_registration: true\n',
    }
    const read = options(line, files)
    expect(read.ignored).toEqual(['db_uri'])
    const created = createEmulator(read.emulator)
    const headers = basic('root', 'toor')
    const answer = await send(created, 'POST /token', { headers, body: {} })
    expect(answer.status).toBe(200)
    expect(created.config.enabled_http_plugins.user_registration).toBe(true)
  })

  it('should keep its first user where a server was given none', async () => {
    const files = {
      'config.json':
        '{"bootstrap_user_username": null, "bootstrap_user_password": null}',
    }
    const line = ['emulator', '--seed', 'empty', '--config', 'config.json']
    const created = createEmulator(options(line, files).emulator)
    const headers = basic('admin', 'admin-password')
    const answer = await send(created, 'POST /token', { headers, body: {} })
    expect(answer.status).toBe(200)
  })

  it('should read many files as the server does: the first that says it, and all of a list', () => {
    const files = {
      '10-own.yml':
        'max_user_concurrent_sessions: 3\ndefault_policies: { a: { acl: [x] } }\n',
      '50-default.yml':
        'max_user_concurrent_sessions: 10\ndefault_policies: { a: { description: All, acl: [y] } }\n',
    }
    const line = ['--config', '10-own.yml', '--config', '50-default.yml']
    expect(options(['emulator', ...line], files).emulator).toMatchObject({
      max_user_concurrent_sessions: 3,
      default_policies: { a: { acl: ['x', 'y'], description: 'All' } },
    })
  })

  it('should listen where the settings say, unless the line does', () => {
    const files = {
      'c.yml': 'rest_api: { listen: 0.0.0.0, port: 9500, max_threads: 10 }\n',
      'bad.yml': 'rest_api: { port: high }\n',
    }
    const line = ['emulator', '--config', 'c.yml']
    const read = options(line, files)
    expect(read.serve).toEqual({ host: '0.0.0.0', port: 9500 })
    expect(read.ignored).toEqual(['rest_api.max_threads'])
    const other = options([...line, '--port', '1', '--host', '::1'], files)
    expect(other.serve).toEqual({ host: '::1', port: 1 })
    const bad = () => options(['emulator', '--config', 'bad.yml'], files)
    expect(bad).toThrow(/bad\.yml: rest_api\.port/)
  })

  it('should read the page that confirms an address, where it is there', () => {
    const key = 'email_confirmation_get_response_body_template'
    const files = {
      'c.yml': `${key}: page.jinja\n`,
      'page.jinja': 'Custom\n',
      'elsewhere.yml': `${key}: /nowhere/page.jinja\n`,
    }
    const read = (file: string) =>
      options(['emulator', '--config', file], files)
    expect(read('c.yml').emulator.email_confirmation_page).toBe('Custom')
    expect(read('c.yml').ignored).toEqual([])
    expect(read('elsewhere.yml').ignored).toEqual([key])
  })

  it('should read the certificate of HTTPS', () => {
    const line = ['emulator', '--cert', 'c.pem', '--key', 'k.pem']
    const cert = '-----BEGIN CERTIFICATE-----'
    const key = '-----BEGIN PRIVATE KEY-----'
    const files = { 'c.pem': cert, 'k.pem': key }
    expect(options(line, files).serve.tls).toEqual({ cert, key })
    const wrong = () => options(line, { ...files, 'k.pem': 'binary' })
    expect(wrong).toThrow(UsageError)
    expect(wrong).toThrow('--key takes a PEM file, which k.pem is not.')
  })

  it.each([[], ['--help'], ['emulator', '--help']])(
    'should explain itself: %s',
    (...line) => {
      expect(options(line).help).toBe(true)
    },
  )

  it.each([
    [['serve'], 'no command "serve"'],
    [['--port', '1'], 'no command "--port"'],
    [['emulator', '--prot', '1'], '--prot'],
    [['emulator', '--port', 'x'], '--port takes a whole number, not "x"'],
    [['emulator', '--port', '70000'], 'a number below 65536'],
    [['emulator', '--seed', 'big'], '--seed takes demo, empty, a number'],
    [['emulator', '--fault', 'GET /users'], '--fault takes a rule'],
    [['emulator', '--fault', 'GET /users=broken'], '--fault takes a rule'],
    [['emulator', '--cert', 'c.pem'], 'both --cert and --key'],
    [
      ['emulator', '--cert', 'nowhere.pem', '--key', 'k.pem'],
      'nowhere.pem cannot be read',
    ],
    [['emulator', '--config', 'nowhere.yml'], 'nowhere.yml cannot be read'],
  ])('should say what is wrong with %j', (line, message) => {
    expect(() => options(line)).toThrow(UsageError)
    expect(() => options(line)).toThrow(message)
  })

  it.each([
    ['max_user_concurrent_sessions: many', 'must be a number, 0 or more'],
    ['token_cleanup_interval: -1', 'must be a number, 0 or more'],
    ['bootstrap_user_password: 1234', 'must be a text (in quotes)'],
    ['default_policies: [a, b]', 'must be a table of keys; it is a list'],
    ['default_policies: { a: { acl: "#" } }', 'default_policies.a.acl must be'],
    ['default_policies: { a: }', 'default_policies.a must be a table'],
    ['all_users_policies: a', 'all_users_policies must be a table'],
    ['tenant_default_groups: { a: { policies: [b] } }', 'a.policies must be'],
    [
      'enabled_http_plugins: { user_registration: yes please }',
      'true or false',
    ],
    ['generation: ancient', 'must be modern, transitional or legacy'],
    ['generation: [modern]', 'must be modern, transitional or legacy'],
    ['default_token_lifetime: .inf', 'must be a number of seconds, up to'],
    ['password_reset_expiration: 1e15', 'must be a number of seconds, up to'],
    ['just text', 'must hold a table of keys'],
    ['debug: [', 'config.yml cannot be read'],
  ])('should say what is wrong with the settings %s', (text, message) => {
    const line = ['emulator', '--config', 'config.yml']
    const read = () => options(line, { 'config.yml': text })
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
    expect(read).not.toThrow('1234')
  })

  it.each([
    ['users: 5', 'The seed.users must be a list; it is a number'],
    ['users: [{ username: 5 }]', 'The seed.users[0].username must be a text'],
    ['policies: [{ name: a }]', 'The seed.policies[0].acl must be a list'],
    ['[]', 'must hold a table of keys; it is a list'],
    ['people: []', 'The seed takes no "people", but master, tenants'],
    ['constructor: []', 'The seed takes no "constructor", but master'],
    ['"": []', 'The seed takes no "", but master'],
    ['users: [{ sessions: .inf }]', 'sessions must be a whole number, 0 to'],
    ['users: [{ sessions: 1000000000 }]', 'sessions must be a whole number'],
    [
      'users: [{ usrname: a }]',
      'users[0] takes no "usrname", but uuid, username',
    ],
  ])('should say what is wrong with the seed %s', (text, message) => {
    const line = ['emulator', '--seed', 'seed.yml']
    const read = () => options(line, { 'seed.yml': text })
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
  })

  it('should take an empty file, and keys that were left empty', () => {
    const line = ['emulator', '--config', 'config.yml']
    for (const text of ['', '# nothing\n', 'default_user_policy:\n']) {
      const read = () => options(line, { 'config.yml': text })
      expect(read).not.toThrow()
    }
  })

  it('should take no key for a setting that only objects of JavaScript have', () => {
    const line = ['emulator', '--config', 'config.yml']
    const text = 'constructor: 1\nrest_api: { toString: 2 }'
    const { ignored } = options(line, { 'config.yml': text })
    expect(ignored).toEqual(['rest_api.toString', 'constructor'])
  })

  it('should take a name that every object of JavaScript has, in many files too', () => {
    const line = ['--config', 'one.yml', '--config', 'other.yml']
    const read = options(['emulator', ...line], {
      'one.yml': 'default_policies: { a: { acl: [x] } }',
      'other.yml': 'default_policies: { constructor: { acl: [y] } }',
    })
    expect(read.emulator.default_policies).toEqual({
      a: { acl: ['x'] },
      constructor: { acl: ['y'] },
    })
  })

  it('should add what the file says to what the server has by itself', () => {
    const line = ['emulator', '--config', 'config.yml']
    const text = 'enabled_external_auth_plugins: { crm: true, mobile: false }'
    const read = options(line, { 'config.yml': text })
    const { config } = createEmulator(read.emulator)
    expect(config.enabled_external_auth_plugins).toEqual({
      google: true,
      microsoft: true,
      mobile: false,
      crm: true,
    })
  })
})
