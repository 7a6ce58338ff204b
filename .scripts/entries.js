import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Entry
 * @property {string} specifier What a user imports.
 * @property {string} name Its file name in reports.
 * @property {string} source The file it is built from.
 * @property {string} types The declarations that are built.
 */

/**
 * The entry points, from the only place that names them: `exports` in
 * package.json. `dist/` mirrors the sources, file by file.
 *
 * @returns {Entry[]}
 */
export function entries() {
  /** @type {{ name: string, exports: Record<string, string | { default: string }> }} */
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return []
    const stem = target.default.replace('./dist/', '').replace(/\.js$/, '')
    const source = [`${stem}.ts`, `${stem}.tsx`].find((file) =>
      existsSync(file),
    )
    if (!source)
      throw new Error(`exports names ${path}, but ${stem}.ts is not there`)
    return {
      specifier: path.replace(/^\./, name),
      name: path.replace(/^\.\/?/, '').replaceAll('/', '-') || name,
      source,
      types: `dist/${stem}.d.ts`,
    }
  })
}
