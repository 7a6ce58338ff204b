/** Throws if something else was passed, such as the options alone. */
export function assertEmulator(given: unknown, example: string): void {
  if (typeof (given as { fetch?: unknown } | undefined)?.fetch === 'function')
    return
  throw new Error(`This takes an emulator: ${example}.`)
}
