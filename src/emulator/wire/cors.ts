/** What lets a page of any origin read an answer. */
export function corsOf({ headers }: Request): Record<string, string> {
  const origin = headers.get('origin')
  const vary = origin === null ? {} : { vary: 'Origin' }
  return { 'access-control-allow-origin': origin ?? '*', ...vary }
}
