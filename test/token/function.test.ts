import { describe, expect, it } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
  WazoAuthError,
} from '../../src/index.ts'
import { json } from '../support/clientOf.ts'
import { baseURL, failure } from '../support/setup.ts'
import { settle } from '../support/settle.ts'
import { textOf } from '../support/textOf.ts'

const clientWith = (tokenProvider: () => string | Promise<string>) =>
  createWazoAuth({
    baseURL,
    tokenProvider,
    fetch: () => Promise.resolve(new Response('{}', { ...json, status: 401 })),
  })

const failing: [string, () => never | Promise<never>][] = [
  [
    'throws',
    () => {
      throw new Error('hunter2')
    },
  ],
  ['rejects', () => Promise.reject(new Error('hunter2'))],
]

describe('a function that provides the token', () => {
  it('should have nothing sent when it answers after the caller has left', async () => {
    let requests = 0
    let give!: (token: string) => void
    const auth = createWazoAuth({
      baseURL,
      tokenProvider: () => new Promise((resolve) => (give = resolve)),
      // It does not listen to signals, either.
      fetch: () => {
        requests++
        return Promise.resolve(new Response('{"items":[]}', json))
      },
    })
    const controller = new AbortController()
    const error = failure(listUsers(auth, {}, { signal: controller.signal }))
    await settle()
    controller.abort()
    give('token-1')
    expect(await error).toMatchObject({ kind: 'aborted' })
    await settle()
    expect(requests).toBe(0)
  })

  it.each(failing)(
    'should make requests fail with an error of ours when it %s',
    async (_, provide) => {
      const error = await failure(listUsers(clientWith(provide)))
      expect(error).toBeInstanceOf(WazoAuthError)
      expect(error).toMatchObject({
        kind: 'unauthenticated',
        message: expect.stringContaining('tokenProvider()') as string,
      })
      expect(textOf(error)).not.toContain('hunter2')
    },
  )

  it.each([
    ['a token', 'token-1'],
    ['nothing', undefined],
    ['null', null],
    ['createTokenProvider, not called', createTokenProvider],
  ])('should be told of where it is %s', async (_, provider) => {
    const auth = clientWith(provider as never)
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'unauthenticated',
      message: expect.stringContaining('createTokenProvider()') as string,
    })
  })

  it('should also do so when a replay asks it again', async () => {
    let asked = 0
    const auth = clientWith(() =>
      asked++ ? Promise.reject(new Error('hunter2')) : 'token-1',
    )
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'unauthenticated',
    })
    expect(asked).toBe(2)
  })

  it('should let an error of ours through, so that it can be tried again', async () => {
    const error = new WazoAuthError('unreachable', 'No answer.')
    const auth = clientWith(() => Promise.reject(error))
    expect(await failure(listUsers(auth))).toBe(error)
  })
})
