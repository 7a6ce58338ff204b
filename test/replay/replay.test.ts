import { afterAll, describe, expect, it } from 'vitest'
import { differences } from './differences.ts'
import { recordedFiles, type Replayed, replay } from './replay.ts'

const NO_FILE_UNDER = 0.97
const ALL_TOGETHER = 0.99

describe.each(['modern'])('the %s generation', (generation) => {
  const all: Replayed[] = []

  it.each(recordedFiles(generation))('should answer %s', async (file) => {
    const replayed = await replay(file, generation)
    all.push(replayed)
    const expected = differences[file] ?? {}
    const failed = replayed.outcomes.filter((one) => one.difference !== null)
    const unexplained = failed.filter(({ name }) => !(name in expected))
    const names = new Set(failed.map(({ name }) => name))
    const outdated = Object.keys(expected).filter((name) => !names.has(name))
    expect({ unexplained, outdated }).toEqual({ unexplained: [], outdated: [] })
    const share = replayed.matched / replayed.outcomes.length
    expect(share).toBeGreaterThanOrEqual(NO_FILE_UNDER)
  })

  afterAll(() => {
    const total = all.reduce((sum, one) => sum + one.outcomes.length, 0)
    const matched = all.reduce((sum, one) => sum + one.matched, 0)
    const lines = all.map(
      (one) => `  ${one.file.padEnd(16)}${one.matched}/${one.outcomes.length}`,
    )
    const share = ((100 * matched) / total).toFixed(2)
    const title = `${generation}: ${matched}/${total} (${share} %)`
    process.stdout.write(`\n${[title, ...lines].join('\n')}\n`)
    expect(matched / total).toBeGreaterThanOrEqual(ALL_TOGETHER)
  })
})
