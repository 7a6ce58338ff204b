import type { Query, QueryClient } from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import { objectsIn, type Cached } from './cached.ts'
import { copyOf } from './copy.ts'
import { isMeant, type Effects } from './effects.ts'
import type { Endpoint } from './endpointTypes.ts'
import { expected, type Expectation } from './optimistic.ts'
import { lookAround } from './sight.ts'
import type { Scope } from './types.ts'
import { viewsOf, type View } from './view.ts'

/** What is written, and what is declared of it. */
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
  /** Where the answers go that are other ones by what was written. */
  outdated: Set<Query>
}

/** What is wanted, from the moment it is asked for until it is sent. */
export interface Intent<TInput = unknown> extends Expectation {
  /** What the caller knows it by. */
  original: TInput
  /** That, as it was then. */
  input: TInput
  /** What an edit was made of: what was on screen, and what lay under it. */
  base: Cached[] | undefined
}

/** Looks at what is there while somebody decides to change it. */
export function intend<TInput, TOutput>(
  { client, scope }: Writer,
  { endpoint, traits }: Write<TInput, TOutput>,
  inputs: readonly TInput[],
): Intent<TInput>[] {
  const before = viewsOf(client, scope)
  const see = lookAround(before, scope)
  // Who edits one object twice knows, the second time, of the first.
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
    // Some have no uuid, but are the only one that is asked for.
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
