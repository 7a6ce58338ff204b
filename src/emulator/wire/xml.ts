import { DEEPEST } from './depth.ts'
import { internalError } from './errors.ts'

/** An element of a small XML document: enough for SAML metadata. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([^\s/>=<]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads a document; `undefined` when it is not well-formed.
 *
 * @throws {Refusal} for what nests too deep
 */
export function parseXml(text: string): XmlElement | undefined {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = [root]
  for (const match of text.matchAll(TOKEN)) {
    const [, data, slash, name, attributes, isEmpty, plain, stray] = match
    const parent = open.at(-1)
    if (stray !== undefined || parent === undefined) return undefined
    const content = data ?? plain
    if (content !== undefined) {
      const isOutside = parent === root
      if (isOutside && content.trim() !== '') return undefined
      if (!isOutside) parent.children.push(content)
      continue
    }
    if (name === undefined) continue
    if (slash === '/') {
      if (open.pop()?.name !== name || open.length === 0) return undefined
      continue
    }
    const element: XmlElement = {
      name,
      attributes: attributesOf(attributes ?? ''),
      children: [],
    }
    parent.children.push(element)
    if (isEmpty !== '/' && open.push(element) > DEEPEST) throw internalError()
  }
  const [only, ...others] = root.children
  const isOne = open.length === 1 && others.length === 0
  return isOne && typeof only === 'object' ? only : undefined
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    found.set(name, double ?? single ?? '')
  }
  return found
}

/**
 * Prints a document as the server stores it: Python renames the namespaces to
 * `ns0`, `ns1`, … and declares them at the root.
 */
export function printXml(root: XmlElement): string {
  const namespaces = new Map<string, string>()
  const body = print(root, new Map(), namespaces)
  const declared = [...namespaces]
    .map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`)
    .join('')
  return body.replace(/^<[^\s/>]+/, (start) => start + declared)
}

function print(
  { name, attributes, children }: XmlElement,
  outer: ReadonlyMap<string, string>,
  namespaces: Map<string, string>,
): string {
  const scope = new Map(outer)
  for (const [key, value] of attributes) {
    if (key === 'xmlns') scope.set('', value)
    if (key.startsWith('xmlns:')) scope.set(key.slice('xmlns:'.length), value)
  }
  const renamed = (qualified: string, isElement: boolean): string => {
    const colon = qualified.indexOf(':')
    const prefix = colon < 0 ? '' : qualified.slice(0, colon)
    const uri = colon < 0 && !isElement ? undefined : scope.get(prefix)
    if (uri === undefined) return qualified
    const known = namespaces.get(uri) ?? `ns${namespaces.size}`
    namespaces.set(uri, known)
    return `${known}:${qualified.slice(colon + 1)}`
  }
  const tag = renamed(name, true)
  const plain = [...attributes]
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]) => ` ${renamed(key, false)}="${value}"`)
    .join('')
  if (children.length === 0) return `<${tag}${plain} />`
  const inner = children.map((child) =>
    typeof child === 'string' ? child : print(child, scope, namespaces),
  )
  return `<${tag}${plain}>${inner.join('')}</${tag}>`
}

/** Every element of a local name, whatever its prefix. */
export function* elementsNamed(
  root: XmlElement,
  local: string,
): Iterable<XmlElement> {
  if (root.name.split(':').at(-1) === local) yield root
  for (const child of root.children) {
    if (typeof child === 'object') yield* elementsNamed(child, local)
  }
}
