import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createEmulator } from '../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  listUsers,
  updateUser,
} from '../src/index.ts'
import { baseURL } from './support/setup.ts'

/** As Cloudflare's: it has events, but knows nothing of a page's. */
function listen(_: string, __: unknown, isCaptured?: boolean): void {
  if (isCaptured) throw new TypeError('useCapture must be false.')
}

/** The same worker's fetch, before the server. */
function clientAtTheEdge() {
  const emulator = createEmulator({ seed: 'demo' })
  const auth = createWazoAuth({
    baseURL,
    tokenProvider: createTokenProvider({ clientId: 'edge' }),
    fetch: (input, init = {}) =>
      init.redirect === 'error'
        ? Promise.reject(new TypeError('Invalid redirect value'))
        : emulator.fetch(input, init),
  })
  onTestFinished(() => auth.dispose())
  return auth
}

describe('a worker at the edge', () => {
  beforeEach(() => {
    vi.stubGlobal('addEventListener', listen)
    vi.stubGlobal('removeEventListener', listen)
    return () => void vi.unstubAllGlobals()
  })

  it('should sign in, ask, change and sign out', async () => {
    const auth = clientAtTheEdge()
    const stop = auth.start()
    await auth.signIn({ username: 'admin', password: 'admin-password' })
    const [first] = (await listUsers(auth, { limit: 1 })).items
    const body = { firstname: 'Zoé' }
    const changed = await updateUser(auth, { user_uuid: first!.uuid, body })
    expect(changed).toMatchObject(body)
    await auth.renew()
    stop()
    expect(await auth.signOut({ scope: 'everywhere' })).toEqual([
      { step: 'refreshToken', error: null },
      { step: 'sessions', error: null },
      { step: 'token', error: null },
    ])
    expect(auth.session.getSnapshot().status).toBe('signedOut')
  })
})
