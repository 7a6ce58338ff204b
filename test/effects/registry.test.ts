import { afterAll, describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import type { MutationDefinition } from '../../src/index.ts'
import { cases } from './cases.ts'
import { corpusOf, sharedCorpus } from './corpus.ts'
import { lookAt, type Look } from './look.ts'
import { createWorld, type World } from './world.ts'

interface Definition {
  resource: string
  operation: string
  traits?: object
}

const definitions = Object.entries<unknown>(library).filter(
  (entry): entry is [string, Definition] =>
    typeof entry[1] === 'function' && 'operation' in entry[1],
)

const runs = definitions
  .filter(([, { traits }]) => traits)
  .flatMap(([name, definition]) =>
    Object.entries(
      (cases as Record<string, Record<string, unknown>>)[name] ?? {},
    ).map(([label, prepare]) => ({
      what: `${name}: ${label}`,
      definition: definition as MutationDefinition<unknown, unknown>,
      prepare: prepare as (world: World) => unknown,
    })),
  )

/** Whose answers all leave with an identity: no effects to be measured by. */
const changesIdentity = /^(signIn|signOut|finishSamlSignIn)/

describe('the effects of every mutation', () => {
  const looks: (Look & { what: string })[] = []

  it.each(runs)(
    'should leave no answer as it was: $what',
    async ({ what, definition, prepare }) => {
      const world = await createWorld()
      const look = await lookAt(world, definition, await prepare(world))
      looks.push({ what, ...look })
      expect(look.stale).toEqual([])
    },
  )

  it('should be looked at for every mutation that there is', () => {
    const missing = definitions
      .filter(([name, { traits }]) => traits && !(name in cases))
      .map(([name]) => name)
    expect(missing).toEqual([])
  })

  it('should be looked at in every answer that there is', async () => {
    const { places, here, auth } = await createWorld()
    const asked = [
      ...places.flatMap((place) => corpusOf(place, place === here)),
      ...sharedCorpus(auth),
    ].map(({ queryKey }) => queryKey.slice(2, 4).join(' '))
    const missing = definitions
      .filter(([, { traits }]) => !traits)
      .map(([, { resource, operation }]) => `${resource} ${operation}`)
      .filter((answer) => !asked.includes(answer))
    expect(missing).toEqual([])
  })

  it('should outdate little that has not changed', () => {
    const measured = looks.filter(({ what }) => !changesIdentity.test(what))
    const count = (of: 'changed' | 'needless') =>
      measured.reduce((sum, look) => sum + look[of].length, 0)
    const precision = count('changed') / (count('changed') + count('needless'))
    console.log(`${(100 * precision).toFixed(1)} % of what is outdated changed`)
    expect(precision).toBeGreaterThan(0.9)
  })

  it('should ask again for what a screen must, and little more', () => {
    const more = looks.filter(({ requests, needed }) => requests !== needed)
    for (const { what, requests, needed } of more)
      console.log(`${what} asks ${requests} times, ${needed} would do`)
    // The server may sort, and present, otherwise what was written.
    const sorted = /^(add|update|replace)\w*(Policy|User|Tenant)Mutation/
    expect(more.filter(({ what }) => !sorted.test(what))).toEqual([])
    for (const { requests, needed } of more) expect(requests - needed).toBe(1)
  })

  afterAll(() => {
    console.log('requests for a full screen (of at least), asked for nothing:')
    for (const { what, requests, needed, needless } of looks)
      console.log(`${requests} (${needed}) ${what}`, ...needless)
  })
})
