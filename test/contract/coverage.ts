import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newerRoutes } from './newer.ts'
import { operations, resources, routesOf } from './operations.ts'
import type { Server } from './server.ts'

const folder = import.meta.dirname
const files = readdirSync(folder)
const played = resources.filter(({ file }) => files.includes(file))

/** Of servers of before 21.05: what cannot succeed, or cannot be refused. */
const outOfOlderReach: Record<string, string> = {
  'PUT /users/{user_uuid}/external/mobile never succeeds':
    'push tokens are deleted and set again',
  'PUT /users/{user_uuid}/external/{auth_type} never succeeds':
    'push tokens are deleted and set again',
  'DELETE /token/{token_uuid} never fails': 'any name was one of a token',
}

/** Accesses of policies had another address. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/{\w+}/g, '[^/]+')
      .replace('/acl/', '/acl(_templates)?/')}$`,
  )

/** What the scenarios before have left out of the resources they are about. */
export function coverage(server: Server) {
  const { exchanges, isEmulator, lacks } = server
  const excuses = () => (server.isOlder ? outOfOlderReach : {})

  it.for(played)(
    'should have seen every operation of $file succeed and fail',
    ({ names }) => {
      const routes = names.flatMap((name) => routesOf(operations[name]!))
      const missing = routes.flatMap(({ method, path }) => {
        const isLater = server.isOlder && newerRoutes.test(`${method} ${path}`)
        if (isLater || server.isOff(`${method} ${path}`)) return []
        const pattern = patternOf(path)
        const seen = exchanges
          .filter((one) => one.method === method && pattern.test(one.path))
          .map(({ status }) => status)
        const isOff = server.missing.includes(`${method} ${path}`)
        return [
          ...(isOff || seen.some((status) => status < 400)
            ? []
            : ['never succeeds']),
          ...(seen.some((status) => status >= 400) ? [] : ['never fails']),
        ].map((lack) => `${method} ${path} ${lack}`)
      })
      expect(missing.filter((lack) => !excuses()[lack])).toEqual([])
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

  it('should have scenarios for every resource, in a file of its name', () => {
    const silent = resources.filter((resource) => !played.includes(resource))
    expect(silent).toEqual([])
  })

  it('should say what is out of reach', async ({ annotate }) => {
    for (const [what, reason] of Object.entries(excuses())) {
      console.info(`not applicable: ${what}: ${reason}`)
      await annotate(`not applicable: ${what}: ${reason}`, 'notice')
    }
  })

  it('should have found nothing lacking in the emulator', () => {
    if (isEmulator && !server.isOlder) expect(lacks).toEqual([])
  })
}
