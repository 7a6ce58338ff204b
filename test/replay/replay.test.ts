import { beforeAll, describe, expect, it } from 'vitest'
import { differences } from './differences.ts'
import { recordedFiles } from './recorded.ts'
import { type Replayed, replay } from './replay.ts'

const NO_FILE_UNDER = 0.97
const ALL_TOGETHER = 0.99

describe.each(['modern', 'legacy'] as const)('the %s generation', (of) => {
  let all: Replayed[] = []

  beforeAll(async () => {
    all = await replay(of)
  }, 60_000)

  it.each(recordedFiles(of))('should answer %s', (file) => {
    const outcomes = all.find((one) => one.file === file)?.outcomes ?? []
    const expected = differences[of][file] ?? {}
    const failed = outcomes.filter((one) => one.difference !== null)
    const unexplained = failed.filter(({ name }) => !(name in expected))
    const names = new Set(failed.map(({ name }) => name))
    const outdated = Object.keys(expected).filter((name) => !names.has(name))
    expect({ unexplained, outdated }).toEqual({ unexplained: [], outdated: [] })
    const matched = outcomes.length - failed.length
    expect(matched / outcomes.length).toBeGreaterThanOrEqual(NO_FILE_UNDER)
  })

  it('should answer as recorded nearly always', () => {
    const total = all.reduce((sum, one) => sum + one.outcomes.length, 0)
    const matched = all.reduce((sum, one) => sum + one.matched, 0)
    const lines = all.map(
      (one) => `  ${one.file.padEnd(16)}${one.matched}/${one.outcomes.length}`,
    )
    const share = ((100 * matched) / total).toFixed(2)
    const title = `${of}: ${matched}/${total} (${share} %)`
    process.stdout.write(`\n${[title, ...lines].join('\n')}\n`)
    expect(matched / total).toBeGreaterThanOrEqual(ALL_TOGETHER)
  })
})
