import { describe, expect, it } from 'vitest'
import { listUsers } from '../src/index.ts'
import { clientOf, json } from './support/clientOf.ts'

describe('baseURL', () => {
  it.each([
    ['https://pbx.test', 'https://pbx.test/0.1/users'],
    ['https://pbx.test/', 'https://pbx.test/0.1/users'],
    ['https://pbx.test/api/auth', 'https://pbx.test/api/auth/0.1/users'],
    ['https://pbx.test/api/auth/', 'https://pbx.test/api/auth/0.1/users'],
    ['https://pbx.test/api/auth/0.1', 'https://pbx.test/api/auth/0.1/users'],
    ['https://pbx.test/api/auth/0.1/', 'https://pbx.test/api/auth/0.1/users'],
    ['/api/auth/0.1//', '/api/auth/0.1/users'],
    [new URL('https://pbx.test'), 'https://pbx.test/0.1/users'],
  ])('should take %s', async (url, expected) => {
    const asked: unknown[] = []
    const auth = clientOf((input) => {
      asked.push(input)
      return Promise.resolve(new Response('{"items":[],"total":0}', json))
    }, url)
    await listUsers(auth)
    expect(asked).toEqual([expected])
  })

  it.each([
    '',
    'pbx.test',
    'ftp://pbx.test',
    'https://pbx.test/api/auth?tenant=1',
    '/api/auth#users',
    'https://',
    'javascript:alert',
    // Of another host, which would be sent the passwords.
    '//api/auth',
    '/\\api/auth',
    // Every key and error would tell it.
    'https://root:secret-1@pbx.test/api/auth/0.1',
  ])('should refuse "%s" and show one that works', (url) => {
    expect(() => clientOf(fetch, url)).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        message: expect.stringContaining('/api/auth or') as string,
      }) as Error,
    )
  })

  it('should cache alike under all its spellings', () => {
    const spellings = [
      'https://pbx.test/api/auth',
      'https://pbx.test/api/auth/',
      'https://pbx.test:443/api/auth/0.1/',
      'HTTPS://PBX.test/api/auth/0.1',
    ]
    const servers = spellings.map((url) => clientOf(fetch, url).scope.server)
    expect(new Set(servers).size).toBe(1)
  })
})
