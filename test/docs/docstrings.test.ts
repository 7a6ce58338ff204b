import { join } from 'node:path'
import { SymbolFlags } from 'typescript-7/unstable/sync'
import { expect, it } from 'vitest'
import { entries } from '../../.scripts/entries.js'
import { compile, root } from './compiler.ts'

it('should explain every public name where it is written', () => {
  const sources = entries().map(({ source }) => join(root, source))
  const unexplained = compile({}, new Map(), sources, ({ program, checker }) =>
    sources.flatMap((source) => {
      const entry = checker.getSymbolAtLocation(program.getSourceFile(source)!)!
      return checker
        .getExportsOfModule(entry)
        .map((name) =>
          name.flags & SymbolFlags.Alias
            ? checker.getAliasedSymbol(name)!
            : name,
        )
        .filter((name) =>
          name.declarations.some(
            ({ path }) => !path.includes('/node_modules/'),
          ),
        )
        .filter((name) => !name.getDocumentationComment(checker))
        .map(({ name }) => name)
    }),
  )
  expect([...new Set(unexplained)]).toEqual([])
}, 120_000)
