import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureChromium } from './chromium.js'

// Every project of vite.config.ts in one run; arguments go on to vitest, as in
// `npm test -- --project unit test/users.test.ts`.
const chromium = ensureChromium()

const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium && { CHROME_PATH: chromium }) },
  },
)
process.exitCode = status ?? 1
