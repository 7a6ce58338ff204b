import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import {
  masked,
  withoutSecrets,
} from '../../stories/console/settings/secrets.ts'

const secret = fc.stringMatching(/^[a-z0-9]{8,20}$/).map((text) => `!${text}!`)

describe('the configuration on the screen', () => {
  it('should never show what a secret is called by', () => {
    const name = fc.constantFrom(
      'password',
      'bootstrap_user_password',
      'client_secret',
      'fcm_api_key',
      'token',
    )
    const document = fc.letrec((tie) => ({
      leaf: fc.dictionary(name, secret, { minKeys: 1 }),
      branch: fc.dictionary(fc.constantFrom('smtp', 'rest_api'), tie('any')),
      any: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('branch')),
    })).any
    fc.assert(
      fc.property(document, (given) => {
        expect(JSON.stringify(withoutSecrets(given))).not.toMatch(/![a-z0-9]+!/)
      }),
    )
  })

  it('should keep the address that a password stands in', () => {
    fc.assert(
      fc.property(fc.webAuthority(), secret, (host, password) => {
        const shown = masked('uri', `amqp://guest:${password}@${host}/`)
        expect(shown).toBe(`amqp://guest:••••••@${host}/`)
      }),
    )
  })

  it('should hide all of a password that should have been encoded', () => {
    const raw = fc.stringMatching(/^[a-z@/:]{1,20}$/)
    fc.assert(
      fc.property(fc.webAuthority(), raw, (host, password) => {
        const shown = masked('uri', `amqp://guest:${password}@${host}/`)
        expect(shown).toBe(`amqp://guest:••••••@${host}/`)
      }),
    )
  })

  it('should hide what opens the server, and nothing else', async () => {
    const emulator = createEmulator()
    const { token } = emulator.signIn('admin')
    const answer = await emulator.fetch('/api/auth/0.1/config', {
      headers: { 'x-auth-token': token },
    })
    const config = (await answer.json()) as Record<string, unknown>
    const shown = withoutSecrets(config) as typeof config
    const changed = Object.keys(config).filter(
      (name) => JSON.stringify(config[name]) !== JSON.stringify(shown[name]),
    )
    expect(changed.sort()).toEqual([
      'amqp',
      'bootstrap_user_password',
      'db_uri',
    ])
  })
})
