import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The files below a folder whose names end so, with forward slashes, sorted.
 *
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file).split(sep).join('/'))
    .sort()
}
