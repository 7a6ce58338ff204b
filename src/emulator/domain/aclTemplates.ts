import { NotKnown, template } from '../wire/jinja.ts'

/**
 * Before 20.16 accesses were Jinja templates about their user, each of which
 * makes any number of accesses. One that asks for what is not known of a user
 * is left out.
 */
export function rendered(
  templates: readonly string[],
  user: Readonly<Record<string, unknown>>,
): string[] {
  return templates.flatMap((one) => {
    try {
      return template(one)(user).split(':').filter(Boolean)
    } catch (error) {
      // Or one that nests too deep to be read.
      if (error instanceof NotKnown || error instanceof RangeError) return []
      throw error
    }
  })
}
