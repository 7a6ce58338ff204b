import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

const places = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].flatMap((folder) =>
    folder
      ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')]
      : [],
  ),
]

/** The flags that keep a test browser silent and runnable inside a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * An installed Chromium or Chrome; undefined when this machine has none.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const given = process.env.CHROME_PATH
  if (given) return given
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) =>
    names.map((name) => join(folder, name)),
  )
  return [...onPath, ...places].find(isExecutable)
}

/**
 * Finds a browser, or installs one: Debian's own package where there is
 * apt-get, Playwright's build elsewhere (then Playwright finds it itself).
 *
 * @returns {string | undefined}
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the package of this system.')
    const sudo = process.getuid?.() === 0 ? [] : ['sudo']
    run([...sudo, 'apt-get', 'update', '-qq'])
    run([
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ])
  } else {
    console.log('No Chromium found: installing the one of Playwright.')
    run([
      process.execPath,
      join('node_modules', 'playwright', 'cli.js'),
      'install',
      'chromium',
    ])
  }
  return findChromium()
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string[]} command */
function run([program = '', ...parameters]) {
  const { status, stderr } = spawnSync(program, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status === 0) return
  throw new Error(
    `${[program, ...parameters].join(' ')} failed. ` +
      `Install Chromium by hand, or set CHROME_PATH to one.\n${stderr}`,
  )
}
