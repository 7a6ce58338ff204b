import { describe, expect, it } from 'vitest'
import { portFor, valuesOf } from '../../stories/console/settings/ldap.ts'
import type { LdapConfig } from '../../src/index.ts'

const values = (port: number, protocol_security: 'tls' | 'ldaps' | null) =>
  valuesOf({ host: 'a', port, protocol_security } as LdapConfig)

describe('a directory', () => {
  it('should be proposed with encryption, and shown as it is without', () => {
    const unset = { host: null, port: null, protocol_security: null }
    expect(valuesOf(unset as LdapConfig)).toMatchObject({
      protocol_security: 'ldaps',
      port: 636,
    })
    expect(values(389, null).protocol_security).toBe('none')
  })
})

describe('the port of a directory', () => {
  it('should go with the encryption', () => {
    expect(portFor('ldaps', values(389, null))).toBe(636)
    expect(portFor('ldaps', values(389, 'tls'))).toBe(636)
    expect(portFor('tls', values(636, 'ldaps'))).toBe(389)
    expect(portFor('tls', values(389, null))).toBe(389)
  })

  it('should stay where it is a port of their own', () => {
    expect(portFor('ldaps', values(3389, null))).toBe(3389)
    expect(portFor('none', values(389, 'ldaps'))).toBe(389)
  })
})
