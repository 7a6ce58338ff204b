import { isDeepStrictEqual } from 'node:util'
import { hashKey, QueryClient } from '@tanstack/query-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import type {
  DefinedMutationOptions,
  Group,
  Policy,
  Tenant,
  User,
  WazoAuth,
} from '../../src/index.ts'
import { mutate } from '../support/mutate.ts'
import type { Question } from './corpus.ts'
import { ask, nameOf } from './look.ts'
import { steps, type Step } from './steps.ts'
import { createWorld, type World } from './world.ts'

interface Definition {
  (
    auth: WazoAuth,
    input?: unknown,
  ): Question & DefinedMutationOptions<unknown, unknown>
  operation: string
  traits?: object
}

/** What is there to be asked about and changed, or was. */
interface Things {
  user: User[]
  group: Group[]
  policy: Policy[]
  tenant: Tenant[]
}

async function thingsOf({ auth, places }: World): Promise<Things> {
  const kept = await library.listGroups(auth, {
    recurse: true,
    read_only: true,
  })
  return {
    user: places.flatMap(({ user, other, third }) => [user, other, third]),
    group: [
      ...places.flatMap(({ group, empty }) => [group, empty]),
      ...kept.items,
    ],
    policy: [
      await library.getPolicy(auth, 'shared'),
      ...places.flatMap(({ held, grouped, spare }) => [held, grouped, spare]),
    ],
    tenant: places.map(({ tenant }) => tenant),
  }
}

/** The input as it is asked: a reference becomes the name of a thing. */
function inputOf({ input }: Step, { operation }: Definition, things: Things) {
  const entries = Object.entries(input).map(([name, value]) => {
    const [, kind, field] =
      /(user|group|policy|tenant)_(uuid|slug)$/.exec(name) ?? []
    if (!kind) return [name, value]
    const all = things[kind as keyof Things] as unknown as Record<
      string,
      string
    >[]
    return [name, all[(value as number) % all.length]![field!]]
  })
  const isBare = /^(detail|delete)$/.test(operation)
  return isBare ? entries[0]![1] : Object.fromEntries(entries)
}

/** Everything that the cache showed wrongly, and would have gone on to. */
async function play(all: readonly Step[]): Promise<string[]> {
  const world = await createWorld()
  const { queryClient, places } = world
  const cache = queryClient.getQueryCache()
  const things = await thingsOf(world)
  const asked = new Map<string, Question>()
  const stale: string[] = []
  for (const step of all) {
    const definition = library[step.what] as unknown as Definition
    const { auth } = places[step.at]!
    const input = inputOf(step, definition, things)
    if (!definition.traits) {
      const question = definition(auth, input)
      asked.set(hashKey(question.queryKey), question)
      await ask(queryClient, question)
      continue
    }
    const output = await mutate(queryClient, definition(auth), input).catch(
      () => undefined,
    )
    const [, made] = /^create(\w+)Mutation/.exec(step.what) ?? []
    if (made && output)
      things[made.toLowerCase() as keyof Things].push(output as never)
    for (const [hash, question] of asked) {
      const { data, isInvalidated } = cache.get(hash)?.state ?? {}
      if (data === undefined) asked.delete(hash)
      else if (!isInvalidated) {
        const fresh = await ask(new QueryClient(), question)
        if (!isDeepStrictEqual(data, fresh)) stale.push(nameOf(question, world))
      } else if (step.again) await ask(queryClient, question)
    }
    if (stale.length) break
  }
  return stale
}

const numRuns = Number(process.env.WAZO_INTERLEAVINGS ?? 200) / 10

describe('the effects of any change', () => {
  it('should leave no list as it was, however asked', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        expect(await play(all)).toEqual([])
      }),
      { numRuns },
    )
  }, 1_800_000)
})
