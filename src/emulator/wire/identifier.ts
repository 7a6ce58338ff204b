const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

export function newUuid(): string {
  return crypto.randomUUID()
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The three characters the server invents for a tenant without a name. */
export function randomSlug(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(3))
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** The characters of a name that a slug may hold, cut at its longest. */
export function slugOf(name: string, allowed: RegExp, longest: number): string {
  return name.replace(allowed, '').slice(0, longest)
}

/**
 * A uuid that is always the same for the same text, so that a seeded demo has
 * stable links. Not cryptographic.
 */
export function stableUuid(text: string): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    for (let word = 0; word < 4; word++) {
      const mixed = Math.imul((words[word] ?? 0) ^ (code + word), 0x5bd1e995)
      words[word] = (mixed ^ (mixed >>> 15)) >>> 0
    }
  }
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
