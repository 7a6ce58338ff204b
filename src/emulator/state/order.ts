import type { Stored } from './records.ts'

export interface Order<T> {
  readonly column: keyof T | null
  readonly descending: boolean
}

export function sameOrder<T>(one: Order<T>, other: Order<T>): boolean {
  return one.column === other.column && one.descending === other.descending
}

/**
 * PostgreSQL with collation C: texts by code unit, `null` last (first when
 * descending), and equal keys in the order of their insertion.
 */
export function orderedBy<T extends Stored>({
  column,
  descending,
}: Order<T>): (one: T, other: T) => number {
  if (column === null) return (one, other) => one.seq - other.seq
  const sign = descending ? -1 : 1
  return (one, other) =>
    sign * compare(one[column], other[column]) || one.seq - other.seq
}

function compare(one: unknown, other: unknown): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return (one as string) < (other as string) ? -1 : 1
}

/** Where a record is, or would be, in a sorted array. */
export function insertionPoint<T>(
  items: readonly T[],
  record: T,
  order: (one: T, other: T) => number,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = items[middle]
    if (found !== undefined && order(found, record) < 0) low = middle + 1
    else high = middle
  }
  return low
}
