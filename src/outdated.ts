import type { Query } from '@tanstack/query-core'
import { isEqual, isSame, objectsIn, pagesOf, type Cached } from './cached.ts'
import { isMeant, type Done, type Effect, type Effects } from './effects.ts'
import type { Change, Overlay } from './overlay.ts'
import { fits, isWhole, isWider, questionOf, textOf } from './question.ts'
import { isBelow, type Sight } from './sight.ts'
import type { Scope } from './types.ts'

/** An object before and after. */
interface Edit {
  before: Cached | undefined
  after: Cached
}

/** What the answer told, and what it makes of the cache. */
interface Written {
  fresh?: Cached | undefined
  change?: Change | undefined
}

/** Which answers are other ones by what was done, unless written right. */
export function findOutdated<TInput, TOutput>(
  queries: readonly Query[],
  { dataOf }: Overlay,
  { effects, patches }: Effects<TInput, TOutput>,
  done: Done<TInput, TOutput>,
  { fresh, change }: Written = {},
): Set<Query> {
  const edit = editOf(patches?.(done.input), done, fresh)

  /** Whether a list that has all, and that nothing is added to, lacks it. */
  const isAbsent = (
    query: Query,
    thing: Cached,
    effect: Effect<TInput, TOutput>,
  ): boolean =>
    queries.some(
      (other) =>
        isWider(other, query) &&
        (effect.adds
          ? !isMeant(other, effect, done)
          : // Filters do not tell what is counted.
            !effect.counted || Object.keys(questionOf(other)).length === 1) &&
        isWhole(other, dataOf(other)) &&
        !shows(dataOf(other), thing),
    )

  function isOutdated(query: Query, effect: Effect<TInput, TOutput>): boolean {
    if (!isMeant(query, effect, done)) return false
    const data = dataOf(query)
    const { adds, removes, edits, counted, anywhere } = effect
    if (effect.shows) return holds(data, effect.shows(done))
    const mayLack = adds ? !counted && !effect.atOnce : !counted || anywhere
    const mayShow = (thing: Cached) =>
      (!!anywhere || reaches(query, thing, done.see, effect.upwards)) &&
      !(mayLack && isAbsent(query, thing, effect))
    if (edits) return !edit || isEdited(query, data, edit, edits, mayShow)
    const thing = (adds ?? removes)?.(done) as Cached | undefined
    if (!thing) return true
    if (shows(data, thing)) return !adds
    if (!mayShow(thing)) return false
    if (counted) return !!adds || !isAll(data)
    return fits(questionOf(query), thing) && (!!adds || !isWhole(query, data))
  }

  return new Set(
    queries.filter((query) => {
      if (!effects.some((effect) => isOutdated(query, effect))) return false
      // What has left a list that was all there is to be asked no more.
      const data = dataOf(query)
      const rest = change?.(query, data) ?? data
      return (
        !isWhole(query, data) ||
        objectsIn(rest).length >= objectsIn(data).length
      )
    }),
  )
}

function editOf<TInput>(
  patch: ReturnType<NonNullable<Effects<TInput>['patches']>> | undefined,
  { see }: Done<TInput>,
  fresh: Cached | undefined,
): Edit | undefined {
  const name = fresh?.uuid ?? patch?.uuid
  if (name === undefined) return undefined
  const before = see(name)
  const fields = patch?.fields(before ?? {})
  const uuid = before?.uuid ?? name
  return { before, after: { ...before, uuid, ...fields, ...fresh } }
}

/** Whether a list counts what is in a tenant; a shared policy is in many. */
function reaches(
  query: Query,
  thing: Cached,
  see: Sight,
  upwards: boolean | undefined,
): boolean {
  const { tenant } = query.queryKey[1] as Scope
  const owner = thing.tenant_uuid ?? (upwards && thing.uuid)
  return (
    !owner ||
    !tenant ||
    owner === tenant ||
    (!!thing.shared && isBelow(tenant, owner, see) !== false) ||
    (!!(upwards ?? questionOf(query).recurse) &&
      isBelow(owner, tenant, see) !== false)
  )
}

function isEdited(
  query: Query,
  data: unknown,
  { before, after }: Edit,
  order: string,
  mayShow: (thing: Cached) => boolean,
): boolean {
  const question = questionOf(query)
  const sorted = question.order ?? order
  const differs = (old: Cached) => (name: string) =>
    name in old && !isEqual(old[name], after[name])
  const shown = objectsIn(data).find((object) => isSame(object, after))
  if (shown) {
    return Object.keys(after)
      .filter(differs(shown))
      .some(
        (name) =>
          name === sorted ||
          (filterOf[name] ?? name) in question ||
          (!!question.search && typeof after[name] !== 'boolean'),
      )
  }
  const is = fits(question, after) && mayShow(after)
  const was = !!before && fits(question, before) && mayShow(before)
  return isWhole(query, data)
    ? is && !was
    : is !== was || (is && (!before || differs(before)(sorted as string)))
}

/** Filters that are named otherwise than what they look at. */
const filterOf: Record<string, string> = {
  emails: 'email_address',
  domain_names: 'domain_name',
}

const shows = (data: unknown, thing: Cached): boolean =>
  objectsIn(data).some((object) => isSame(object, thing))

/** Whether a list shows all that its total counts. */
const isAll = (data: unknown): boolean =>
  objectsIn(data).length >= (pagesOf(data).at(-1)?.total ?? Infinity)

/** Whether a text or an object stands anywhere in an answer. */
const holds = (
  data: unknown,
  what: string | readonly string[] | object,
): boolean =>
  typeof what === 'string'
    ? textOf(data).includes(what)
    : Array.isArray(what)
      ? what.some((one: string) => holds(data, one))
      : data === undefined || shows(data, what as Cached)
