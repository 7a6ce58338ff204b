import { createAccess, type Group, type Policy } from 'wazo-auth-query'
import { compareNames } from '../parts/compareNames.ts'
import { isDenial } from './accessText.ts'

/** That somebody has a policy, and by which group if not by itself. */
export interface Holding {
  policy: Pick<Policy, 'uuid' | 'name' | 'acl'>
  group?: Group | undefined
}

/** One entry, and the way by which it counts. */
export interface Path<THolding extends Holding = Holding> {
  holding: THolding
  entry: string
}

export interface Ruling<THolding extends Holding = Holding> {
  kind: 'granted' | 'denied' | 'missing'
  /** All that grants it, or where it is denied, all that denies it. */
  paths: Path<THolding>[]
  /** What would grant it, were it not denied. */
  overruled: Path<THolding>[]
}

/** Whether what somebody has allows an access, and by which ways. */
export function rule<THolding extends Holding>(
  holdings: readonly THolding[],
  required: string,
  authId = '',
): Ruling<THolding> {
  const paths = holdings.flatMap((holding) =>
    holding.policy.acl
      .filter((entry) => {
        const access = createAccess({ acl: [entry], authId, sessionUuid: '' })
        return access.explain(required).kind !== 'missing'
      })
      .map((entry) => ({ holding, entry })),
  )
  const denials = paths.filter(({ entry }) => isDenial(entry))
  const grants = paths.filter((path) => !denials.includes(path))
  if (denials.length > 0)
    return { kind: 'denied', paths: denials, overruled: grants }
  const kind = grants.length > 0 ? 'granted' : 'missing'
  return { kind, paths: grants, overruled: [] }
}

/** Each entry that counts for somebody, with all its ways. */
export function entriesOf<THolding extends Holding>(
  holdings: readonly THolding[],
): { entry: string; holdings: THolding[] }[] {
  const ways = new Map<string, THolding[]>()
  for (const holding of holdings)
    for (const entry of new Set(holding.policy.acl))
      ways.set(entry, [...(ways.get(entry) ?? []), holding])
  return [...ways]
    .map(([entry, holdings]) => ({ entry, holdings }))
    .sort((one, other) => compareNames(one.entry, other.entry))
}
