import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Two halves side by side: two checkers of one program would each work out the
// types of every library, here those of the screens are worked out once. What
// is not of the screens is in the second half, whatever it is.
const screens = [
  'stories',
  '.storybook/*.ts',
  '.storybook/*.tsx',
  'test/bench/scroll',
  'test/browser',
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

const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'typescript-7', 'bin', 'tsc'),
    ...['--build', join(cache, 'all.json')],
    ...['--builders', '2', '--checkers', '1', ...process.argv.slice(2)],
  ],
  {
    stdio: 'inherit',
    // Nearly all that a run allocates lives to its end: to collect it would be
    // a quarter of the work for nothing. Near the limit it begins again.
    env: { GOGC: 'off', GOMEMLIMIT: '3GiB', ...process.env },
  },
)
process.exitCode = status ?? 1
