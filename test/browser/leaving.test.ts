import { describe, expect, it } from 'vitest'
import { setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

describe('a page that goes away during a sign-out', () => {
  it.each([
    ['client', ['DELETE /users/me/tokens/tests', 'DELETE /token/***']],
    [
      'everywhere',
      [
        'GET /users/me/tokens',
        'DELETE /users/me/tokens/tests',
        'DELETE /token/***',
      ],
    ],
  ] as const)('should still revoke what it can of %s', async (scope, sent) => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    // No answer comes any more.
    emulator.fault({ on: /tokens/, answer: 'hang' })
    void auth.signOut({ scope })
    await settle()
    window.dispatchEvent(new Event('pagehide'))
    await settle()
    expect(calls()).toEqual(sent)
  })

  it('should ask nothing twice when it is through', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    await auth.signOut({ scope: 'client' })
    calls()
    window.dispatchEvent(new Event('pagehide'))
    await settle()
    expect(calls()).toEqual([])
  })
})
