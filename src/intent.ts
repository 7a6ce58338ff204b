import type { Query, QueryClient } from '@tanstack/query-core'
import { objectsIn, type Cached } from './cached.ts'
import { copyOf } from './copy.ts'
import { isMeant, type Effects } from './effects.ts'
import type { Endpoint } from './endpointTypes.ts'
import { expected, type Expectation } from './optimistic.ts'
import { lookAround } from './sight.ts'
import type { Scope } from './types.ts'
import { viewsOf, type View } from './view.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** An operation that writes, and its declared effects. */
export interface Write<TInput, TOutput> {
  endpoint: Endpoint<TInput, TOutput>
  traits: Effects<TInput, TOutput> & { partial?: boolean }
}

/** For whom it is written, and in whose cache. */
export interface Writer {
  auth: WazoAuth
  client: QueryClient
  scope: Scope
  keepalive?: boolean | undefined
  /** Collects the answers that the write has made outdated. */
  outdated: Set<Query>
}

/** A change that is wanted, from when it is asked for until it is sent. */
export interface Intent<TInput = unknown> extends Expectation {
  /** As the caller gave it, to know it again. */
  original: TInput
  /** A copy of that, as it was then. */
  input: TInput
  /** What the edit was based on: what the server had said, and what was shown. */
  base: Cached[] | undefined
}

/** Notes what changes are wanted, and what the cache shows at this moment. */
export function intend<TInput, TOutput>(
  { client, scope }: Writer,
  { endpoint, traits }: Write<TInput, TOutput>,
  inputs: readonly TInput[],
): Intent<TInput>[] {
  const before = viewsOf(client, scope)
  const see = lookAround(before, scope)
  // A list for each object: what one edit makes of it, the next may build on.
  const bases = new Map<unknown, Cached[]>()
  if (endpoint.merges)
    for (const object of before.flatMap(seenIn)) {
      const known = bases.get(object.uuid)
      if (known) known.push(object)
      else bases.set(object.uuid, [object])
    }
  return inputs.map((original) => {
    const input = copyOf(original)
    const done = { input, scope, see }
    const expectation = expected(traits, done)
    const { target } = expectation
    // Settings have no uuid: their only object is found by what was asked.
    const only = (view: View) =>
      traits.effects.some((effect) => isMeant(view, effect, done))
    const base =
      endpoint.merges &&
      (target
        ? bases.get(target)
        : before
            .filter(only)
            .flatMap(seenIn)
            .filter(({ uuid }) => !uuid))
    return { ...expectation, original, input, base }
  })
}

const seenIn = ({ query, objects }: View) => [
  ...objectsIn(query.state.data),
  ...objects,
]
