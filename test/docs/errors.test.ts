import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesBelow } from '../../.scripts/files.js'

it('should list every code that the library itself gives an error', () => {
  const files = ['src', 'hooks'].flatMap((folder) => [
    ...filesBelow(folder, '.ts'),
    ...filesBelow(folder, '.tsx'),
  ])
  const codes = files
    .filter((file) => !file.startsWith('src/emulator/'))
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)])
    .map(([, code]) => code!)
  const page = readFileSync('stories/docs/errors.mdx', 'utf8')
  const listed = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(
    ([, code]) => code!,
  )
  expect(codes.length).toBeGreaterThan(5)
  expect(listed).toEqual(expect.arrayContaining(codes))
})
