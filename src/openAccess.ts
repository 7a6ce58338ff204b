import { coveredBy, isDenial } from './access/entry.ts'
import { MANY_GAPS, parse, type Aliases } from './access/pattern.ts'

/** No path value is this word, so only wildcards match it. */
export const anyWord = '\u{10FFFF}'

/**
 * Decides accesses with a `{name}` in them: true if they are allowed whatever
 * the value, false if for none, undefined if it depends. A value is a word
 * without `.`, `*`, `#` and line feeds, and not empty.
 *
 * Which values an entry tells from others shows in few of them: in what it
 * spells itself, with any word for its wildcards. What matches one of these
 * matches all the values that the entry does there.
 */
export function openAccess(
  acl: readonly string[],
  aliases: Aliases,
  allows: (required: string) => boolean,
): (template: string) => boolean | undefined {
  const compile = (entry: string) =>
    parse(coveredBy(entry), aliases).map(({ texts, gaps }) => {
      const [start, ...others] = texts
      const wildcards = gaps.map((gap) => (gap.includes('#') ? '#' : anyWord))
      const words = others
        .reduce((body, text, at) => body + wildcards[at]! + text, start!)
        .split('.')
      const loose = words.findIndex((word) => word.includes('#'))
      const end = loose < 0 ? words.length : loose
      return {
        denies: isDenial(entry),
        start: start!,
        // Of so many, not all ways are tried.
        values: gaps.length <= MANY_GAPS && {
          fixed: words.slice(0, end).map(valuesIn),
          loose: words.slice(end).flatMap(valuesIn),
        },
      }
    })
  let entries: ReturnType<typeof compile> | undefined

  return (template) => {
    entries ??= acl.flatMap(compile)
    const [start = '', ...others] = template.split(/{\w+}/)
    const isAllowed = allows([start, ...others].join(anyWord))
    const depends = entries.some(
      (entry) =>
        // Only these could decide otherwise.
        entry.denies === isAllowed &&
        (start.startsWith(entry.start) || entry.start.startsWith(start)) &&
        (!entry.values ||
          someFilled(
            start,
            others,
            entry.values,
            (text) => allows(text) !== isAllowed,
          )),
    )
    return depends ? undefined : isAllowed
  }
}

/** The values that a word spells, or a part of it beside a `#`. */
function valuesIn(word: string): string[] {
  const parts = word.split(/(#)/)
  return parts
    .flatMap((_, from) =>
      parts.map((_, to) => parts.slice(from, to + 1).join('')),
    )
    .map((text) => text.replaceAll('#', anyWord))
    .filter((value) => /^[^.*{\n]+$/.test(value))
}

/** Whether the test holds for one way of filling what is between the texts. */
function someFilled(
  text: string,
  [next, ...others]: string[],
  values: { fixed: string[][]; loose: string[] },
  test: (text: string) => boolean,
): boolean {
  if (next === undefined) return test(text)
  const word = text.split('.').length - 1
  return (values.fixed[word] ?? values.loose).some((value) =>
    someFilled(text + value + next, others, values, test),
  )
}
