/** What an entry covers: a text, and after each gap another one. */
export interface Pattern {
  readonly texts: string[]
  readonly gaps: Gap[]
}

/** Wildcards side by side, or a reserved word and what it stands for. */
export type Gap = string | readonly [word: string, alias: string]

/** Reserved words, and the other text that each stands for. */
export type Aliases = ReadonlyMap<string, string>

/** With more, reserved words are not spelled out: each of them doubles. */
export const MANY_GAPS = 6

/* @__NO_SIDE_EFFECTS__ */
/** The reserved words of a token. */
export const aliasesOf = (authId: string, sessionUuid: string): Aliases =>
  new Map([
    ['me', authId],
    ['my_session', sessionUuid],
    ['edit', 'update'],
  ])

const gap = /([*#]+|(?<![^.])(?:me|my_session|edit)(?![^.]))/

/** Reads what an entry covers, once for each spelling of reserved words. */
export function parse(body: string, aliases: Aliases): Pattern[] {
  const parts = body.split(gap)
  let patterns: Pattern[] = [{ texts: [parts[0]!], gaps: [] }]
  for (let i = 1; i < parts.length; i += 2) {
    const word = parts[i]!
    const text = parts[i + 1]!
    const alias = aliases.get(word)
    if (alias !== undefined && parts.length <= 2 * MANY_GAPS + 1)
      patterns = patterns.flatMap(({ texts, gaps }) =>
        [word, alias].map((spelling) => ({
          texts: [...texts.slice(0, -1), texts.at(-1)! + spelling + text],
          gaps: [...gaps],
        })),
      )
    else
      for (const { texts, gaps } of patterns) {
        texts.push(text)
        gaps.push(alias === undefined ? word : [word, alias])
      }
  }
  return patterns
}
