/** What nobody sees: line breaks, signs without a shape, halves of letters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** `"…"`, as JSON writes it. */
const quoted = /^".*"$/

const escaped = (char: string) =>
  char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

/**
 * An access as one line that tells all of it. Anybody may put a denial into a
 * policy: what a text would make two accesses of, or another one, is in quotes.
 */
export const lineOf = (access: string): string =>
  access === '' ||
  access !== access.trim() ||
  quoted.test(access) ||
  access.search(invisible) >= 0
    ? JSON.stringify(access).replace(invisible, escaped)
    : access

function accessIn(line: string): string {
  if (!quoted.test(line)) return line
  try {
    return JSON.parse(line) as string
  } catch {
    return line
  }
}

/** A text with one access on each line. */
export const textOf = (acl: readonly string[]): string =>
  acl.map(lineOf).join('\n')

/** The accesses of a text with one on each line, each of them once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map(accessIn),
  ),
]

/** A policy takes away by a leading `!` what others give. */
export const isDenial = (access: string): boolean => access.startsWith('!')

/** What came into a list, and what left it. */
export function differenceOf(
  before: readonly string[],
  after: readonly string[],
) {
  const [old, now] = [new Set(before), new Set(after)]
  return {
    added: after.filter((line) => !old.has(line)),
    removed: before.filter((line) => !now.has(line)),
  }
}

/** Why an access cannot be added or removed by itself, if so. */
export function unaddressable(access: string): string | null {
  if (access.includes('/'))
    return 'The server cannot change a permission with a “/” on its own. Edit the whole list as text instead.'
  if (access === '.' || access === '..')
    return 'The server cannot change “.” or “..” on its own. Edit the whole list as text instead.'
  if (access === '' || /\p{Cs}/u.test(access))
    return 'The server cannot change this permission on its own. Edit the whole list as text instead.'
  return null
}

/** Whether what is typed tells of an access rather than being one. */
export const isWords = (typed: string): boolean => /\s/.test(typed.trim())
