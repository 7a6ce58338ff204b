import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { filesBelow } from './files.js'

// What a page pays in gzip for importing us: the built package, bundled and
// minified by Vite into a page that has react, TanStack and ofetch anyway, less
// that page without us. `alone` is our code compressed on its own, without a
// page around it.

const peers = [
  'react',
  'react/jsx-runtime',
  '@tanstack/query-core',
  '@tanstack/react-query',
  'ofetch',
]
const core = `export { createWazoAuth, createTokenProvider } from 'wazo-auth-query'`
const page = `${core}
export { WazoAuthProvider, useUsers } from 'wazo-auth-query/react'`

const empty = gzipped(await bundle(withPeers('')))
const rows = [
  await row(
    'page: client, token provider, useUsers',
    8_300,
    page,
    undefined,
    5_000,
  ),
  await row('one more hook: usePolicies', 500, hook('usePolicies'), page),
  await row(
    'the first hook that changes something: useUpdateUser',
    Infinity,
    hook('useUpdateUser'),
    page,
  ),
  await row(
    'one more of those: useUpdatePolicy',
    500,
    hook('useUpdateUser, useUpdatePolicy'),
    hook('useUpdateUser'),
  ),
  await row(
    'the same query without React',
    7_950,
    `${core}\nexport { usersQuery } from 'wazo-auth-query'`,
    undefined,
    4_000,
  ),
  await row(
    'older servers too: legacy',
    2_000,
    `${page}\nexport { legacy } from 'wazo-auth-query/legacy'`,
    page,
  ),
]
console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])))

const foreign = await foreignRoutes()
for (const line of foreign) console.error(line)
if (foreign.length === 0) {
  console.log('no import of one resource contains a route of another')
}
const over = rows.filter(({ added, budget }) => added > budget)
for (const { what } of over) console.error(`over budget: ${what}`)
if (over.length > 0 || foreign.length > 0) process.exitCode = 1

/** @param {string} names */
function hook(names) {
  return `${page}\nexport { ${names} } from 'wazo-auth-query/react'`
}

/** @param {string} code */
function withPeers(code) {
  const imports = peers.map(
    (peer, index) => `export * as peer${String(index)} from '${peer}'`,
  )
  return `${imports.join('\n')}\n${code}`
}

/**
 * @param {string} what
 * @param {number} budget
 * @param {string} code
 * @param {string} [without] What the page has of us already.
 * @param {number} [goal] Where we want to be; the budget keeps what we have.
 */
async function row(what, budget, code, without, goal = budget) {
  const before = without
    ? {
        added: gzipped(await bundle(withPeers(without))),
        alone: gzipped(await bundle(without, peers)),
      }
    : { added: empty, alone: 0 }
  return {
    what,
    added: gzipped(await bundle(withPeers(code))) - before.added,
    alone: gzipped(await bundle(code, peers)) - before.alone,
    budget,
    goal,
  }
}

/** @param {string} code */
function gzipped(code) {
  return gzipSync(code, { level: 9 }).length
}

/**
 * @param {string} code
 * @param {string[]} [external]
 */
async function bundle(code, external = []) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? `${process.cwd()}/page.js` : null),
        load: (id) => (id.endsWith('/page.js') ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'page',
        external,
        preserveEntrySignatures: 'strict',
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
        },
      },
    },
  })
  const outputs = [result].flat()
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))
    .join('')
}

/** Every resource file bundled alone, searched for the others' routes. */
async function foreignRoutes() {
  const routes = filesBelow('dist/src', '.js')
    .filter((file) => file.split('/').length === 3)
    .flatMap((file) =>
      routesIn(readFileSync(file, 'utf8')).map((route) => ({ file, route })),
    )
  const files = [...new Set(routes.map(({ file }) => file))]
  const found = []
  for (const file of files) {
    const carried = new Set(
      routesIn(await bundle(`export * from './${file}'`, peers)),
    )
    // An operation may be made of another resource's, which it then imports.
    const composed = readFileSync(file, 'utf8')
    const own = new Set(
      routes
        .filter(
          (route) =>
            route.file === file ||
            composed.includes(`"./${route.file.split('/').at(-1) ?? ''}"`),
        )
        .map(({ route }) => route),
    )
    for (const route of routes) {
      if (carried.has(route.route) && !own.has(route.route)) {
        found.push(`${file} carries ${route.route} of ${route.file}`)
      }
    }
  }
  if (files.length === 0) found.push('no route found in dist/src: build first')
  return found
}

/** @param {string} code */
function routesIn(code) {
  return [
    ...code.matchAll(
      /["'`]((?:GET|HEAD|POST|PUT|PATCH|DELETE) \/[^"'`]*)["'`]/g,
    ),
  ].map(([, route = '']) => route)
}
