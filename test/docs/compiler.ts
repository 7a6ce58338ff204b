import { join } from 'node:path'
import ts from 'typescript'

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
