import type { Query } from '@tanstack/query-core'
import { change, overlap, pagesOf, withItems, type Cached } from './cached.ts'
import { isMeant, thingOf, type Done, type Effects } from './effects.ts'
import type { Change } from './overlay.ts'
import { isOwnKey } from './ownKey.ts'
import { uuidOf } from './sight.ts'
import type { Scope, Uuid } from './types.ts'
import { askedOf, fits, shows, viewOf, type Asked } from './view.ts'

/** What is shown before the server has spoken. */
export interface Expectation {
  /** The object that is shown differently, or no more. */
  target: Uuid | undefined
  /** What becomes of every answer, if anything. */
  hoped: Change | undefined
}

type Step = (data: unknown, query: Query) => unknown

const edited =
  (uuid: Uuid, fieldsOf: (old: Cached) => object): Step =>
  (data) =>
    change(data, { uuid }, (old) => overlap(old, fieldsOf(old)))

/** Takes it out of lists; its detail stays until the server has agreed. */
const gone =
  (known: Cached, counted?: boolean): Step =>
  (data) =>
    change(data, known, () => null, counted)

/** Puts an object where a whole list has its place, by the list's order. */
const placed =
  (object: Cached, counted?: boolean): Step =>
  (data, query) => {
    const view = viewOf(query, data)
    const { order, direction, search } = view.question
    const last = pagesOf(data).at(-1)
    if (!last || search || !view.isWhole || shows(view, object)) return data
    const name = String(order ?? ('username' in object ? 'username' : 'name'))
    const index = last.items.findIndex(
      (item) =>
        String((item as Cached)[name]) < String(object[name]) ===
        (direction === 'desc'),
    )
    const items = [...last.items]
    items.splice(index < 0 ? items.length : index, 0, object)
    return withItems(
      data,
      (page) => (page === last ? items : page.items),
      counted,
    )
  }

/** Whether it surely belongs in a list: effects answer for one filter each. */
function isSure(
  { list: [{ tenant }], question }: Asked,
  thing: Cached,
  anywhere?: boolean,
): boolean {
  const unsure = Object.keys(question).filter((name) =>
    /_(uuid|slug|address|only)$/.test(name),
  )
  return (
    unsure.length < 2 &&
    fits(question, thing) &&
    (anywhere || !tenant || thing.tenant_uuid === tenant)
  )
}

/** Changes the answers of this user only. */
const ownChange =
  (scope: Scope, steps: readonly Step[]): Change =>
  (query, data) =>
    isOwnKey(query.queryKey, scope)
      ? steps.reduce((shown, step) => step(shown, query), data)
      : data

/** What can be shown before the server has answered, if anything. */
export function expected<TInput, TOutput>(
  { patches, deletes, effects }: Effects<TInput, TOutput>,
  done: Done<TInput, TOutput>,
): Expectation {
  const { input, scope, see } = done
  const patch = patches?.(input)
  const name = patch?.uuid ?? deletes?.(input)
  const target = name && uuidOf(name, see)
  const steps: Step[] = []
  if (patch) steps.push(edited(target!, patch.fields))
  if (deletes) steps.push(gone({ uuid: target }, true))
  for (const effect of effects) {
    const thing = thingOf(effect, done)
    if (!effect.atOnce || !thing) continue
    const { adds, anywhere, counted } = effect
    const step = (adds ? placed : gone)(thing, counted)
    steps.push((data, query) => {
      const asked = askedOf(query)
      const isCertain = !adds || isSure(asked, thing, anywhere)
      return isCertain && isMeant(asked, effect, done)
        ? step(data, query)
        : data
    })
  }
  return { target, hoped: steps[0] && ownChange(scope, steps) }
}

/** What an answer tells of an object, written wherever that stands. */
export const confirmed = (fresh: Cached, scope: Scope): Change =>
  ownChange(scope, [edited(String(fresh.uuid), () => fresh)])
