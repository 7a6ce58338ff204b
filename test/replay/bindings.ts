const PLACEHOLDER = /\{\{((?:[^{}]|\{[^{}])*?)\}\}/g
/** Templates of 2020, such as `{{ uuid }}`, are no placeholders. */
const NAME = /^[\w.-]+(:upper)?$/
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'

const shapes: Record<string, RegExp> = {
  'timestamp.naive': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/,
  'timestamp.seconds': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  'timestamp.offset': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/,
  'random-slug': /^[a-z0-9]{3}$/,
  'openapi-yaml-text': /swagger|openapi/,
  redacted: /^/,
}

/** What each placeholder of a file stands for in this run. */
export class Bindings {
  readonly #values = new Map<string, string>()
  readonly #names = new Map<string, string>()

  constructor(initial: Iterable<[string, string]> = []) {
    for (const [name, value] of initial) this.set(name, value)
  }

  copy(): Bindings {
    return new Bindings(this.#values)
  }

  adopt(other: Bindings): void {
    for (const [name, value] of other.#values) this.set(name, value)
  }

  get(name: string): string | undefined {
    return this.#values.get(name)
  }

  set(name: string, value: string): void {
    this.#values.set(name, value)
    this.#names.set(value, name)
  }

  /** Fills placeholders in; one that nobody knows yet is a uuid of the client's choice. */
  fill(text: string): string {
    return text.replace(PLACEHOLDER, (whole, content: string) => {
      const credentials = /^base64(-latin1)?\((.*)\)$/s.exec(content)
      if (credentials) {
        const encoding = credentials[1] ? 'latin1' : 'utf8'
        const plain = (credentials[2] ?? '').replace(
          /\\u([0-9a-f]{4})/gi,
          (_, hex) => String.fromCharCode(Number.parseInt(hex as string, 16)),
        )
        return Buffer.from(plain, encoding).toString('base64')
      }
      if (!NAME.test(content) || content === 'STACK_URL') {
        return whole
      }
      const [name = '', suffix] = content.split(':')
      if (!this.#values.has(name)) this.set(name, crypto.randomUUID())
      const value = this.#values.get(name) ?? ''
      return suffix === 'upper' ? value.toUpperCase() : value
    })
  }

  /** Whether a text is what the recording says, binding what is new. */
  accepts(expected: string, actual: string): boolean {
    const names: { name: string; isUpper: boolean }[] = []
    let pattern = '^'
    let last = 0
    for (const match of expected.matchAll(PLACEHOLDER)) {
      const content = match[1] ?? ''
      if (content === 'STACK_URL' || !NAME.test(content)) continue
      pattern += escaped(expected.slice(last, match.index))
      last = match.index + match[0].length
      const [name = '', suffix] = content.split(':')
      names.push({ name, isUpper: suffix === 'upper' })
      pattern += isUuidName(name) ? `(${UUID})` : '([^]*?)'
    }
    const found = new RegExp(
      `${pattern}${escaped(expected.slice(last))}$`,
    ).exec(actual)
    if (!found) return false
    return names.every(({ name, isUpper }, index) =>
      this.#bind(name, found[index + 1] ?? '', isUpper),
    )
  }

  #bind(name: string, value: string, isUpper: boolean): boolean {
    const shape = shapes[name]
    if (shape) return shape.test(value)
    const known = this.#values.get(name)
    if (known !== undefined) {
      return (isUpper ? known.toUpperCase() : known) === value
    }
    // Two names never stand for one value: a token that came back is no new one.
    if (this.#names.has(value)) return false
    this.set(name, value)
    return true
  }
}

function isUuidName(name: string): boolean {
  return (
    /^(user|tenant|policy|group|email|domain)\..*\.uuid$/.test(name) ||
    /^(token|session|refresh-token|uuid|email)\./.test(name)
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
