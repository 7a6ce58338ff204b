import type { Mail } from './state/outbox.ts'
import type { RequestLog } from './requestLog.ts'

/** Whoever reaches the server chose the names: a terminal obeys none of them. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '')

/** A mail on the command line. */
export const mailText = ({ to, subject, link }: Mail): string =>
  `${plain(`Mail to ${to}: ${subject}`)}\n  ${plain(link)}\n`

/** A request and its answer on the command line. */
export function requestText(request: RequestLog): string {
  const { method, path, query, status } = request
  const asked = query === '' ? path : `${path}?${query}`
  return `${plain(`${method} ${asked} ${status}`)}\n`
}
