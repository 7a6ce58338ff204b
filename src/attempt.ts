/** `undefined` instead of what it throws. */
export function attempt<TResult>(run: () => TResult): TResult | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** What JSON says, if it is JSON. */
export const parse = (
  text: unknown,
  revive?: (name: string, value: unknown) => unknown,
) => attempt(() => JSON.parse(text as string, revive) as unknown)
