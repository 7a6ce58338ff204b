/**
 * A set of positions in a text, one bit each, so that all of them move at
 * once. Thirty bits per element: two such numbers add up without overflow.
 */
export type Positions = Int32Array<ArrayBuffer>

const BITS = 30
const FULL = 2 ** BITS - 1

/** An empty set with room for every position from 0 to `length`. */
export function createPositions(length: number): Positions {
  return new Int32Array(Math.floor(length / BITS) + 1)
}

export function add(set: Positions, position: number) {
  const index = Math.floor(position / BITS)
  set[index] = (set[index] ?? 0) | (1 << (position % BITS))
}

export function has(set: Positions, position: number) {
  return (
    (((set[Math.floor(position / BITS)] ?? 0) >> (position % BITS)) & 1) === 1
  )
}

export function addAll(set: Positions, others: Positions) {
  for (let i = 0; i < set.length; i++) set[i] = (set[i] ?? 0) | (others[i] ?? 0)
}

/** Moves on by one what stands at one of `steps`, drops the rest; any left? */
export function advance(set: Positions, steps: Positions): boolean {
  let carry = 0
  let left = 0
  for (let i = 0; i < set.length; i++) {
    const moving = (set[i] ?? 0) & (steps[i] ?? 0)
    set[i] = ((moving << 1) & FULL) | carry
    carry = moving >>> (BITS - 1)
    left |= moving
  }
  return left !== 0
}

/**
 * Adds every position that can be walked to without stepping off one of
 * `stops`. Adding a set to the free positions carries each of its bits through
 * the free run that it stands in: what changed is where it has been.
 */
export function spread(set: Positions, stops: Positions) {
  let carry = 0
  for (let i = 0; i < set.length; i++) {
    const bits = set[i] ?? 0
    const free = ~(stops[i] ?? 0) & FULL
    const sum = (bits & free) + free + carry
    set[i] = bits | ((sum ^ free) & FULL)
    carry = sum >>> BITS
  }
}
