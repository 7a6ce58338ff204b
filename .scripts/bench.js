import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { filesBelow } from './files.js'

// Every test/bench/*.bench.ts(x) is bundled from source and run in a process
// of its own, with packages left to Node. A bench prints what it measured and
// exits with a code other than 0 when that is over its limit. An argument
// picks the benches whose name contains it: `npm run bench -- renewal`.

const folder = 'test/bench'
const output = 'temp/bench'
const wanted = process.argv[2] ?? ''
const benches = existsSync(folder)
  ? [...filesBelow(folder, '.bench.ts'), ...filesBelow(folder, '.bench.tsx')]
  : []
const chosen = benches.filter((file) => basename(file).includes(wanted))
if (chosen.length === 0)
  throw new Error(`no bench in ${folder} named ${wanted}`)

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
for (const file of chosen) {
  const name = basename(file).replace(/\.tsx?$/, '')
  const outfile = join(output, `${name}.mjs`)
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    sourcemap: 'inline',
  })
  console.log(`\n${name}`)
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--enable-source-maps', outfile],
    { stdio: 'inherit' },
  )
  if (status !== 0) {
    console.error(`${name} is over its limit, or broken`)
    process.exitCode = 1
  }
}
