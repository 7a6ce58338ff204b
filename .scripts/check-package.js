import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { entries } from './entries.js'
import { run } from './run.js'

// Packs the package as npm would publish it and uses it as a stranger would.
const consumer = 'temp/consumer'
const installed = `${consumer}/node_modules/wazo-auth-query`

/** The oldest and the newest that may read the declarations. */
const compilers = ['typescript-5', 'typescript', 'typescript-7']

/** What a stranger infers from them. */
const usage = `
import { QueryClient } from '@tanstack/query-core'
import { createTokenProvider, createWazoAuth, updateUserMutation, userQuery, usersQuery, WazoAuthError } from 'wazo-auth-query'
import { useUser, useUsers } from 'wazo-auth-query/react'
const auth = createWazoAuth({ baseURL: '/api/auth', tokenProvider: createTokenProvider() })
const queryClient = new QueryClient()
export const page = await queryClient.fetchQuery(usersQuery(auth, { limit: 1 }))
export const name: string | null = page.items[0]!.username
export const cached: string | null | undefined = queryClient.getQueryData(userQuery(auth, 'uuid').queryKey)?.firstname
export const mutation = updateUserMutation(auth)
export function useNames(): (string | null)[] | undefined {
  const { data } = useUsers({ search: 'a' }, { select: ({ items }) => items.map(({ username }) => username) })
  const { error } = useUser('uuid')
  if (error) { const known: WazoAuthError = error; throw known }
  return data
}
// @ts-expect-error no such parameter
usersQuery(auth, { limt: 1 })
`

rmSync(consumer, { recursive: true, force: true })
mkdirSync(installed, { recursive: true })
const packed = execFileSync(
  'npm',
  ['pack', '--json', '--loglevel=error', '--pack-destination', consumer],
  { encoding: 'utf8', shell: process.platform === 'win32' },
)
/** @type {[{ filename: string, size: number, entryCount: number }]} */
const [{ filename, size, entryCount }] = JSON.parse(packed)
const tarball = `${consumer}/${filename}`
console.log(`${filename}: ${String(entryCount)} files, ${String(size)} bytes`)

run('node_modules/.bin/publint', ['--strict', tarball])
run('node_modules/.bin/attw', [tarball, '--profile', 'esm-only'])

// Of its own: without it, this package's name would lead to this repository.
writeFileSync(`${consumer}/package.json`, '{ "type": "module" }')
run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
compiles()
runs()

/** Every entry's declarations, checked strictly as somebody's dependency. */
function compiles() {
  const named = entries().map(({ specifier, source }, index) => ({
    isOfPage: !source.startsWith('src/'),
    // What is inferred of them is declared again, so it needs public names.
    code: `import * as entry${String(index)} from '${specifier}'
export const names${String(index)} = { ...entry${String(index)} }`,
  }))
  /** @param {{ code: string }[]} some */
  const codeOf = (some) => some.map(({ code }) => code).join('\n')
  writeFileSync(`${consumer}/page.ts`, `${codeOf(named)}\n${usage}`)
  const ofScript = named.filter(({ isOfPage }) => !isOfPage)
  writeFileSync(`${consumer}/script.ts`, codeOf(ofScript))
  for (const compiler of compilers)
    for (const module of ['NodeNext', 'ESNext'])
      for (const [file, ...browser] of [
        ['page.ts', 'DOM', 'DOM.Iterable'],
        ['script.ts'],
      ])
        compile(compiler, {
          compilerOptions: {
            module,
            moduleResolution: module === 'ESNext' ? 'bundler' : 'NodeNext',
            target: 'ES2022',
            lib: ['ES2023', ...browser],
            // A page knows no names of Node.
            types: browser.length > 0 ? [] : ['node'],
            strict: true,
            declaration: true,
            emitDeclarationOnly: true,
            outDir: 'declared',
            skipLibCheck: false,
            exactOptionalPropertyTypes: true,
          },
          files: [file],
        })
}

/**
 * @param {string} compiler
 * @param {{ compilerOptions: Record<string, unknown>, files: (string | undefined)[] }} config
 */
function compile(compiler, config) {
  writeFileSync(`${consumer}/tsconfig.json`, JSON.stringify(config))
  let output = ''
  try {
    execFileSync(
      process.execPath,
      [`node_modules/${compiler}/bin/tsc`, '--project', consumer],
      { encoding: 'utf8', stdio: 'pipe' },
    )
  } catch (error) {
    output = String(/** @type {{ stdout?: unknown }} */ (error).stdout)
  }
  // What other packages declare is theirs; what names ours is ours.
  const ours = output
    .split('\n')
    .filter((line) =>
      /^temp\/consumer\/(\w+\.ts|node_modules\/wazo)/.test(line),
    )
  if (ours.length > 0) throw new Error(ours.join('\n'))
  const { module } = config.compilerOptions
  console.log(`${config.files.join()}: ${compiler}, ${String(module)}`)
}

/** Every entry is imported by Node itself, without a bundler's kindness. */
function runs() {
  const lines = entries().map(
    ({ specifier }) =>
      `console.log('${specifier}:', Object.keys(await import('${specifier}')).length, 'names')`,
  )
  writeFileSync(`${consumer}/index.js`, `${lines.join('\n')}\n`)
  run(process.execPath, ['index.js'], { cwd: consumer })
}
