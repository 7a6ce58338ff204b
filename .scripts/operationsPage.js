import { readFileSync } from 'node:fs'
import { filesBelow } from './files.js'
import { elsewhere, forBrowsers, operationOf } from './pythonClient.js'

/**
 * @typedef {object} Operation
 * @property {string} method
 * @property {string} path
 * @property {string | null} access
 * @property {readonly Operation[]} [calls]
 */

/** @typedef {{ endpoint: Operation }} Definition */

/**
 * @param {unknown} value
 * @returns {value is Operation}
 */
const isOperation = (value) =>
  typeof value === 'function' && 'method' in value && 'path' in value

/**
 * @param {unknown} value
 * @returns {value is Definition}
 */
const isDefinition = (value) =>
  typeof value === 'function' && 'endpoint' in value

/** @param {readonly string[]} names */
const cell = (names) =>
  `<td>${names.map((name) => `<code>{${JSON.stringify(name)}}</code>`).join(' ')}</td>`

/**
 * The values that a file exports, in its order.
 *
 * @param {string} file
 */
const namesIn = (file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^export (?:const|(?:async )?function) (\w+)/gm,
    ),
  ].map(([, name = '']) => name)

/** The headings of `src/index.ts`, with the names below each. */
function groups() {
  /** @type {{ heading: string, names: string[] }[]} */
  const found = []
  const parts = readFileSync('src/index.ts', 'utf8').split(/^\/\/ /m)
  for (const part of parts.slice(1)) {
    const [heading = '', ...rest] = part.split('\n')
    const names = rest
      .join('\n')
      .matchAll(/^export (?:type )?\* from '\.\/(.+)'/gm)
    found.push({
      heading,
      names: [...names].flatMap(([, file = '']) => namesIn(`src/${file}`)),
    })
  }
  return found
}

/** The hooks of each definition, as `hooks/` makes them. */
function hooks() {
  /** @type {Record<string, string[]>} */
  const found = { tokenValidityQuery: ['useTokenValidity'] }
  for (const file of filesBelow('hooks', '.ts')) {
    const lines = readFileSync(file, 'utf8').matchAll(
      /export const (use\w+) =\s+create\w+\(\s*(\w+),?\s*\)/g,
    )
    for (const [, hook = '', definition = ''] of lines)
      (found[definition] ??= []).push(hook)
  }
  return found
}

/**
 * @typedef {object} Row
 * @property {string} heading
 * @property {string} name
 * @property {string[]} routes
 * @property {string[]} access
 * @property {string[]} definitions
 * @property {string[]} hooks
 */

/**
 * Every operation with all of its names, in the order of `src/index.ts`.
 *
 * @param {Record<string, unknown>} library Everything that the core exports.
 * @returns {Row[]}
 */
export function operationsTable(library) {
  const hooksOf = hooks()
  const listed = groups().flatMap(({ heading, names }) =>
    names.map((name) => ({ heading, name, value: library[name] })),
  )
  const operations = new Set(
    listed.flatMap(({ value }) => (isOperation(value) ? [value] : [])),
  )

  /** Made of an operation, or of one that is not exported on its route. */
  const definitionsOf = (/** @type {Operation} */ operation) =>
    listed.flatMap(({ name, value }) => {
      if (!isDefinition(value)) return []
      const { endpoint } = value
      const isOwn = operations.has(endpoint)
        ? endpoint === operation
        : endpoint.path === operation.path &&
          endpoint.method === operation.method
      return isOwn ? [name] : []
    })

  return listed.flatMap(({ heading, name, value }) => {
    if (!isOperation(value)) return []
    const routes = value.calls ?? [value]
    const accesses = routes.flatMap(({ access }) => access ?? [])
    const definitions = definitionsOf(value)
    return {
      heading,
      name,
      routes: routes.map(({ method, path }) => `${method} ${path}`),
      access: [...new Set(accesses)],
      definitions,
      hooks: definitions.flatMap((one) => hooksOf[one] ?? []),
    }
  })
}

/**
 * @param {readonly string[]} titles
 * @param {readonly string[]} rows
 */
const table = (titles, rows) =>
  `<table className="operations">\n<thead><tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`

/** @param {readonly (readonly string[])[]} cells */
const row = (...cells) => `<tr>${cells.map(cell).join('')}</tr>`

/**
 * The page of all operations, from the library itself.
 *
 * @param {Record<string, unknown>} library Everything that the core exports.
 */
export function operationsPage(library) {
  const rows = operationsTable(library)
  const tables = [...new Set(rows.map(({ heading }) => heading))].map(
    (group) => {
      const lines = rows
        .filter(({ heading }) => heading === group)
        .map(({ name, routes, access, definitions, hooks }) =>
          row([name], [...routes, ...access], [...definitions, ...hooks]),
        )
      return `## ${group}\n\n${table(['Operation', 'Route and required access', 'Definition and hook'], lines)}`
    },
  )
  const calls = Object.entries(operationOf).map(([python, ours]) =>
    row([python], [ours]),
  )
  const others = Object.entries(elsewhere).map(
    ([python, text]) => `- \`${python}\`: ${text}`,
  )
  const routes = Object.entries(forBrowsers).map(
    ([route, text]) => `- \`${route}\`: ${text}`,
  )
  return `${[
    "import { Meta } from '@storybook/addon-docs/blocks'",
    '<Meta title="Docs/Operations" />',
    '# Operations',
    'Every operation is a function `(auth, input, options)` that resolves to the answer. Pass its definition to TanStack Query, or use its hook in React. An operation with several routes calls them in this order and needs the access of each; an operation without an access is public. This page is generated from the code by `npm run docs:operations`.',
    ...tables,
    '## Migrating from the Python client',
    'Each method of `wazo-auth-client` and its operation here:',
    table(['wazo-auth-client', 'wazo-auth-query'], calls),
    'These work differently here:',
    others.join('\n'),
    '## Routes without an operation',
    routes.join('\n'),
  ].join('\n\n')}\n`
}
