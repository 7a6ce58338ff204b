const secretNames = /(password|secret|api_key|private_key|credentials|token)$/i

/** `scheme://user:` up to the last `@`: the password in an address. */
const inAddress = /^([a-z][\w+.-]*:\/\/[^:/@\s]*:)\S+(?=@)/i

const dots = '••••••'

/** What of a setting may be on the screen, if not all of it. */
export function masked(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  // A path to a secret is none.
  if (secretNames.test(name) && !value.startsWith('/')) return dots
  return inAddress.test(value)
    ? value.replace(inAddress, `$1${dots}`)
    : undefined
}

/** The whole document, fit to be shown to others. */
export function withoutSecrets(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, name))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        withoutSecrets(one, key),
      ]),
    )
  return masked(name, value) ?? value
}
