import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Two halves side by side: two checkers of one program would each work out the
// types of every library, here those of the screens are worked out once. What
// is not of the screens is in the second half, whatever it is: so are Vue, Solid
// and Svelte, which the tests of the browser try without the console.
const screens = [
  'stories',
  '.storybook/*.ts',
  '.storybook/*.tsx',
  'test/bench/scroll',
  'test/browser/*.tsx',
  'test/console',
  'test/storybook',
  'test/support/visitConsole.tsx',
]

const cache = join('node_modules', '.cache', 'types')
const root = '../../../'
const halves = {
  screens: { include: screens.map((path) => root + path) },
  logic: { exclude: ['node_modules', ...screens].map((path) => root + path) },
}

// Written anew each time: no half passes for up to date by the dates of its own
// files alone; what has not changed since is not checked again.
mkdirSync(cache, { recursive: true })
for (const [name, files] of Object.entries(halves))
  write(name, {
    extends: `${root}tsconfig.json`,
    compilerOptions: { incremental: true },
    ...files,
  })
write('all', {
  files: [],
  references: Object.keys(halves).map((name) => ({ path: `${name}.json` })),
})

/**
 * @param {string} name
 * @param {object} config
 */
function write(name, config) {
  writeFileSync(join(cache, `${name}.json`), JSON.stringify(config))
}

// Nearly all that a run allocates lives to its end: to collect it would be a
// quarter of the work for nothing. Near the limit it begins again.
process.env.GOGC ??= 'off'
process.env.GOMEMLIMIT ??= '3GiB'

// Its launcher in this process: one start of Node.js less.
process.argv.splice(
  2,
  0,
  ...['--build', join(cache, 'all.json')],
  ...['--builders', '2', '--checkers', '1'],
)
await import(
  new URL('../node_modules/typescript-7/lib/tsc.js', import.meta.url).href
)
