import type { Query } from '@tanstack/query-core'
import {
  change,
  isOwn,
  isSame,
  objectsIn,
  overlap,
  pagesOf,
  withItems,
  type Cached,
} from './cached.ts'
import { isMeant, type Done, type Effects } from './effects.ts'
import type { Change } from './overlay.ts'
import { isWhole, questionOf } from './question.ts'
import { uuidOf, type Sight } from './sight.ts'
import type { Scope, Uuid } from './types.ts'

/** Which object is shown differently before the server has spoken. */
export function targetOf<TInput, TOutput>(
  { patches, deletes }: Effects<TInput, TOutput>,
  input: TInput,
  see: Sight,
): Uuid | undefined {
  const name = patches?.(input).uuid ?? deletes?.(input)
  return name === undefined ? undefined : uuidOf(name, see)
}

const edited = (uuid: Uuid, fieldsOf: (old: Cached) => object): Change => {
  const known = { uuid }
  return (_query, data) =>
    change(data, (old) =>
      isSame(old, known) ? overlap(old, fieldsOf(old)) : old,
    )
}

const gone =
  (known: Cached, counted: boolean): Change =>
  (_query, data) =>
    // Its own page stays until the server has agreed.
    pagesOf(data).length > 0
      ? change(data, (old) => (isSame(old, known) ? null : old), counted)
      : data

/** Puts an object where a whole list has its place, by the list's order. */
function placed(
  query: Query,
  data: unknown,
  object: Cached,
  counted: boolean,
): unknown {
  const { order, direction, search } = questionOf(query)
  const page = pagesOf(data).at(-1)
  const isThere = objectsIn(data).some((one) => isSame(one, object))
  if (!page || search || isThere || !isWhole(query, data)) return data
  const name = String(order ?? ('username' in object ? 'username' : 'name'))
  const sign = direction === 'desc' ? -1 : 1
  const index = page.items.findIndex(
    (item) => sign * compare((item as Cached)[name], object[name]) > 0,
  )
  const items = [...page.items]
  items.splice(index < 0 ? items.length : index, 0, object)
  const before = pagesOf(data).slice(0, -1)
  return withItems(data, [...before.map((one) => one.items), items], counted)
}

const compare = (one: unknown, other: unknown) =>
  String(one) < String(other) ? -1 : 1

/** What is shown from the beginning, if anything. */
export function expected<TInput, TOutput>(
  { patches, deletes, effects }: Effects<TInput, TOutput>,
  done: Done<TInput, TOutput>,
): Change | undefined {
  const { input, scope, see } = done
  const steps: Change[] = []
  if (patches) {
    const { uuid, fields } = patches(input)
    steps.push(edited(uuidOf(uuid, see), fields))
  }
  if (deletes) steps.push(gone({ uuid: uuidOf(deletes(input), see) }, true))
  for (const effect of effects) {
    const thing = (effect.adds ?? effect.removes)?.(done) as Cached | undefined
    if (!effect.atOnce || !thing) continue
    const take = gone(thing, !!effect.counted)
    steps.push((query, data) =>
      !isMeant(query, effect, done)
        ? data
        : effect.adds
          ? placed(query, data, thing, !!effect.counted)
          : take(query, data),
    )
  }
  if (steps.length === 0) return undefined
  return (query, data) =>
    isOwn(query.queryKey, scope)
      ? steps.reduce((shown, step) => step(query, shown), data)
      : data
}

/** What an answer tells of an object, written wherever that stands. */
export function confirmed(fresh: Cached, scope: Scope): Change {
  const apply = edited(String(fresh.uuid), () => fresh)
  return (query, data) =>
    isOwn(query.queryKey, scope) ? apply(query, data) : data
}
