import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'

/**
 * What stays of a built file in a bundle that uses nothing of it. esbuild
 * understands least of what has no effect: what it drops, every bundler does.
 *
 * @param {string} file
 */
export async function unusedCode(file) {
  const { outputFiles } = await build({
    stdin: {
      contents: readFileSync(file, 'utf8').replace(/^export {[^}]*};?$/m, ''),
      resolveDir: dirname(file),
    },
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    logLevel: 'error',
  })
  return outputFiles
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .filter((line) => !/^(\/\/|import |$)/.test(line))
    .join('\n')
}
