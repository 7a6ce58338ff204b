import { isDenial } from './accessText.ts'
import { nounOf, sentenceOf } from './authWords.ts'

/** What the last word of an access lets be done. */
const verbs = new Map([
  ['read', 'Read'],
  ['create', 'Create'],
  ['update', 'Change'],
  ['edit', 'Change'],
  ['delete', 'Delete'],
  ['*', 'Do anything with'],
  ['#', 'Do anything with'],
])

const isPattern = (word: string) => /[*#]/.test(word)
const isName = (word: string) => /^[a-z][a-z_]*$/.test(word)

const singular = (noun: string) =>
  noun
    .replace(/ies$/, 'y')
    .replace(/(?<=[sx])es$/, '')
    .replace(/(?<!s)s$/, '')

const spaced = (word: string) => word.replaceAll('_', ' ')

/** Which one of those that a noun names. */
function select(noun: string, word: string): string {
  const one = singular(noun)
  if (word === '#') return `anything under ${noun}`
  if (word === '*') return `any ${one}`
  if (word === 'me') return `their own ${one}`
  if (word === 'my_session') return 'the session itself'
  return isPattern(word)
    ? `each ${one} like ${word}`
    : `the ${one} ${word.length > 12 ? `${word.slice(0, 8)}…` : word}`
}

/** `users.*.policies` as "policies of any user". */
function objectOf(
  words: readonly string[],
  nameOf: (words: string) => string | undefined,
): string {
  const whole = nameOf(words.join('.'))
  if (whole) return whole
  const parts: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === 'me') {
      parts.unshift('their own data')
      continue
    }
    if (!isName(word)) {
      parts.unshift(word)
      continue
    }
    const noun = nameOf(word) ?? spaced(word)
    const next = words[at + 1]
    const isSelector =
      next !== undefined && (!isName(next) || /^(me|my_session)$/.test(next))
    parts.unshift(isSelector ? select(noun, next) : noun)
    if (isSelector) at++
  }
  return parts.join(' of ')
}

/** What an entry of a policy allows or denies, in words. */
export function explainAccess(entry: string): string {
  const denies = isDenial(entry)
  const text = explainGrant(denies ? entry.slice(1) : entry)
  return denies
    ? `Never: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text
}

function explainGrant(body: string): string {
  if (body === '#') return 'Everything, on every service'
  if (body === '') return 'The empty permission, which nothing requires'
  const words = body.split('.')
  const service = words[0]!
  const last = words.at(-1)!
  if (words.length === 1) return `“${body}”, which has no service`
  const place = isPattern(service) ? 'on every service' : `in ${service}`
  const sentence = sentenceOf(words, select)
  if (sentence) return `${sentence}, ${place}`
  if (words.length === 2)
    return last === '#' || last === '*'
      ? `Everything ${place}`
      : `${verbs.get(last) ?? spaced(last)} ${place}`
  const verb = verbs.get(last)
  const between = words.slice(1, -1)
  const start = between.findIndex((word) => word !== '#')
  // Between a `#` and the end there is anything.
  if (start < 0) return `${verb ?? `“${last}”`} anything ${place}`
  const object = objectOf(between.slice(start), (name) =>
    service === 'auth' ? nounOf(name) : undefined,
  )
  const where = start > 0 ? `anywhere ${place}` : place
  if (verb) return `${verb} ${object}, ${where}`
  return `“${spaced(last)}” of ${object}, ${where}`
}
