import { expectTypeOf, it } from 'vitest'
import type { CanProps, ReauthBoundaryProps } from '../hooks/index.ts'
import type { EmulatorConfig, EmulatorOptions } from '../src/emulator/index.ts'
import type {
  BrowserTabsOptions,
  ParkingOptions,
  SignOutOptions,
  TokenProviderOptions,
  WazoAuthOptions,
} from '../src/index.ts'
import type { LegacyOptions } from '../src/legacy.ts'

/** As they come out of `remember ? webStorage(…) : undefined`. */
type Undefined<TOptions, TRequired extends keyof TOptions = never> = Record<
  Exclude<keyof TOptions, TRequired>,
  undefined
> &
  Pick<TOptions, TRequired>

it('should take an option that is undefined as one that is left out', () => {
  expectTypeOf<
    Undefined<WazoAuthOptions, 'baseURL' | 'tokenProvider'>
  >().toExtend<WazoAuthOptions>()
  expectTypeOf<
    Undefined<TokenProviderOptions>
  >().toExtend<TokenProviderOptions>()
  expectTypeOf<Undefined<ParkingOptions>>().toExtend<ParkingOptions>()
  expectTypeOf<Undefined<BrowserTabsOptions>>().toExtend<BrowserTabsOptions>()
  expectTypeOf<Undefined<SignOutOptions>>().toExtend<SignOutOptions>()
  expectTypeOf<Undefined<LegacyOptions>>().toExtend<LegacyOptions>()
  expectTypeOf<Undefined<CanProps, 'required'>>().toExtend<CanProps>()
  expectTypeOf<
    Undefined<ReauthBoundaryProps, 'reauth'>
  >().toExtend<ReauthBoundaryProps>()
  expectTypeOf<
    Undefined<Omit<EmulatorOptions, keyof EmulatorConfig>>
  >().toExtend<EmulatorOptions>()
})
