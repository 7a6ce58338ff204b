import {
  add,
  addAll,
  advance,
  createPositions,
  has,
  spread,
} from './positions.ts'
import type { Positions } from './positions.ts'

/** A reserved word and the other text that it stands for. */
export type Aliases = readonly (readonly [word: string, text: string])[]

/** A wildcard, or texts of which one must follow. */
export type Step = keyof typeof STOPS | readonly string[]

/** The characters that a wildcard does not cross. */
const STOPS = { '*': '.#', '#': '\n' }

/** Reads words that are not all plain into steps. */
export function parseGlob(words: readonly string[], aliases: Aliases): Step[] {
  const steps: Step[] = []
  let text = ''
  const take = (step: Step) => {
    if (text) steps.push([text])
    text = ''
    // A wildcard repeated is the wildcard once.
    if (steps.at(-1) !== step) steps.push(step)
  }
  for (const [index, word] of words.entries()) {
    if (index > 0) text += '.'
    const alias = aliases.find(([reserved]) => reserved === word)
    if (alias) {
      take(alias)
    } else {
      for (const char of word) {
        if (char === '*' || char === '#') take(char)
        else text += char
      }
    }
  }
  if (text) steps.push([text])
  return steps
}

/**
 * Prepares `text` for matching against steps. Wherever the steps taken so far
 * can have led is held as one set and moved as one, so nothing is ever tried
 * twice and the work is bounded by the product of both lengths.
 */
export function createMatcher(text: string) {
  const known = new Map<string, Positions>()

  const positionsOf = (chars: string) => {
    let positions = known.get(chars)
    if (!positions) {
      known.set(chars, (positions = createPositions(text.length)))
      for (let c = 0; c < chars.length; c++) {
        const code = chars.charCodeAt(c)
        for (let i = 0; i < text.length; i++) {
          if (text.charCodeAt(i) === code) add(positions, i)
        }
      }
    }
    return positions
  }

  const follow = (from: Positions, option: string) => {
    const reached = from.slice()
    for (let i = 0; i < option.length; i++) {
      if (!advance(reached, positionsOf(option.charAt(i)))) break
    }
    return reached
  }

  return (steps: readonly Step[]): boolean => {
    let reached = createPositions(text.length)
    add(reached, 0)
    for (const step of steps) {
      if (typeof step === 'string') {
        spread(reached, positionsOf(STOPS[step]))
      } else {
        const from = reached
        reached = createPositions(text.length)
        for (const option of step) addAll(reached, follow(from, option))
      }
    }
    return has(reached, text.length)
  }
}
