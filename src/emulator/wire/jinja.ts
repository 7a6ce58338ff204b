import { repr } from './python.ts'

type Data = Readonly<Record<string, unknown>>
type Template = (data: Data) => string
type Value = (data: Data) => unknown

/** A name that has no value, or a word of Jinja that is not known here. */
export class NotKnown extends Error {}

const CLOSES: Record<string, string> = { '{{': '}}', '{%': '%}', '{#': '#}' }

/** Tags, and the texts between them. */
function tokensOf(text: string): string[] {
  const tokens: string[] = []
  const opening = /\{[{%#]/g
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const opened = opening.exec(text)
    if (!opened) return [...tokens, text.slice(at)]
    const end = text.indexOf(CLOSES[opened[0]]!, opened.index + 2)
    // It is never closed.
    if (end < 0) throw new NotKnown()
    tokens.push(text.slice(at, opened.index), text.slice(opened.index, end + 2))
    at = end + 2
  }
}

/**
 * As much of Jinja as accesses were written in: names, loops and conditions.
 *
 * @throws {NotKnown} now or when it is filled in
 */
export function template(text: string): Template {
  const trimmed = text
    .replace(/\n$/, '')
    .replace(/(?<!\s)\s*(\{[{%#])-/g, '$1')
    .replace(/-([}%#]\})\s*/g, '$1')
  return blockOf(tokensOf(trimmed), []).fill
}

interface Block {
  fill: Template
  /** The word that ended it. */
  end: string
}

function blockOf(tokens: string[], ends: readonly string[]): Block {
  const parts: Template[] = []
  const fill = (data: Data) => parts.map((part) => part(data)).join('')
  for (;;) {
    const token = tokens.shift()
    if (token === undefined) break
    const statement = /^\{%(.*)%\}$/s.exec(token)?.[1]?.trim()
    if (statement !== undefined && ends.includes(statement)) {
      return { fill, end: statement }
    }
    parts.push(
      statement === undefined ? pieceOf(token) : partOf(statement, tokens),
    )
  }
  if (ends.length > 0) throw new NotKnown()
  return { fill, end: '' }
}

function pieceOf(token: string): Template {
  if (/^\{#.*#\}$/s.test(token)) return () => ''
  const printed = /^\{\{(.*)\}\}$/s.exec(token)?.[1]
  if (printed !== undefined) {
    const value = valueOf(printed)
    return (data) => str(value(data))
  }
  return () => token
}

function partOf(statement: string, tokens: string[]): Template {
  const [, name = '', list] = /^for (\w+) in (.+)$/s.exec(statement) ?? []
  if (list !== undefined) {
    const items = valueOf(list)
    const { fill } = blockOf(tokens, ['endfor'])
    return (data) =>
      itemsOf(items(data))
        .map((item) => fill({ ...data, [name]: item }))
        .join('')
  }
  const [, condition] = /^if (.+)$/s.exec(statement) ?? []
  if (condition === undefined) throw new NotKnown()
  const holds = valueOf(condition)
  const then = blockOf(tokens, ['else', 'endif'])
  const otherwise = then.end === 'else' ? blockOf(tokens, ['endif']) : null
  return (data) =>
    isTrue(holds(data)) ? then.fill(data) : (otherwise?.fill(data) ?? '')
}

/** A name with its fields, a text, a number, or a list of these. */
function valueOf(expression: string): Value {
  const text = expression.trim()
  const [, quoted] =
    /^(?:'([^']*)'|"([^"]*)")$/.exec(text)?.filter(isGiven) ?? []
  if (quoted !== undefined) return () => quoted
  if (/^\d+$/.test(text)) return () => Number(text)
  const listed = /^[([](.*)[)\]]$/s.exec(text)?.[1]
  if (listed !== undefined) {
    const items = listed.split(',').filter((one) => one.trim() !== '')
    const values = items.map(valueOf)
    return (data) => values.map((value) => value(data))
  }
  if (!/^[a-z_]\w*(\.\w+)*$/i.test(text)) throw new NotKnown()
  return (data) => text.split('.').reduce<unknown>(fieldOf, data)
}

const isGiven = (one: string | undefined) => one !== undefined

function fieldOf(from: unknown, name: string): unknown {
  const isTable = typeof from === 'object' && from !== null
  if (!isTable || !Object.hasOwn(from, name)) throw new NotKnown()
  return (from as Data)[name]
}

function itemsOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotKnown()
  return value
}

const isTrue = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : Boolean(value)

const str = (value: unknown) =>
  typeof value === 'string' ? value : repr(value)
