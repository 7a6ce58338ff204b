import { readFileSync } from 'node:fs'
import { BaseSequencer } from 'vitest/node'

/**
 * Sorts the files by what they run in: a process goes on with the next file in
 * the queue if that needs the same, and else ends, with all it has loaded.
 */
export class ByEnvironment extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files)
    /** @type {Map<string, typeof files>} */
    const groups = new Map()
    for (const file of sorted) {
      const place = `${file.project.name} ${environmentOf(file)}`
      groups.set(place, [...(groups.get(place) ?? []), file])
    }
    return [...groups.values()].flat()
  }
}

/** @param {import('vitest/node').TestSpecification} file */
function environmentOf({ moduleId }) {
  const [first = ''] = readFileSync(moduleId, 'utf8').split('\n', 1)
  return /@vitest-environment (\w+)/.exec(first)?.[1] ?? 'node'
}
