/** A wildcard, or texts of which one must follow. */
export type Step = keyof typeof STOPS | readonly string[]

/** The characters that a wildcard does not cross. */
const STOPS = { '*': '.#', '#': '\n' }

/**
 * Whether the steps lead from the start of `text` to its end. The positions
 * that the steps taken so far can have led to are the bits of one number and
 * move as one, so nothing is tried twice: the work is at most the product of
 * both lengths.
 */
export function matchSteps(steps: readonly Step[], text: string): boolean {
  const known = new Map<string, bigint>()
  const positionsOf = (char: string) => {
    let positions = known.get(char)
    if (positions === undefined) {
      known.set(char, (positions = findAll(text, char)))
    }
    return positions
  }
  const skip = (from: bigint, option: string) => {
    let reached = from
    for (let i = 0; reached && i < option.length; i++) {
      reached = (reached & positionsOf(option.charAt(i))) << 1n
    }
    return reached
  }

  const everywhere = (1n << BigInt(text.length)) - 1n
  let reached = 1n
  for (const step of steps) {
    if (typeof step === 'string') {
      let free = everywhere
      for (const stop of STOPS[step]) free ^= positionsOf(stop)
      // A sum carries each bit through the free run that it stands in: the
      // bits that change are the positions on its way.
      reached |= ((reached & free) + free) ^ free
    } else {
      const from = reached
      reached = 0n
      for (const option of step) reached |= skip(from, option)
    }
  }
  return ((reached >> BigInt(text.length)) & 1n) === 1n
}

/** The positions of `char`, by 32 at a time: the text may be long. */
function findAll(text: string, char: string): bigint {
  if (!text.includes(char)) return 0n
  const code = char.charCodeAt(0)
  let digits = ''
  for (let from = 0; from < text.length; from += 32) {
    const to = Math.min(from + 32, text.length)
    let bits = 0
    for (let i = from; i < to; i++) {
      if (text.charCodeAt(i) === code) bits |= 1 << (i - from)
    }
    digits = (bits >>> 0).toString(16).padStart(8, '0') + digits
  }
  return BigInt(`0x0${digits}`)
}
