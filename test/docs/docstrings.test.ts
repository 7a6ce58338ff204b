import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { entries } from '../../.scripts/entries.js'
import { compilerOptions, root } from './compiler.ts'

it('should explain every public name where it is written', () => {
  const sources = entries().map(({ source }) => join(root, source))
  const program = ts.createProgram(sources, compilerOptions())
  const checker = program.getTypeChecker()
  const isOurs = ({ declarations = [] }: ts.Symbol) =>
    declarations.some(
      (one) => !program.isSourceFileFromExternalLibrary(one.getSourceFile()),
    )
  const unexplained = sources.flatMap((source) => {
    const entry = checker.getSymbolAtLocation(program.getSourceFile(source)!)!
    return checker
      .getExportsOfModule(entry)
      .map((name) =>
        name.flags & ts.SymbolFlags.Alias
          ? checker.getAliasedSymbol(name)
          : name,
      )
      .filter(isOurs)
      .filter((name) => !name.getDocumentationComment(checker).length)
      .map(({ name }) => name)
  })
  expect([...new Set(unexplained)]).toEqual([])
}, 120_000)
