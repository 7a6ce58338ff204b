import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { operations, resources, routesOf } from './operations.ts'
import type { Server } from './server.ts'

const folder = import.meta.dirname
const files = readdirSync(folder)
const played = resources.filter(({ file }) => files.includes(file))

/** What the scenarios before have left out of the resources they are about. */
export function coverage({ exchanges, isEmulator, lacks }: Server) {
  it.for(played)(
    'should have seen every operation of $file succeed and fail',
    ({ names }) => {
      const routes = names.flatMap((name) => routesOf(operations[name]!))
      const missing = routes.flatMap(({ method, path }) => {
        const pattern = new RegExp(`^${path.replace(/{\w+}/g, '[^/]+')}$`)
        const seen = exchanges
          .filter((one) => one.method === method && pattern.test(one.path))
          .map(({ status }) => status)
        return [
          ...(seen.some((status) => status < 400) ? [] : ['never succeeds']),
          ...(seen.some((status) => status >= 400) ? [] : ['never fails']),
        ].map((lack) => `${method} ${path} ${lack}`)
      })
      expect(missing).toEqual([])
    },
  )

  it.for(played)(
    'should have called every operation of $file',
    ({ file, names }) => {
      // Lint sees to it that what is imported is used.
      const text = readFileSync(`${folder}/${file}`, 'utf8')
      const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(text)
      expect(names.filter((name) => !isNamed(name))).toEqual([])
    },
  )

  it('should say which resources have no scenarios', async ({ annotate }) => {
    const silent = resources.filter((resource) => !played.includes(resource))
    for (const { file, names } of silent) {
      const line = `no scenarios for ${file}: ${names.join(', ')}`
      console.info(line)
      await annotate(line, 'warning')
    }
  })

  it('should have found nothing lacking in the emulator', () => {
    if (isEmulator) expect(lacks).toEqual([])
  })
}
