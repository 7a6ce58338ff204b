/** What it returns, or `undefined` if it throws. */
export function attempt<TResult>(run: () => TResult): TResult | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** The value of a JSON text, `undefined` for any other. */
export const parse = (
  text: unknown,
  revive?: (name: string, value: unknown) => unknown,
) => attempt(() => JSON.parse(text as string, revive) as unknown)
