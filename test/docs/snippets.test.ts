import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { complaintsAbout, root } from './compiler.ts'

const folder = join(root, 'stories/docs')

/** What a page has made once stays in the reader's mind. */
const prelude = `
import type { QueryClient as AnyQueryClient } from '@tanstack/query-core'
import type { WazoAuth as AnyWazoAuth } from 'wazo-auth-query'
declare global {
  const auth: AnyWazoAuth
  const queryClient: AnyQueryClient
  const uuid: string
}`

/** Not installed here: only our part of the snippet is checked. */
const strangers = ['@angular/core', '@tanstack/angular-query-experimental']
  .map((name) => `declare module '${name}'`)
  .join('\n')

const codeOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^```tsx?\n([^]*?)^```$/gm)].map(
    ([, code = '']) => code,
  )

const snippetsOf = (page: string) =>
  codeOf(join(folder, page)).map(
    (code, index) =>
      [
        join(folder, `${page}.${String(index + 1)}.tsx`),
        `${code}\nexport {}`,
      ] as const,
  )

it('should compile every snippet of the pages', () => {
  const snippets = readdirSync(folder)
    .filter((page) => page.endsWith('.mdx'))
    .flatMap(snippetsOf)
  const files = new Map([
    ...snippets,
    [join(folder, 'prelude.ts'), prelude] as const,
    [join(folder, 'strangers.d.ts'), strangers] as const,
  ])
  expect(snippets.length).toBeGreaterThan(40)
  expect(complaintsAbout(files)).toEqual([])
}, 120_000)

it('should compile the resource of the contributor, in its place', () => {
  const code = codeOf(join(root, 'CONTRIBUTING.md'))
  const keys = join(root, 'src/keys.ts')
  const places = [keys, 'src/badges.ts', 'hooks/badges.ts']
  const files = new Map(
    places.map((place, index) => [resolve(root, place), code[index]!]),
  )
  files.set(keys, readFileSync(keys, 'utf8') + code[0]!)
  expect(complaintsAbout(files)).toEqual([])
}, 120_000)
