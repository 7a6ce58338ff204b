import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { entries } from '../../.scripts/entries.js'
import { compilerOptions, root } from './compiler.ts'

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

function snippetsOf(page: string): [name: string, code: string][] {
  const text = readFileSync(join(folder, page), 'utf8')
  return [...text.matchAll(/^```tsx?\n([^]*?)^```$/gm)].map(
    ([, code = ''], index) => [
      join(folder, `${page}.${String(index + 1)}.tsx`),
      `${code}\nexport {}`,
    ],
  )
}

it('should compile every snippet of the pages', () => {
  const snippets = readdirSync(folder)
    .filter((page) => page.endsWith('.mdx'))
    .flatMap(snippetsOf)
  const files = new Map([
    ...snippets,
    [join(folder, 'prelude.ts'), prelude] as const,
    [join(folder, 'strangers.d.ts'), strangers] as const,
  ])
  const settings: ts.CompilerOptions = {
    ...compilerOptions(),
    allowJs: false,
    noUnusedLocals: false,
    paths: Object.fromEntries(
      entries().map(({ specifier, source }) => [
        specifier,
        [join(root, source)],
      ]),
    ),
  }
  const host = ts.createCompilerHost(settings)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.getSourceFile = (path, ...rest) => {
    const text = files.get(path)
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  }
  const program = ts.createProgram([...files.keys()], settings, host)
  const complaints = [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText, start = 0 }) =>
        `${path.slice(folder.length + 1)}:${String(
          1 + (source?.getLineAndCharacterOfPosition(start).line ?? 0),
        )} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
  expect(snippets.length).toBeGreaterThan(25)
  expect(complaints).toEqual([])
}, 120_000)
