import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** A piece of code that a reader will copy. */
export interface Snippet {
  /** Where it stands, for the names of tests and files. */
  name: string
  language: 'ts' | 'tsx'
  code: string
}

/** The fenced blocks of code of a page, in their order. */
function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(resolve(page), 'utf8')
  return [...text.matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm)].map(
    ([, language, code], index) => ({
      name: `${page} #${index + 1}`,
      language: language as Snippet['language'],
      code: code!,
    }),
  )
}

/**
 * Writes the snippets to files beside this one, so that they resolve as code
 * of this project does. Git ignores them; the tests' end removes them.
 */
export function writeSnippets(
  page: string,
  name: string,
  edit: (code: string) => string = (code) => code,
): {
  files: string[]
  run: (index: number) => Promise<Record<string, unknown>>
} {
  const folder = join(
    import.meta.dirname,
    '.snippets',
    `${name}-${process.pid}`,
  )
  const snippets = snippetsOf(page)
  const files = snippets.map(({ language }, index) =>
    join(folder, `${index + 1}.${language}`),
  )
  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
    snippets.forEach(({ code }, index) =>
      writeFileSync(files[index]!, edit(code)),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    files,
    run: async (index) =>
      (await import(/* @vite-ignore */ files[index]!)) as Record<
        string,
        unknown
      >,
  }
}
