type Known = Readonly<Record<string, unknown>>

/**
 * Before 20.16 accesses were Jinja templates about the metadata of their user,
 * each of any number of accesses with a colon between them. One that asks for
 * what is not known of a user is left out.
 */
export function rendered(templates: readonly string[], known: Known): string[] {
  return templates
    .map((template) => filledIn(template, known))
    .filter((text) => !/\{[{%]/.test(text))
    .flatMap((text) => text.split(':'))
    .filter((access) => access !== '')
}

const LOOP = /\{%\s*for (\w+) in (\w+)\s*%\}(.*?)\{%\s*endfor\s*%\}/gs
const VALUE = /\{\{\s*([\w.]+)\s*\}\}/g

/** What is not known stays as it is written. */
function filledIn(template: string, known: Known): string {
  return template
    .replace(LOOP, (whole, each: string, list: string, body: string) => {
      const items = known[list]
      if (!Array.isArray(items)) return whole
      const turns = items.map((item) =>
        filledIn(body, { ...known, [each]: item as unknown }),
      )
      return turns.join('')
    })
    .replace(VALUE, (whole, path: string) => {
      const value = path
        .split('.')
        .reduce<unknown>((of, name) => (of as Known | undefined)?.[name], known)
      if (value === null) return 'None'
      return typeof value === 'string' ? value : whole
    })
}
