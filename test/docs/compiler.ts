import { join } from 'node:path'
import { API, type Project } from 'typescript-7/unstable/sync'
import { entries } from '../../.scripts/entries.js'

export const root = join(import.meta.dirname, '../..')

/**
 * This project as it is compiled, but for some of its options and files, which
 * are there only while the compiler looks.
 */
export function compile<TFound>(
  compilerOptions: object,
  files: ReadonlyMap<string, string>,
  sources: readonly string[],
  look: (project: Project) => TFound,
): TFound {
  const config = join(root, 'tsconfig.looked-at.json')
  const there = new Map([
    ...files,
    [
      config,
      JSON.stringify({
        extends: './tsconfig.json',
        compilerOptions,
        include: [],
        files: sources,
      }),
    ],
  ])
  const compiler = new API({
    cwd: root,
    fs: {
      readFile: (path) => there.get(path),
      fileExists: (path) => there.has(path) || undefined,
    },
  })
  const snapshot = compiler.updateSnapshot({ openProjects: [config] })
  try {
    return look(snapshot.getProject(config)!)
  } finally {
    snapshot.dispose()
    compiler.close()
  }
}

/** What the compiler says of files that are there only while it looks. */
export function complaintsAbout(files: ReadonlyMap<string, string>): string[] {
  const options = {
    allowJs: false,
    noUnusedLocals: false,
    paths: Object.fromEntries(
      entries().map(({ specifier, source }) => [
        specifier,
        [join(root, source)],
      ]),
    ),
  }
  return compile(options, files, [...files.keys()], ({ program }) =>
    [...files].flatMap(([path, code]) =>
      [
        ...program.getSyntacticDiagnostics(path),
        ...program.getSemanticDiagnostics(path),
      ].map(({ text, pos, messageChain = [] }) => {
        const line = code.slice(0, pos).split('\n').length
        const whole = [text, ...messageChain.map((one) => one.text)].join(' ')
        return `${path.slice(root.length + 1)}:${line} ${whole}`
      }),
    ),
  )
}
