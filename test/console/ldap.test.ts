import { describe, expect, it } from 'vitest'
import { portFor, valuesOf } from '../../stories/console/settings/ldap.ts'
import type { LdapConfig } from '../../src/index.ts'

const values = (port: number, protocol_security: 'tls' | 'ldaps' | null) =>
  valuesOf({ port, protocol_security } as LdapConfig)

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
