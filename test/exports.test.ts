import { expect, it } from 'vitest'
import * as react from '../hooks/index.ts'
import * as emulator from '../src/emulator/index.ts'
import * as core from '../src/index.ts'
import * as storybook from '../stories/decorator.tsx'

const entries = {
  'wazo-auth-query': core,
  'wazo-auth-query/react': react,
  'wazo-auth-query/emulator': emulator,
  'wazo-auth-query/storybook': storybook,
}

const sections = Object.entries(entries).map(
  ([name, entry]) => `# ${name}\n${Object.keys(entry).sort().join('\n')}\n`,
)

/** The only snapshot of the project: a list that is kept by hand. */
it('should export these names, and no others', async () => {
  await expect(sections.join('\n')).toMatchFileSnapshot('exports.txt')
})

it('should export each name from one entry', () => {
  const names = Object.values(entries).flatMap((entry) => Object.keys(entry))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
