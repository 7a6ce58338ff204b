import { describe, expect, it } from 'vitest'
import * as hooks from '../../hooks/index.ts'
import * as library from '../../src/index.ts'

const isDefinition = (value: unknown) =>
  typeof value === 'function' && Object.hasOwn(value, 'operation')

const definitions = Object.entries(library)
  .filter(([, value]) => isDefinition(value))
  .map(([name]) => name)

const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** `usersInfiniteQuery` is `useInfiniteUsers`, and so on. */
function hookOf(definition: string): string[] {
  const [, name, kind] = /^(.*?)(InfiniteQuery|Query|Mutation)$/.exec(
    definition,
  )!
  const noun = upper(name!)
  if (kind === 'Mutation') return [`use${noun}`]
  return kind === 'Query'
    ? [`use${noun}`, `useSuspense${noun}`]
    : [`useInfinite${noun}`, `useSuspenseInfinite${noun}`]
}

/** It has a store of its own, which turns by itself. */
const own = ['useTokenValidity', 'useSuspenseTokenValidity']

describe('hooks', () => {
  it('should be there for every definition, under its name', () => {
    const expected = definitions
      .flatMap(hookOf)
      .filter((name) => !own.includes(name))
    expect(expected.filter((name) => !Object.hasOwn(hooks, name))).toEqual([])
    expect(expected.length).toBeGreaterThan(50)
  })

  it('should all be functions', () => {
    for (const [name, hook] of Object.entries(hooks))
      expect([name, typeof hook]).toEqual([name, 'function'])
  })
})
