import { isEqual, isSame, objectsIn, pagesOf, type Cached } from './cached.ts'
import {
  isMeant,
  thingOf,
  type Done,
  type Effect,
  type Effects,
} from './effects.ts'
import type { Change } from './overlay.ts'
import { isBelow, type Sight } from './sight.ts'
import { fieldOf, fits, isWider, searched, shows, type View } from './view.ts'

/** An object before and after. */
interface Edit {
  before: Cached | undefined
  after: Cached
}

/**
 * Finds the answers that are not true any more, and that `change` does not make
 * true either.
 *
 * @param fresh What the server has answered of the object.
 * @param change What is about to be done to the cache.
 */
export function findOutdated<TInput, TOutput>(
  views: readonly View[],
  { effects, patches }: Effects<TInput, TOutput>,
  done: Done<TInput, TOutput>,
  fresh?: Cached,
  change?: Change,
): View[] {
  const patch = patches?.(done.input)
  const name = fresh?.uuid ?? patch?.uuid
  const before = done.see(name)
  const uuid = before?.uuid ?? name
  const fields = patch?.fields(before ?? {})
  const after: Cached = { ...before, uuid, ...fields, ...fresh }

  function isOutdated(view: View, effect: Effect<TInput, TOutput>): boolean {
    if (!isMeant(view, effect, done)) return false
    const { data, question } = view
    const { adds, edits, counted, anywhere } = effect
    if (effect.shows)
      return (
        data === undefined ||
        view.objects.some((object) => effect.shows!(object, done))
      )
    const mayLack = adds ? !counted && !effect.atOnce : !counted || anywhere
    /** No, if a complete list that is wider, and stays as it is, lacks it. */
    const mayShow = (thing: Cached) =>
      (!!anywhere || reaches(view, thing, done.see, effect.upwards)) &&
      !(
        mayLack &&
        views.some(
          (other) =>
            isWider(other, view) &&
            (adds
              ? !isMeant(other, effect, done)
              : // With more filters it does not tell what is counted.
                !counted || Object.keys(other.question).length === 1) &&
            other.isWhole &&
            !shows(other, thing),
        )
      )
    if (edits) return !name || isEdited(view, { before, after }, edits, mayShow)
    const thing = thingOf(effect, done)
    if (!thing) return true
    if (shows(view, thing)) return !adds
    if (!mayShow(thing)) return false
    if (counted) return !!adds || !view.isAll
    return fits(question, thing) && (!!adds || !view.isWhole)
  }

  return views.filter((view) => {
    const reasons = effects.filter((effect) => isOutdated(view, effect))
    if (!reasons[0]) return false
    if (reasons.some((effect) => effect.shows)) return true
    // A complete list that a change takes the object out of is true again.
    const { query, data, objects, isWhole } = view
    const rest = change?.(query, data) ?? data
    // While pages are fetched one by one, some may be from before the change.
    const isTorn =
      pagesOf(data)[1] !== undefined && query.state.fetchStatus === 'fetching'
    return !isWhole || isTorn || objectsIn(rest).length >= objects.length
  })
}

/** Whether a list looks in the object's tenant; a shared policy is in many. */
function reaches(
  { list: [{ tenant }], question }: View,
  thing: Cached,
  see: Sight,
  upwards: boolean | undefined,
): boolean {
  const { tenant_uuid, acl, read_only, uuid } = thing
  // Seen from a tenant below, a shared policy looks as if it were its own.
  const owner = acl && read_only ? null : (tenant_uuid ?? (upwards && uuid))
  return (
    !owner ||
    !tenant ||
    owner === tenant ||
    (!!thing.shared && isBelow(tenant, owner, see) !== false) ||
    (!!(upwards ?? question.recurse) && isBelow(owner, tenant, see) !== false)
  )
}

function isEdited(
  { question, objects, isWhole }: View,
  { before, after }: Edit,
  order: string,
  mayShow: (thing: Cached) => boolean,
): boolean {
  const sorted = (question.order ?? order) as string
  const asked = Object.keys(question).map(fieldOf)
  const isLookedAt = (name: string) =>
    asked.includes(name) || (!!question.search && searched.test(name))
  const differs = (old: Cached, name: string) =>
    name in old && !isEqual(old[name], after[name])
  const isTurned = (old: Cached) =>
    Object.keys(after).some((name) => isLookedAt(name) && differs(old, name))
  const shown = objects.find((object) => isSame(object, after))
  if (shown) return isTurned(shown) || differs(shown, sorted)
  if (!mayShow(after)) return false
  const is = fits(question, after)
  // Of an object that was not seen before, nothing is known.
  const was = !before || fits(question, before)
  // By a search or an address, it may only have seemed to be found before.
  if (is && (!before || !was || isTurned(before))) return true
  return !isWhole && (is !== was || (is && differs(before!, sorted)))
}
