import type { Pattern } from './pattern.ts'

/**
 * Whether the pattern covers all of `text`. The positions that what is read of
 * it can have led to are the bits of one number and move as one, so nothing is
 * tried twice: the work is at most the product of both lengths.
 */
export function matchPattern({ texts, gaps }: Pattern, text: string): boolean {
  const known: Record<string, bigint> = {}
  const positionsOf = (char: string) => (known[char] ??= findAll(text, char))
  const skip = (from: bigint, option: string) => {
    let reached = from
    for (let i = 0; reached && i < option.length; i++) {
      reached = (reached & positionsOf(option.charAt(i))) << 1n
    }
    return reached
  }
  const everywhere = (1n << BigInt(text.length)) - 1n
  const run = (from: bigint, wildcard: string) => {
    const stops =
      wildcard === '#' ? positionsOf('\n') : positionsOf('.') | positionsOf('#')
    const free = everywhere ^ stops
    // A sum carries each bit through the free run that it stands in: the
    // bits that change are the positions on its way.
    return from | (((from & free) + free) ^ free)
  }

  const isLine = !text.includes('\n')
  let reached = skip(1n, texts[0]!)
  for (const [at, gap] of gaps.entries()) {
    if (typeof gap === 'object')
      reached = skip(reached, gap[0]) | skip(reached, gap[1])
    // On one line, a `*` beside a `#` adds nothing to it.
    else if (isLine && gap.includes('#')) reached = run(reached, '#')
    else for (const wildcard of gap) reached = run(reached, wildcard)
    reached = skip(reached, texts[at + 1]!)
  }
  return reached > everywhere
}

/** The positions of `char`, by 64 at a time: the text may be long. */
function findAll(text: string, char: string): bigint {
  if (!text.includes(char)) return 0n
  const code = char.charCodeAt(0)
  const words = new BigUint64Array((text.length >> 6) + 1)
  const halves = new Uint32Array(words.buffer)
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === code) halves[i >> 5]! |= 1 << (i & 31)
  }
  const digits = (all: string, word: bigint) =>
    all + word.toString(16).padStart(16, '0')
  return BigInt(words.reduceRight(digits, '0x'))
}
