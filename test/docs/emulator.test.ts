import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { USAGE } from '../../src/emulator/cliOptions.ts'

it('should show the options of the command as it tells them itself', () => {
  const page = readFileSync('stories/docs/emulator.mdx', 'utf8')
  expect(page).toContain(`\`\`\`text\n${USAGE}\`\`\``)
})
