import { join } from 'node:path'
import ts from 'typescript'
import { entries } from '../../.scripts/entries.js'

export const root = join(import.meta.dirname, '../..')

/** As this project is compiled. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as { config: unknown }
  return ts.parseJsonConfigFileContent(
    config,
    { ...ts.sys, readDirectory: () => [] },
    root,
  ).options
}

/** What the compiler says of files that are there only while it looks. */
export function complaintsAbout(files: ReadonlyMap<string, string>): string[] {
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
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText, start = 0 }) =>
        `${path.slice(root.length + 1)}:${String(
          1 + (source?.getLineAndCharacterOfPosition(start).line ?? 0),
        )} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}
