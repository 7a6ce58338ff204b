import { spawnSync } from 'node:child_process'

/**
 * Runs a command with its output shown; throws when it fails.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd?: string }} [options]
 */
export function run(program, parameters, options) {
  const { status } = spawnSync(program, parameters, {
    stdio: 'inherit',
    ...options,
  })
  if (status !== 0) {
    throw new Error(`${[program, ...parameters].join(' ')} failed`)
  }
}
