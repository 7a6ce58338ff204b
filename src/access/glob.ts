import { matchSteps } from './steps.ts'
import type { Step } from './steps.ts'

/** Reserved words and the other text that each stands for. */
export type Aliases = ReadonlyMap<string, string>

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
    const alias = aliases.get(word)
    if (alias !== undefined) {
      take([word, alias])
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

/** Whether the steps lead from there in `text` to its end. */
export function matchGlob(
  steps: readonly Step[],
  text: string,
  from: number,
): boolean {
  let first = 0
  let last = steps.length
  let start = from
  let end = text.length
  // Both ends are fixed: they decide nearly every case by themselves.
  for (; last > first; last--) {
    const step = steps[last - 1]
    if (typeof step !== 'object') break
    const fit = step.find((option) => text.endsWith(option, end))
    if (fit === undefined) return false
    if (step.some((other) => other !== fit && text.endsWith(other, end))) break
    end -= fit.length
  }
  for (; last > first; first++) {
    const step = steps[first]
    if (typeof step !== 'object') break
    const fit = step.find((option) => text.startsWith(option, start))
    if (fit === undefined) return false
    if (step.some((other) => other !== fit && text.startsWith(other, start)))
      break
    start += fit.length
  }
  // On one line, between two `#`, the first place found is as good as any. A
  // reserved word is never all there is between them: it has its dots.
  if (!text.includes('\n', from)) {
    for (; steps[first] === '#' && steps[first + 2] === '#'; first += 2) {
      const step = steps[first + 1]
      if (typeof step !== 'object') break
      const [part = ''] = step
      const found = text.indexOf(part, start)
      if (found < 0) return false
      start = found + part.length
    }
  }
  return (
    start <= end && matchSteps(steps.slice(first, last), text.slice(start, end))
  )
}
