/**
 * Tells the emulator the time. Pass a fake one to let tokens expire without
 * waiting.
 */
export interface EmulatorClock {
  /** Milliseconds since 1970, like `Date.now()`. */
  now(): number
}

export const systemClock: EmulatorClock = { now: () => Date.now() }

/** `2026-11-23T21:44:47.571068`: wazo-auth prints six digits and no offset. */
export function naive(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000')
}

/** As `naive`, in the time zone that the server is in. */
export function local(ms: number): string {
  return naive(ms - new Date(ms).getTimezoneOffset() * 60_000)
}

/** As `naive`, with the offset that refresh tokens carry. */
export function withOffset(ms: number): string {
  return `${naive(ms)}+00:00`
}

/** Of a moment that the database keeps in seconds, as those of sessions are. */
export function inSeconds(ms: number): string {
  return `${naive(ms).slice(0, 19)}+00:00`
}
