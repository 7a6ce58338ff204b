import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import type { createWazoAuth } from '../../src/index.ts'
import { serveHttps } from '../support/https.ts'
import { writeSnippets } from './snippets.ts'

const server = await serveHttps(createEmulator().fetch)
const { files, run } = writeSnippets('README.md', 'node', (code) =>
  code.includes('undici')
    ? code.replace('https://pbx.example.com', server.origin)
    : code,
)

it('should compile every snippet', () => {
  const project = join(dirname(files[0]!), 'tsconfig.json')
  writeFileSync(
    project,
    JSON.stringify({ extends: resolve('tsconfig.json'), include: ['.'] }),
  )
  const compiler = resolve('node_modules/typescript-7/bin/tsc')
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, '--project', project],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(files).toHaveLength(5)
}, 60_000)

it('should follow a list and create a user without React', async () => {
  const emulator = createEmulator()
  vi.stubGlobal('fetch', emulator.fetch)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await run(1)
  expect(log).toHaveBeenCalledWith(expect.any(Number))
  expect(
    emulator.requests.map(({ method, path }) => `${method} ${path}`),
  ).toContain('POST /users')
  log.mockRestore()
  vi.unstubAllGlobals()
})

it('should show a fault of the emulator and its end', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await run(2)
  expect(log).toHaveBeenNthCalledWith(1, 'server', true)
  expect(log).toHaveBeenNthCalledWith(2, expect.any(Number))
  log.mockRestore()
})

it('should trust a private authority', async () => {
  const authority = join(dirname(files[3]!), 'ca.pem')
  writeFileSync(authority, server.ca)
  vi.stubEnv('WAZO_AUTH_CA', authority)
  const { auth } = await run(3)
  const user = await (auth as ReturnType<typeof createWazoAuth>).signIn({
    username: 'alice',
    password: 'demo-password',
  })
  expect(user.uuid).toMatch(/^[\da-f-]{36}$/)
  await server.close()
})
