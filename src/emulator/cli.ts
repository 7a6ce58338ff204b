#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { cliOptions, USAGE } from './cliOptions.ts'
import { UsageError } from './configFile.ts'
import { createEmulator } from './emulator.ts'
import { serve } from './node.ts'
import { mailText, requestText } from './printed.ts'

const reading = {
  readFile: (path: string) => readFileSync(path, 'utf8'),
  parseYaml: (text: string): unknown => parse(text),
}

async function main(): Promise<void> {
  const options = cliOptions(process.argv.slice(2), reading)
  if (options.help) {
    process.stdout.write(USAGE)
    return
  }
  const uuid = process.env.XIVO_UUID
  const emulator = createEmulator({
    // wazo-auth knows its own uuid from there too.
    ...(uuid && { uuid }),
    ...options.emulator,
    onMail: (mail) => void process.stdout.write(mailText(mail)),
    ...(options.log && {
      onRequest: (request) => void process.stdout.write(requestText(request)),
    }),
  })
  const server = await serve(emulator, options.serve)
  const { bootstrap_user_username, bootstrap_user_password } = emulator.config
  const lines = [
    `wazo-auth emulator at ${server.url}/0.1`,
    `Sign in as ${bootstrap_user_username} / ${bootstrap_user_password}`,
    ...(options.ignored.length > 0
      ? [`Settings without effect here: ${options.ignored.join(', ')}`]
      : []),
    'Ctrl-C stops it.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const stop = () => void server.close()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

try {
  await main()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
