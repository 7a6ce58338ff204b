export { createEmulator } from './emulator.ts'
export type { Emulator } from './emulator.ts'
export type { EmulatorOptions } from './options.ts'
export type { EmulatorClock } from './clock.ts'
export type {
  Config as EmulatorConfig,
  DefaultGroup,
  DefaultPolicy,
  ExternalConsent,
  ExternalPlugin,
  HttpPlugin,
  IdpPlugin,
} from './config.ts'
export type { Fault, FaultAnswer } from './fault.ts'
export type { RequestMatcher } from './requestMatcher.ts'
export type { Mail } from './state/outbox.ts'
export type { RequestLog } from './requestLog.ts'
export { demoSeed } from './seed/demo.ts'
export { companySeed } from './seed/company.ts'
export type { CompanySize } from './seed/company.ts'
export { SEED_PASSWORD } from './seed/seed.ts'
export type {
  Seed,
  SeedGroup,
  SeedPolicy,
  SeedTenant,
  SeedUser,
} from './seed/seed.ts'
export type { UserData } from './domain/accounts.ts'
export type { TokenData } from './domain/issue.ts'
export type { SignedIn, SignInOptions } from './signIn.ts'
