import { onTestFinished } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  type TokenProviderOptions,
  type WazoAuth,
  type WazoAuthOptions,
} from '../../src/index.ts'
import { baseURL, type Setup } from './setup.ts'

/** Another page on the same server, or the same one after a reload. */
export function anotherPage(
  { emulator, clock }: Pick<Setup, 'emulator' | 'clock'>,
  provider: TokenProviderOptions = {},
  options: Partial<WazoAuthOptions> = {},
): WazoAuth {
  const auth = createWazoAuth({
    baseURL,
    clock,
    fetch: emulator.fetch,
    tokenProvider: createTokenProvider({
      clientId: 'tests',
      clock,
      ...provider,
    }),
    ...options,
  })
  onTestFinished(() => auth.dispose())
  return auth
}
