import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { operationsPage } from './operationsPage.js'

// Node runs no TypeScript yet, so the core is bundled to be looked at.
const file = 'temp/operations/core.js'
await build({
  entryPoints: ['src/index.ts'],
  outfile: file,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
})
/** @type {Record<string, unknown>} */
const library = await import(pathToFileURL(resolve(file)).href)
rmSync('temp/operations', { recursive: true })
mkdirSync('stories/docs', { recursive: true })
writeFileSync('stories/docs/operations.mdx', operationsPage(library))
