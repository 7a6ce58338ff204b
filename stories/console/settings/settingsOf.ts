import { compareNames } from '../parts/compareNames.ts'

/** One value of the configuration, with the way to it. */
export interface Setting {
  /** Dotted, such as `rest_api.cors.enabled`. */
  path: string
  /** The last part of the path. */
  name: string
  value: unknown
}

export interface SettingsGroup {
  /** The first part of the path; empty for what belongs to nothing. */
  title: string
  settings: Setting[]
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0

function flatten(value: unknown, path: string, name: string): Setting[] {
  if (!isBranch(value)) return [{ path, name, value }]
  return Object.entries(value).flatMap(([key, one]) =>
    flatten(one, path ? `${path}.${key}` : key, key),
  )
}

/** A document of any depth as short lists, one for each of its parts. */
export function settingsOf(
  document: Record<string, unknown>,
  search: string,
): SettingsGroup[] {
  const wanted = search.trim().toLowerCase()
  const groups = new Map<string, Setting[]>([['', []]])
  for (const [key, value] of Object.entries(document)) {
    const found = flatten(value, key, key).filter(({ path }) =>
      path.toLowerCase().includes(wanted),
    )
    const title = isBranch(value) ? key : ''
    groups.set(title, [...(groups.get(title) ?? []), ...found])
  }
  return [...groups]
    .map(([title, settings]) => ({
      title,
      settings: settings.sort((a, b) => compareNames(a.path, b.path)),
    }))
    .filter(({ settings }) => settings.length > 0)
    .sort((a, b) => compareNames(a.title, b.title))
}
