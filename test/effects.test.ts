import { describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import type { KeyDefinition, MutationDefinition } from '../src/index.ts'

interface Definition {
  resource: string
  operation: string
  traits?: MutationDefinition<unknown, unknown>['traits']
}

const definitions = Object.entries<unknown>(library).filter(
  (entry): entry is [string, Definition] =>
    typeof entry[1] === 'function' && 'operation' in entry[1],
)

const keys = Object.values<unknown>(library).filter(
  (value): value is KeyDefinition =>
    typeof value === 'function' &&
    'resource' in value &&
    !('operation' in value),
)

describe('the declared effects', () => {
  const queries = definitions.filter(([, { traits }]) => !traits)
  const mutations = definitions.filter(([, { traits }]) => traits)

  it.each(mutations)('of %s should name answers that there are', (_, one) => {
    const missing = one.traits!.effects.flatMap(({ key, operations = [] }) =>
      operations
        .filter(
          (operation) =>
            !queries.some(
              ([, query]) =>
                query.resource === key.resource &&
                query.operation === operation,
            ),
        )
        .map((operation) => `${key.resource} ${operation}`),
    )
    expect(missing).toEqual([])
  })

  it('should outdate a scrolled list wherever they outdate the same list', () => {
    const names = (operations: readonly string[]) =>
      operations.filter(
        (operation) =>
          /infinite$/i.test(operation) &&
          !operations.includes(operation.replace(/Infinite$/, '')) &&
          !operations.includes(operation.replace(/infinite$/i, 'list')) &&
          !operations.includes(operation.replace(/Infinite$/, 'List')),
      )
    for (const [name, { traits }] of mutations)
      for (const { operations = [] } of traits!.effects)
        expect([name, names(operations)]).toEqual([name, []])
  })

  it('should be of definitions with a name of their own', () => {
    const places = definitions.map(
      ([, { resource, operation }]) => `${resource} ${operation}`,
    )
    expect(new Set(places).size).toBe(places.length)
    const resources = keys.map(({ resource }) => resource)
    expect(new Set(resources).size).toBe(resources.length)
    for (const [, { resource }] of definitions)
      expect(resources).toContain(resource)
  })
})
