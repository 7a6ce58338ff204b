import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { operations, routesOf } from './operations.ts'
import type { Server } from './server.ts'

/** What the scenarios before have left out. */
export function coverage({ exchanges, isEmulator, lacks }: Server) {
  it('should have seen every operation succeed and fail', () => {
    const routes = Object.values(operations).flatMap(routesOf)
    const seen = (method: string, path: string, isGood: boolean) => {
      const pattern = new RegExp(`^${path.replace(/{\w+}/g, '[^/]+')}$`)
      return exchanges.some(
        (exchange) =>
          exchange.method === method &&
          pattern.test(exchange.path) &&
          exchange.status < 400 === isGood,
      )
    }
    const missing = routes.flatMap(({ method, path }) => [
      ...(seen(method, path, true) ? [] : [`${method} ${path} never succeeds`]),
      ...(seen(method, path, false) ? [] : [`${method} ${path} never fails`]),
    ])
    expect(missing).toEqual([])
  })

  it('should have called every operation by its name', () => {
    const folder = import.meta.dirname
    const text = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n')
    // Lint sees to it that what is imported is used.
    const missing = Object.keys(operations).filter(
      (name) => !new RegExp(`\\b${name}\\b`).test(text),
    )
    expect(missing).toEqual([])
  })

  it('should have found nothing lacking in the emulator', () => {
    if (isEmulator) expect(lacks).toEqual([])
  })
}
