import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { filesBelow } from './files.js'

// What a page pays in gzip for importing us, measured on the built package and
// beyond react, TanStack and ofetch, which such a page has anyway.

const core = `export { createWazoAuth, createTokenProvider } from 'wazo-auth-query'`
const page = `${core}
export { WazoAuthProvider, useUsers } from 'wazo-auth-query/react'`

const rows = [
  await row('page: client, provider, useUsers', 5_000, page),
  await row(
    'one more hook: usePolicies',
    500,
    `${page}\nexport { usePolicies } from 'wazo-auth-query/react'`,
    page,
  ),
  await row(
    'one more mutation hook: useUpdatePolicy',
    500,
    `${page}\nexport { usePolicies, useUpdatePolicy } from 'wazo-auth-query/react'`,
    `${page}\nexport { usePolicies } from 'wazo-auth-query/react'`,
  ),
  await row(
    'the same query without React',
    4_000,
    `${core}\nexport { usersQuery } from 'wazo-auth-query'`,
  ),
]
console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])))

const foreign = await foreignRoutes()
for (const line of foreign) console.error(line)
if (foreign.length === 0) {
  console.log('no import of one resource contains a route of another')
}
const over = rows.filter(({ bytes, budget }) => bytes > budget)
for (const { what } of over) console.error(`over budget: ${what}`)
if (over.length > 0 || foreign.length > 0) process.exitCode = 1

/**
 * @param {string} what
 * @param {number} budget
 * @param {string} code
 * @param {string} [less] What is there already.
 */
async function row(what, budget, code, less) {
  const before = less ? gzipped(await bundle(less)) : 0
  return { what, bytes: gzipped(await bundle(code)) - before, budget }
}

/** @param {string} code */
function gzipped(code) {
  return gzipSync(code, { level: 9 }).length
}

/** @param {string} contents */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', 'react/*', '@tanstack/*', 'ofetch'],
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** Every resource file bundled alone, searched for the others' routes. */
async function foreignRoutes() {
  const routes = filesBelow('dist/src', '.js')
    .filter((file) => file.split('/').length === 3)
    .flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /["'`]((?:GET|HEAD|POST|PUT|PATCH|DELETE) \/[^"'`]*)["'`]/g,
        ),
      ].map(([, route = '']) => ({ file, route })),
    )
  const files = [...new Set(routes.map(({ file }) => file))]
  const found = []
  for (const file of files) {
    const code = await bundle(`export * from './${file}'`)
    const literals = new Set(
      [...code.matchAll(/["'`]([A-Z]+ \/[^"'`]*)["'`]/g)].map(
        ([, text]) => text,
      ),
    )
    const own = new Set(
      routes.filter((route) => route.file === file).map(({ route }) => route),
    )
    for (const route of routes) {
      if (literals.has(route.route) && !own.has(route.route)) {
        found.push(`${file} carries ${route.route} of ${route.file}`)
      }
    }
  }
  if (files.length === 0) found.push('no route found in dist/src: build first')
  return found
}
