const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** A uuid as it is printed, in any spelling that Python reads. */
export function uuidIn(text: string): string | undefined {
  const digits = text
    .replace(/urn:|uuid:/g, '')
    .replace(/^[{}]+|[{}]+$/g, '')
    .replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/i.test(digits)) return undefined
  return digits
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Not `crypto.randomUUID`, which pages without HTTPS do not have. */
export function newUuid(): string {
  return printed(crypto.getRandomValues(new Uint32Array(4)))
}

/** Random bytes as Python's `token_urlsafe` writes them. */
export function newSecret(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The three characters that the server invents. */
export function randomSlug(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(3))
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A name without the characters that a slug must not hold, cut at its longest. */
export function slugOf(
  name: string,
  forbidden: RegExp,
  longest: number,
): string {
  return name.replace(forbidden, '').slice(0, longest)
}

/** A slug, or a random one instead of what is taken. */
export function freeSlug(
  wanted: string,
  isTaken: (slug: string) => boolean,
): string {
  let slug = wanted
  while (isTaken(slug)) slug = randomSlug()
  return slug
}

/** The slug of a group or a policy, by its name, among those of its tenant. */
export function slugAmong(
  others: readonly { readonly slug: string }[],
  name: string,
): string {
  return freeSlug(slugOf(name, /[^a-zA-Z0-9_-]/g, 80), (slug) =>
    others.some((other) => other.slug === slug),
  )
}

const DASHES = new Set([8, 13, 18, 23])

/**
 * A uuid that is always the same for the same text, so that a seeded demo has
 * stable links. Not cryptographic.
 */
export function stableUuid(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  let c = 0x9e3779b9
  let d = 0x85ebca6b
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 0x5bd1e995)
    b = Math.imul(b ^ (code + 1) ^ (a >>> 15), 0xc2b2ae35)
    c = Math.imul(c ^ (code + 2) ^ (b >>> 13), 0x27d4eb2f)
    d = Math.imul(d ^ (code + 3) ^ (c >>> 16), 0x165667b1)
  }
  a = Math.imul(a ^ (d >>> 15), 0x85ebca6b)
  return printed([a, b ^ (a >>> 13), c ^ (a >>> 11), d])
}

/** The uuid of four words, as one of version 4. */
function printed(words: ArrayLike<number>): string {
  const digit = (index: number): number =>
    ((words[index >>> 3] ?? 0) >>> (28 - 4 * (index & 7))) & 15
  const codes: number[] = []
  for (let index = 0; index < 32; index++) {
    if (DASHES.has(codes.length)) codes.push(45)
    // Version 4, variant 1.
    const fixed = index === 12 ? 4 : index === 16 ? 8 | (digit(16) & 3) : null
    const value = fixed ?? digit(index)
    codes.push(value < 10 ? 48 + value : 87 + value)
  }
  // One flat string: a concatenated one would keep its pieces in memory.
  return String.fromCharCode(...codes)
}
