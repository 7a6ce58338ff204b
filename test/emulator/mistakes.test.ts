import { describe, expect, it } from 'vitest'
import {
  companySeed,
  createEmulator,
  type CompanySize,
  type EmulatorOptions,
  type Fault,
  type Seed,
  type SignInOptions,
} from '../../src/emulator/index.ts'
import { mswHandlers } from '../../src/emulator/msw.ts'
import { serve, type ServeOptions } from '../../src/emulator/node.ts'

/** What the types refuse, as JavaScript lets it pass. */
const mistaken = <T>(value: unknown) => value as T

describe('a mistake in JavaScript', () => {
  it.each([
    [{ generaton: 'legacy' }, 'no "generaton", but .* Did you mean generation'],
    [{ generation: 'ancient' }, 'must be modern, transitional or legacy'],
    ['empty', 'EmulatorOptions must be a table of keys; it is a string'],
    [null, 'EmulatorOptions must be a table of keys; it is empty'],
    [{ latency: Number.NaN }, 'latency must be a number of milliseconds'],
    [{ latency: -1 }, 'latency must be a number of milliseconds'],
    [{ latency: Infinity }, 'latency must be a number of milliseconds'],
    [{ latency: '200' }, 'latency must be a number of .*; it is a string'],
    [{ clock: Date.now }, 'clock must be a clock such as { now:'],
    [{ faults: { answer: 'offline' } }, 'faults must be a list'],
    [{ onMail: 'log' }, 'onMail must be a function'],
    [{ prefix: 'api/auth' }, "prefix must be a path such as '/api/auth'"],
    [{ prefix: '/api/auth/0.1' }, 'without the /0.1 behind it'],
    [{ default_token_lifetime: '60' }, 'must be a number of seconds'],
    [{ default_token_lifetime: null }, 'must be a number of seconds'],
    [{ release: 26.1 }, "release must be '26.04' or '26.10'"],
  ])('should be told of where an emulator is created: %j', (options, told) => {
    const create = () => createEmulator(mistaken<EmulatorOptions>(options))
    expect(create).toThrow(new RegExp(told))
  })

  it('should leave the latency as it was', () => {
    const emulator = createEmulator({ latency: 5 })
    const spoil = () => {
      emulator.latency = Number.NaN
    }
    expect(spoil).toThrow('Emulator.latency must be a number of milliseconds')
    expect(emulator.latency).toBe(5)
  })

  it.each([
    [[], 'The seed must be a table of keys; it is a list'],
    [null, 'The seed must be a table of keys; it is empty'],
    [{ user: [] }, 'takes no "user", but .* Did you mean users'],
    [{ users: { alice: {} } }, 'users must be a list, or an iterable'],
    [{ users: 'alice' }, 'users must be a list, or an iterable'],
    [{ users: [{ username: 'a' }, null] }, /users\[1\] must be a table/],
    [{ users: [{ pasword: 'x' }] }, 'takes no "pasword", but .*password'],
    [{ users: [{ username: 5 }] }, /users\[0\]\.username must be a text/],
    [{ users: [{ email: null }] }, /users\[0\]\.email must be a text/],
    [{ users: [{ policies: 'a' }] }, 'policies must be a list of texts'],
    [{ users: [{ sessions: -1 }] }, 'sessions must be a whole number, 0 to'],
    [
      { users: [{ external: { crm: {} } }] },
      'Add crm to enabled_external_auth',
    ],
    [{ policies: [{ name: 'a' }] }, 'acl must be a list of texts; it is empty'],
    [{ policies: [{ acl: [] }] }, 'name must be a text'],
    [{ tenants: [{ name: 'a' }] }, 'slug must be a text'],
  ])('should be told of where a seed is planted: %j', (seed, told) => {
    const create = () => createEmulator({ seed: mistaken<Seed>(seed) })
    expect(create).toThrow(new RegExp(told))
  })

  it('should be told of where a seed can be read only once', () => {
    function* users() {
      yield { username: 'zoe' }
    }
    const create = () => createEmulator({ seed: { users: users() } })
    expect(create).toThrow('an iterable that is no generator')
  })

  it.each([{}, { users: -1 }, { users: '5' }, { users: 1.5 }])(
    'should be told of where a company has no size: %j',
    (size) => {
      const create = () => companySeed(mistaken<CompanySize>(size))
      expect(create).toThrow('CompanySize.users must be a whole number')
    },
  )

  it.each([
    [undefined, 'Fault must be a table of keys; it is empty'],
    ['offline', 'Fault must be a table of keys; it is a string'],
    [{ delay: Number.NaN }, 'Fault.delay must be a number of milliseconds'],
    [{ delay: -1 }, 'Fault.delay must be a number of milliseconds'],
    [{ delay: '300' }, 'Fault.delay must be a number of milliseconds'],
    [{ delay: 1, times: 0 }, 'Fault.times must be a number, 1 or more'],
    [{ delay: 1, after: -1 }, 'Fault.after must be a number, 0 or more'],
    [{ delay: 1, time: 1 }, 'Fault takes no "time", but .* mean times'],
  ])('should be told of where a fault is set: %j', (fault, told) => {
    const set = () => createEmulator().fault(mistaken<Fault>(fault))
    expect(set).toThrow(new RegExp(told))
  })

  it.each([
    ['nobody', {}, 'no user "nobody". Seed one, or sign in as admin'],
    [undefined, {}, 'The username must be a text'],
    ['alice', 'demo-password', 'SignInOptions must be a table of keys'],
    ['alice', { expiration: '60' }, 'expiration must be a number of seconds'],
    ['alice', { acl: 'auth.#' }, 'acl must be a list of texts'],
    ['alice', { acls: [] }, 'SignInOptions takes no "acls"'],
  ])('should be told of at the sign-in: %j, %j', (username, options, told) => {
    const signIn = () =>
      createEmulator().signIn(
        mistaken<string>(username),
        mistaken<SignInOptions>(options),
      )
    expect(signIn).toThrow(told)
    expect(signIn).not.toThrow('demo-password')
  })

  it.each([{ port: 0 }, undefined, createEmulator().fetch])(
    'should be told of where something else is served: %j',
    async (other) => {
      const emulator = mistaken<ReturnType<typeof createEmulator>>(other)
      const told = 'This takes an emulator: serve(createEmulator()'
      await expect(serve(emulator, { port: 0 })).rejects.toThrow(told)
    },
  )

  it.each([
    [9497, 'ServeOptions must be a table of keys; it is a number'],
    [{ port: '0' }, 'ServeOptions.port must be a number below 65536'],
    [{ port: 70_000 }, 'ServeOptions.port must be a number below 65536'],
    [{ prot: 1 }, 'ServeOptions takes no "prot", but port, host, tls'],
    [{ tls: { key: 'a', cert: 'b' } }, 'tls.key must be a PEM text'],
    [{ port: 0, host: 'no host' }, 'no machine called no host'],
  ])('should be told of where an emulator is served: %j', async (how, told) => {
    const serving = serve(createEmulator(), mistaken<ServeOptions>(how))
    await expect(serving).rejects.toThrow(told)
  })

  it('should be told of where MSW has nothing to answer with', () => {
    const http = { all: () => undefined }
    const handlers = () =>
      mswHandlers(http, mistaken<ReturnType<typeof createEmulator>>(undefined))
    expect(handlers).toThrow('takes an emulator: mswHandlers(http, createEm')
  })
})
