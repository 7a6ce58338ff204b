/**
 * The same rules a second time, written only to be obviously right: a table
 * over (element of the entry, position in the text), no index, no shortcut.
 */
export interface NaiveToken {
  acl: readonly string[]
  authId: string
  sessionUuid: string
}

type Element = { run: (char: string) => boolean } | { texts: string[] }

const anyWord: Element = { run: (char) => char !== '.' && char !== '#' }
const anything: Element = { run: (char) => char !== '\n' }

function readBody(body: string, token: NaiveToken): Element[] {
  return body
    .split('.')
    .flatMap((word, index) => [
      ...(index > 0 ? [{ texts: ['.'] }] : []),
      ...(word === 'me'
        ? [{ texts: ['me', token.authId] }]
        : word === 'my_session'
          ? [{ texts: ['my_session', token.sessionUuid] }]
          : word === 'edit'
            ? [{ texts: ['edit', 'update'] }]
            : word
                .split('')
                .map((char) =>
                  char === '*'
                    ? anyWord
                    : char === '#'
                      ? anything
                      : { texts: [char] },
                )),
    ])
}

export function naiveCovers(body: string, required: string, token: NaiveToken) {
  let row = Array.from({ length: required.length + 1 }, (_, at) => at === 0)
  for (const element of readBody(body, token)) {
    const next = row.map(() => false)
    for (let at = 0; at <= required.length; at++) {
      if ('run' in element) {
        const walks = at > 0 && element.run(required.charAt(at - 1))
        next[at] = row[at]! || (walks && next[at - 1]!)
      } else if (row[at]) {
        for (const text of element.texts) {
          if (required.startsWith(text, at)) next[at + text.length] = true
        }
      }
    }
    row = next
  }
  const beforeLineFeed = required.endsWith('\n') && row[required.length - 1]!
  return row[required.length]! || beforeLineFeed
}

export function naiveAllows(required: string | null, token: NaiveToken) {
  if (required === null) return true
  const isDenied = token.acl.some(
    (entry) =>
      entry.startsWith('!') && naiveCovers(entry.slice(1), required, token),
  )
  const isGranted = token.acl.some(
    (entry) => !entry.startsWith('!') && naiveCovers(entry, required, token),
  )
  return isGranted && !isDenied
}
