/** The accesses of a text with one on each line, each of them once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
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
    return 'The server cannot address an access with a “/” by itself. Edit the whole list as text instead.'
  if (access === '.' || access === '..')
    return 'The server cannot address “.” or “..” by itself. Edit the whole list as text instead.'
  return null
}

/** Whether what is typed tells of an access rather than being one. */
export const isWords = (typed: string): boolean => /\s/.test(typed.trim())
