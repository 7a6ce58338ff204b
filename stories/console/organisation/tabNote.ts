/** What this tab knows and no other does, until it is closed. */
export interface TabNote<TValue> {
  keep: (value: TValue) => void
  read: () => TValue | undefined
  forget: () => void
}

/**
 * Anything may stand there, also what an older console has left: what is no
 * such value is thrown away.
 */
export function tabNote<TValue>(
  name: string,
  isOne: (value: unknown) => value is TValue,
): TabNote<TValue> {
  const key = `wazo-access-console.${name}`
  const forget = () => sessionStorage.removeItem(key)
  return {
    keep: (value) => sessionStorage.setItem(key, JSON.stringify(value)),
    read() {
      const text = sessionStorage.getItem(key)
      if (text === null) return undefined
      const value = parsed(text)
      if (isOne(value)) return value
      forget()
      return undefined
    },
    forget,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value has texts under all of these names. */
export const hasTexts = (value: unknown, ...names: string[]): boolean =>
  names.every(
    (name) =>
      typeof (Object(value) as Record<string, unknown>)[name] === 'string',
  )
