import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { filesBelow } from './files.js'
import { unusedCode } from './unusedCode.js'

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

const entries = await Promise.all(
  [
    ['wazo-auth-query', '../dist/src/index.js'],
    ['wazo-auth-query/react', '../dist/hooks/index.js'],
  ].map(async ([entry, file = '']) => ({
    entry,
    exported: Object.entries(
      /** @type {Record<string, unknown>} */ (await import(file)),
    ),
  })),
)
const everything = using(() => true)
/** Endpoints, their definitions and the hooks that are made of these. */
const operations = using(
  (value) =>
    typeof value === 'function' &&
    ('path' in value || 'resource' in value || /^useDefined/.test(value.name)),
)

const empty = gzipped(await bundle(withPeers('')))
const rows = [
  await row({
    what: 'page: client, token provider, useUsers',
    budget: 8_750,
    goal: 6_500,
    code: page,
  }),
  await row({
    what: 'one more hook: usePolicies',
    budget: 100,
    code: hook('usePolicies'),
    without: page,
  }),
  await row({
    what: 'the first hook that changes something: useUpdateUser',
    budget: 4_970,
    code: hook('useUpdateUser'),
    without: page,
  }),
  await row({
    what: 'one more of those: useUpdatePolicy',
    budget: 180,
    code: hook('useUpdateUser, useUpdatePolicy'),
    without: hook('useUpdateUser'),
  }),
  await row({
    what: 'the same query without React',
    budget: 8_385,
    goal: 4_000,
    code: `${core}\nexport { usersQuery } from 'wazo-auth-query'`,
  }),
  await row({
    what: 'tabs that share a session: browserTabs',
    budget: 1_335,
    code: `${page}\nexport { browserTabs } from 'wazo-auth-query'`,
    without: page,
  }),
  await row({
    what: 'older servers too: legacy',
    budget: 2_000,
    code: `${page}\nexport { legacy } from 'wazo-auth-query/legacy'`,
    without: page,
  }),
  await row({
    what: 'local access checks: useCan',
    budget: 3_200,
    code: hook('useCan'),
    without: page,
  }),
  await row({
    what: 'a cache that is kept: bindPersister',
    budget: 740,
    code: `${page}\nexport { bindPersister } from 'wazo-auth-query'`,
    without: page,
  }),
  await row({
    what: 'undo, beside a mutation: usePostpone',
    budget: 565,
    code: hook('useUpdateUser, usePostpone'),
    without: hook('useUpdateUser'),
  }),
  await row({
    what: 'many at once, beside a mutation: useBulk',
    budget: 399,
    code: hook('useUpdateUser, useBulk'),
    without: hook('useUpdateUser'),
  }),
  await row({
    what: 'page with every operation and its hooks, no opt-in',
    budget: 21_595,
    code: `${page}\n${operations}`,
  }),
  await row({
    what: 'everything',
    budget: 30_495,
    goal: 17_000,
    code: everything,
  }),
]
console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])))

const foreign = await foreignRoutes()
for (const line of foreign) console.error(line)
if (foreign.length === 0) {
  console.log('no import of one resource contains a route of another')
}
const kept = await keptThoughUnused()
for (const line of kept) console.error(line)
if (kept.length === 0) console.log('no bundler keeps what is not used')
const over = rows.filter(({ added, budget }) => added > budget)
for (const { what } of over) console.error(`over budget: ${what}`)
if (over.length + foreign.length + kept.length > 0) process.exitCode = 1

/**
 * Imports and uses what is exported, without exporting it again: a page keeps
 * no names. The list of what is used is cut out of the bundle, for no page has
 * that either.
 *
 * @param {(value: unknown) => boolean} isMeant
 */
function using(isMeant) {
  return entries
    .map(({ entry, exported }) => {
      const names = exported
        .filter(([, value]) => isMeant(value))
        .map(([name]) => name)
        .join()
      return `import { ${names} } from '${entry}'\nused(${names})`
    })
    .join('\n')
}

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
 * @param {object} measured
 * @param {string} measured.what
 * @param {string} measured.code
 * @param {string} [measured.without] What the page has of us already.
 * @param {number} [measured.budget] What we have, kept from growing.
 * @param {number} [measured.goal] Where we want to be.
 */
async function row({ what, code, without, budget = Infinity, goal = budget }) {
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
    .replace(/\bused\([^)]*\)[,;]?/g, '')
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

async function keptThoughUnused() {
  const found = []
  for (const file of filesBelow('dist/src', '.js')) {
    // Who runs a server of their own runs all of it.
    if (file.startsWith('dist/src/emulator/')) continue
    const kept = await unusedCode(file)
    if (kept) {
      found.push(
        `${file} stays in a page that uses nothing of it: leave spreads and calls at the top level to functions that are marked @__NO_SIDE_EFFECTS__`,
      )
    }
  }
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
