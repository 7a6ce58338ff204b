import { documentOf, type Reading, UsageError } from './configFile.ts'
import type { Seed } from './seed/seed.ts'
import { seedShape, userShape } from './seed/seedShape.ts'
import { isTable, list, omittable, type Table } from './shape.ts'

/** What was left empty is not there, but a password that is none. */
const filled = (item: unknown): unknown =>
  isTable(item)
    ? Object.fromEntries(
        Object.entries(item).filter(
          ([key, value]) => value !== null || key === 'password',
        ),
      )
    : item

/** The seed of a file. */
export function seedFrom(path: string, reading: Reading): Seed {
  const document = filled(documentOf(path, reading)) as Table
  const seed = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(filled) : filled(value),
    ]),
  )
  const complaint =
    omittable(list(userShape))(seed.users, 'The seed.users') ??
    seedShape(seed, 'The seed')
  if (complaint !== undefined) throw new UsageError(`${path}: ${complaint}`)
  return seed as Seed
}
