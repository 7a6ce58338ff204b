import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { filesBelow } from './files.js'
import { operationsTable } from './operationsPage.js'

/**
 * @param {readonly string[]} names
 * @param {string} word
 */
const joined = (names, word) =>
  names.map((name) => `\`${name}\``).join(`, ${word} `)

/** A name with the comment that ends above it. */
const declared = /(\n? ?\*\/\n)(?=export declare (?:const|function) (\w+))/g

/**
 * Writes into the built declarations what the server is asked for: who hovers
 * over an operation, its definition or its hook reads the route and the access.
 */
export async function documentRoutes() {
  /** @type {Record<string, unknown>} */
  const library = await import(pathToFileURL('dist/src/index.js').href)
  const routes = new Map(
    operationsTable(library).flatMap(
      ({ name, routes, access, definitions, hooks }) => {
        const needs =
          access.length > 0 ? ` Needs ${joined(access, 'and')}.` : ''
        const text = `${joined(routes, 'then')}.${needs}`
        return [name, ...definitions, ...hooks].map((one) => [one, text])
      },
    ),
  )
  const missing = new Set(routes.keys())
  for (const file of filesBelow('dist', '.d.ts')) {
    // The server names what it does alike.
    if (file.startsWith('dist/src/emulator/')) continue
    const text = readFileSync(file, 'utf8')
    const told = text.replace(declared, (end, _, /** @type {string} */ name) =>
      missing.delete(name)
        ? `\n *\n * ${routes.get(name) ?? ''}\n */\n`
        : String(end),
    )
    if (told !== text) writeFileSync(file, told)
  }
  if (missing.size > 0)
    throw new Error(`no comment to complete at ${[...missing].join(', ')}`)
}
